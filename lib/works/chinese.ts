import { createTranslator } from 'next-intl';
import { messagesOf } from '@/lib/i18n/messages-of';
import type { LooseWords } from '@/lib/i18n/service-words';

/** Words of the language that counts in what is signed, whatever language the page is read in. */
export async function chineseWords(): Promise<LooseWords> {
  return createTranslator({ locale: 'zh-CN', messages: await messagesOf('zh-CN') }) as unknown as LooseWords;
}
