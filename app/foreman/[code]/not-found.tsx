import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';
import { getTranslations } from '@/lib/i18n/translations';

/** A code that was never made here. */
export default async function NoForemanLink() {
  const t = await getTranslations('worksTexts');
  return (
    <Page>
      <ResultPage kind="info" title={t('foreman.goneTitle')} text={t('foreman.goneText')} />
    </Page>
  );
}
