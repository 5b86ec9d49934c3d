import { getTranslations } from 'next-intl/server';
import { SiteFoot } from '@/app/site-foot';
import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';

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
