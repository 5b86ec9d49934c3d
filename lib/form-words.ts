import { getMessages } from 'next-intl/server';
import type { Kind } from '@/lib/services';
import type { FormWords } from './form';

/** The words every form on the page needs, in the reader's language, as a service says them; passed to it as one prop. */
export async function formWords(kind?: string): Promise<FormWords> {
  const messages = await getMessages();
  const own: { said?: { form?: Partial<FormWords> } } = kind ? messages[kind as Kind] : {};
  return { ...messages.form, ...own.said?.form };
}
