import { getTranslations } from 'next-intl/server';
import { LinkButton } from '../ui/button';
import { Empty } from '../ui/empty';

/** For somebody who signed in but lives nowhere here now: the way to a home, or that the office looks at what they asked. */
export async function NoHome({ waiting }: { waiting?: boolean }) {
  const t = await getTranslations('home');
  if (waiting)
    return (
      <Empty
        icon="waiting"
        title={t('homeWaiting')}
        text={t('homeWaitingText')}
        action={
          <LinkButton href="/homes" tone="primary">
            {t('homeWaitingSee')}
          </LinkButton>
        }
      />
    );
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
