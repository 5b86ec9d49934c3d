import { getTranslations } from 'next-intl/server';
import { LinkButton } from '../ui/button';
import { Empty } from '../ui/empty';

/** For somebody who signed in but lives nowhere here now. */
export async function NoHome() {
  const t = await getTranslations('home');
  return (
    <Empty
      icon="home"
      title={t('noHome')}
      text={t('noHomeText')}
      action={<LinkButton href="/me">{t('me')}</LinkButton>}
    />
  );
}
