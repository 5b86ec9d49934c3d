import type { Area } from '@/lib/i18n/areas';
import type { Locale } from '@/lib/i18n/locale';
import { messagesOf } from '@/lib/i18n/messages-of';
import { services } from '@/lib/services';
import { moves } from '@/lib/services/moves';
import { answer } from './answer';
import en from './en.json';
import enMoves from './moves.en.json';
import zhMoves from './moves.zh-CN.json';
import { inquiry } from './service';
import zh from './zh-CN.json';

/** From here on the example of docs/add-a-service.md stands in the register, beside the services of the product. */
Object.assign(services, { inquiry });
Object.assign(moves, { answer });

type Words = Record<Area | 'inquiry', object> & Record<string, object>;

/** The messages of a language with the example's own. */
export async function wordsOf(locale: Locale): Promise<Words> {
  const words = await messagesOf(locale);
  const [inquiryWords, moveWords] = locale === 'en' ? [en, enMoves] : [zh, zhMoves];
  return { ...words, inquiry: inquiryWords, moves: { ...words.moves, ...moveWords } };
}
