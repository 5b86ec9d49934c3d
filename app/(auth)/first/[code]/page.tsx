import type { Metadata } from 'next';
import { enterFirst } from '@/app/set-up-actions';
import { SignInForm } from '@/components/people/sign-in-form';
import { WayIn } from '@/components/people/way-in';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findFirstLink } from '@/lib/setup/first-link';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setUp'))('first.save'), robots: { index: false } };
}

/** The one-time link of the set-up: the first administrator chooses a password. Opening it spends nothing. */
export default async function FirstPage({ params }: Props) {
  const { code } = await params;
  const [t, account, words, known] = await Promise.all([
    getTranslations('setUp'),
    getTranslations('account'),
    formWords(),
    findFirstLink(code),
  ]);
  const box = { type: 'password', autoComplete: 'new-password', maxLength: 128 } as const;
  return (
    <WayIn
      title={known ? t('first.title', { name: known.name }) : t('first.goneTitle')}
      text={t(known ? 'first.text' : 'first.gone')}
    >
      {/* Once the link is spent the page is drawn anew beneath the form, which must stay to lead on. */}
      <div hidden={!known}>
        <SignInForm
          id="first"
          action={enterFirst}
          words={words}
          field={[
            { ...box, name: 'password', label: account('password.new'), hint: t('first.rule') },
            { ...box, name: 'again', label: account('password.again') },
          ]}
          values={{ code }}
          submit={t('first.save')}
        />
      </div>
      {!known && (
        <p className="px-4">
          <a href="/sign-in/password" className="weui-btn weui-btn_primary w-full">
            {t('first.signIn')}
          </a>
        </p>
      )}
    </WayIn>
  );
}
