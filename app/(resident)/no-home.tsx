import { getTranslations } from 'next-intl/server';
import { askByName } from '@/app/homes-actions';
import { Icon } from '@/components/icons/icon';
import { SignInForm } from '@/components/people/sign-in-form';
import { CellLink, Cells } from '@/components/ui/cells';
import { formWords } from '@/lib/form-words';

/** For somebody who signed in but lives nowhere here now: by their name, or room by room. Done, they go on where they were. */
export async function NoHome({ back }: { back: string }) {
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
