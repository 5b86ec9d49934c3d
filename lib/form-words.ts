import { getMessages } from '@/lib/i18n/translations';
import type { FormWords } from './form';

type Own = { said?: { form?: Partial<FormWords> } };

/** The words every form on the page needs, in the reader's language, as a service says them; passed to it as one prop. */
export async function formWords(kind?: string): Promise<FormWords> {
  const messages = await getMessages();
  const own = kind ? (messages as Record<string, Own>)[kind] : undefined;
  return { ...messages.form, ...own?.said?.form };
}
