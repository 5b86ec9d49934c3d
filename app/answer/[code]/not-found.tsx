import { SiteFoot } from '@/app/site-foot';
import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';
import { getTranslations } from '@/lib/i18n/translations';

/** A code that was never made here. */
export default async function NoSuchCode() {
  const t = await getTranslations('surveys');
  return (
    <Page>
      <ResultPage kind="info" title={t('byCode.wrong')} text={t('byCode.wrongText')} />
      <SiteFoot />
    </Page>
  );
}
