import 'server-only';
import { anyWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { DeadLetter } from './find-dead';
import { kindOf } from './kinds';

/** The reasons that a list can be narrowed to; others are shown as the provider says them. */
export const knownCodes = [
  '43101',
  '43004',
  '40003',
  '40037',
  '47003',
  '48001',
  '45009',
  '93000',
  'silent',
  'interrupted',
  'notSetUp',
] as const;

/** Why something did not arrive, in words. */
export async function sayCode(code: string | null): Promise<string> {
  const t = await getTranslations('telling');
  const key = `codes.${code}` as 'codes.silent';
  return t.has(key) ? t(key) : t('codes.other', { code: code ?? '—' });
}

/** Of which kind a message was, without anything of what it says. */
export async function sayLetterKind(letter: DeadLetter): Promise<string> {
  const [t, any] = await Promise.all([getTranslations('telling'), anyWords()]);
  if (letter.channel !== 'robot') return t(`kinds.${kindOf(letter)}`);
  const key = `telling.office.post.${letter.key}`;
  return any.has(key) ? any(key) : t('office.test');
}
