import { getMessages } from 'next-intl/server';
import type { FormWords } from './form';

/** The words every form on the page needs, in the reader's language; read once and passed to the form as one prop. */
export const formWords = async (): Promise<FormWords> => (await getMessages()).form;
