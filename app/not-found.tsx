import { LinkButton } from '@/components/ui/button';
import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';
import { getTranslations } from '@/lib/i18n/translations';

export default async function NotFound() {
  const t = await getTranslations('fault');
  return (
    <Page>
      <ResultPage
        kind="info"
        title={t('missingTitle')}
        text={t('missingText')}
        actions={
          <LinkButton href="/" tone="primary">
            {t('home')}
          </LinkButton>
        }
      />
    </Page>
  );
}
