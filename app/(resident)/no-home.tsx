import { askByName } from '@/app/homes-actions';
import { Icon } from '@/components/icons/icon';
import { SignInForm } from '@/components/people/sign-in-form';
import { LinkButton } from '@/components/ui/button';
import { CellLink, Cells } from '@/components/ui/cells';
import { Empty } from '@/components/ui/empty';
import { formWords } from '@/lib/form-words';
import { findOwnRequests } from '@/lib/homes/own-requests';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; back: string };

/** For somebody who signed in but lives nowhere here now: the way to a home, or that the office looks at what they asked. */
export async function NoHome({ viewer, back }: Props) {
  const { asked } = await findOwnRequests(viewer);
  return asked.some(({ state }) => state === 'asked') ? <Waiting /> : <ByName back={back} />;
}

async function Waiting() {
  const t = await getTranslations('home');
  const toHomes = (
    <LinkButton href="/homes" tone="primary">
      {t('homeWaitingSee')}
    </LinkButton>
  );
  return <Empty icon="waiting" title={t('homeWaiting')} text={t('homeWaitingText')} action={toHomes} />;
}

/** By their name, or room by room. Done, they go on where they were. */
async function ByName({ back }: { back: string }) {
  const [t, words] = await Promise.all([getTranslations('home'), formWords()]);
  return (
    <>
      <div className="bg-card pt-8 pb-6">
        <div className="px-4 pb-6 text-center">
          <Icon name="home" className="mx-auto mb-3 size-[3em] text-green" />
          <h2 className="text-xl font-medium">{t('noHome')}</h2>
          <p className="mx-auto mt-1 max-w-[22em] text-sm text-soft">{t('noHomeText')}</p>
        </div>
        <SignInForm
          id="by-name"
          action={askByName}
          words={words}
          field={{ name: 'name', label: t('name'), hint: t('nameHint'), autoComplete: 'name', maxLength: 30 }}
          values={{ back }}
          submit={t('bind')}
        />
      </div>
      <Cells title={t('otherWays')}>
        <CellLink href="/homes/bind" icon="building" title={t('byRoom')} text={t('byRoomText')} />
        <CellLink href="/homes" icon="home" title={t('homesAll')} text={t('homesAllText')} />
      </Cells>
    </>
  );
}
