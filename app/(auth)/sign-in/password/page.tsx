import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enterByPassword } from '@/app/staff-sign-in-actions';
import { SignInForm } from '@/components/people/sign-in-form';
import { Page } from '@/components/ui/page';
import { formWords } from '@/lib/form-words';
import { ownPath } from '@/lib/people/own-path';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('password.title') };
}

/** Staff sign in by number and password, where residents have a code. */
export default async function PasswordPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to) ?? '';
  const [t, words] = await Promise.all([getTranslations('account'), formWords()]);
  return (
    <Page className="bg-card">
      <h1 className="px-4 pt-12 text-2xl font-medium">{t('password.title')}</h1>
      <p className="mt-1 px-4 pb-6 text-soft">{t('password.intro')}</p>
      <SignInForm
        id="password"
        action={enterByPassword}
        words={words}
        field={[
          {
            name: 'phone',
            label: t('password.phone'),
            type: 'tel',
            inputMode: 'tel',
            autoComplete: 'username',
            maxLength: 20,
          },
          {
            name: 'password',
            label: t('password.password'),
            type: 'password',
            autoComplete: 'current-password',
            maxLength: 128,
          },
        ]}
        values={{ to }}
        submit={t('password.enter')}
      />
      <p className="px-4 pt-2">
        <a href={to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'} className="weui-btn weui-btn_plain w-full">
          {t('password.byCode')}
        </a>
      </p>
    </Page>
  );
}
