import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { putPassword } from '@/app/account-actions';
import { SignInForm } from '@/components/people/sign-in-form';
import { Panel } from '@/components/ui/panel';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { confirmHref, isFresh } from '@/lib/people/fresh';
import { requireStaff } from '@/lib/session';
import { AccountLink } from '../account-link';

const HERE = '/admin/settings/account/password';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('password.set') };
}

/** The own password, first or new. */
export default async function OwnPasswordPage() {
  const viewer = await requireStaff(HERE);
  if (!isFresh(viewer)) redirect(confirmHref(HERE));
  const [t, words] = await Promise.all([getTranslations('account'), formWords()]);
  const box = { type: 'password', autoComplete: 'new-password', maxLength: 128 } as const;
  return (
    <div className="max-w-phone">
      <AccountLink />
      <h1 className="text-xl font-medium">{t('password.set')}</h1>
      <p className="mt-1 mb-3 text-sm text-soft">{t('password.rule')}</p>
      <Panel flush className="py-4">
        <SignInForm
          id="own-password"
          action={putPassword}
          words={words}
          field={[
            { ...box, name: 'password', label: t('password.new') },
            { ...box, name: 'again', label: t('password.again') },
          ]}
          values={{}}
          submit={t('password.save')}
        />
      </Panel>
    </div>
  );
}
