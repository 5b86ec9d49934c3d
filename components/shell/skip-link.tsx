import { getTranslations } from '@/lib/i18n/translations';

/** The first stop of the Tab key: over the menus to the page. */
export async function SkipLink() {
  const t = await getTranslations('shell');
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-[200%] rounded-md bg-raised px-4 py-3 text-link shadow-menu focus:translate-y-0 print:hidden"
    >
      {t('skip')}
    </a>
  );
}
