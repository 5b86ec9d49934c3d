import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { ResultPage } from '@/components/ui/result-page';
import { getTranslations } from '@/lib/i18n/translations';

/** A code that is on no letter of ours: mistyped, cut off, or of long ago. */
export default async function NoLetter() {
  const t = await getTranslations('homes');
  return (
    <ResidentPage title={t('letter.title')} back="/homes">
      <ResultPage
        kind="info"
        title={t('letter.unknown')}
        text={t('letter.unknownText')}
        actions={
          <>
            <LinkButton href="/letter" tone="primary">
              {t('letter.type')}
            </LinkButton>
            <LinkButton href="/homes/bind">{t('letter.without')}</LinkButton>
          </>
        }
      />
    </ResidentPage>
  );
}
