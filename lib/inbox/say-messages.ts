import 'server-only';
import { getTranslations } from 'next-intl/server';
import { momentText } from '@/lib/clock/words';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import { wordsOf } from '@/lib/tickets/say-event';
import type { Message } from './find-messages';

export type MessageSaid = { id: string; text: string; said: string; about: string; at: string; unread: boolean };

/** Messages in the reader's language: what happened, with which ticket, when. */
export async function sayMessages(messages: Message[], now: Date): Promise<MessageSaid[]> {
  const [t, wordOf, clock] = await Promise.all([getTranslations('messages'), anyWords(), getTranslations('clock')]);
  return messages.map(({ id, key, values, summary, content, sentAt, readAt }) => {
    const { kind, number = '' } = values;
    const service = kind && wordOf.has(`${kind}.name`) ? wordOf(`${kind}.name`) : '';
    return {
      id,
      text: eventOf(key, String(kind ?? ''), wordOf) ?? t('other'),
      said: content ? firstLine(wordsOf({ move: key, content })) : '',
      about: summary ?? [service, number].filter(Boolean).join(' '),
      at: momentText(clock, sentAt, now),
      unread: readAt === null,
    };
  });
}

const firstLine = (words: string) => words.trim().split('\n', 1)[0] ?? '';

/** What happened, as the service says it. */
function eventOf(move: string, kind: string, wordOf: LooseWords): string | null {
  const found = [`${kind}.said.moves.${move}.event`, `moves.${move}.event`].find((key) => wordOf.has(key));
  return found ? wordOf(found) : null;
}
