import { LinkButton } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';
import { getTranslations } from '@/lib/i18n/translations';

/** A code that is on no slip of ours. */
export default async function NoSlip() {
  const t = await getTranslations('print');
  return (
    <Page>
      <ResultPage
        kind="info"
        title={t('verify.unknown')}
        text={t('verify.unknownText')}
        actions={
          <LinkButton href="/tickets" tone="primary">
            {t('verify.ownTickets')}
          </LinkButton>
        }
      />
    </Page>
  );
}
