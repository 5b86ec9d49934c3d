import { LinkButton } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';
import { getTranslations } from '@/lib/i18n/translations';

/** A link that ran out or was ended, or that was never made here. */
export default async function NoProgress() {
  const t = await getTranslations('progress');
  return (
    <Page>
      <ResultPage
        kind="info"
        title={t('goneTitle')}
        text={t('goneText')}
        actions={
          <LinkButton href="/tickets" tone="primary">
            {t('ownTickets')}
          </LinkButton>
        }
      />
    </Page>
  );
}
