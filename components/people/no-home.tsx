import { getTranslations } from 'next-intl/server';
import { LinkButton } from '../ui/button';
import { Empty } from '../ui/empty';

/** For somebody who signed in but lives nowhere here now: the way to a home. */
export async function NoHome() {
  const t = await getTranslations('home');
  return (
    <Empty
      icon="home"
      title={t('noHome')}
      text={t('noHomeText')}
      action={
        <>
          <LinkButton href="/homes/bind" tone="primary">
            {t('bind')}
          </LinkButton>
          <LinkButton href="/homes">{t('homesAll')}</LinkButton>
        </>
      }
    />
  );
}
