import type { Metadata } from 'next';
import { enterByPassword } from '@/app/staff-sign-in-actions';
import { SignInForm } from '@/components/people/sign-in-form';
import { WayIn } from '@/components/people/way-in';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
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
    <WayIn title={t('password.title')} text={t('password.intro')}>
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
    </WayIn>
  );
}
