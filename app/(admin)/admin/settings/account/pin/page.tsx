import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { putPin } from '@/app/account-actions';
import { SignInForm } from '@/components/people/sign-in-form';
import { Panel } from '@/components/ui/panel';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { confirmHref, isFresh } from '@/lib/people/fresh';
import { requireStaff } from '@/lib/session';
import { AccountLink } from '../account-link';

const HERE = '/admin/settings/account/pin';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('pin.set') };
}

/** The six digits by which one comes back to a shared desk. */
export default async function OwnPinPage() {
  const viewer = await requireStaff(HERE);
  if (!isFresh(viewer)) redirect(confirmHref(HERE));
  const [t, words] = await Promise.all([getTranslations('account'), formWords()]);
  const box = { type: 'password', inputMode: 'numeric', autoComplete: 'off', maxLength: 6 } as const;
  return (
    <div className="max-w-phone">
      <AccountLink />
      <h1 className="text-xl font-medium">{t('pin.set')}</h1>
      <p className="mt-1 mb-3 text-sm text-soft">{t('pin.text')}</p>
      <Panel flush className="py-4">
        <SignInForm
          id="own-pin"
          action={putPin}
          words={words}
          field={[
            { ...box, name: 'pin', label: t('pin.new') },
            { ...box, name: 'again', label: t('pin.again') },
          ]}
          values={{}}
          submit={t('pin.save')}
        />
      </Panel>
    </div>
  );
}
