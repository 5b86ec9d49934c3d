import { dropFile } from '@/app/import-actions';
import { PostButton } from '@/components/form/post-button';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Import } from '@/lib/imports/records';

/** Forgets the file: it holds people's names and numbers. */
export async function DropFile({ found, c }: { found: Import; c: string | null }) {
  const [t, words] = await Promise.all([getTranslations('imports'), formWords()]);
  return (
    <PostButton
      id="drop"
      action={dropFile}
      words={words}
      values={{ import: found.id, back: c ? `?c=${c}` : '' }}
      look="mt-3 inline-flex min-h-11 items-center px-2 text-red"
    >
      {t('look.drop')}
    </PostButton>
  );
}
