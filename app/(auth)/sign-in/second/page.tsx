import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { signOutHere } from '@/app/sign-in-actions';
import { enterSecond } from '@/app/staff-sign-in-actions';
import { PostButton } from '@/components/form/post-button';
import { SignInForm } from '@/components/people/sign-in-form';
import { WayIn } from '@/components/people/way-in';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { landing, ownPath } from '@/lib/people/own-path';
import { requireViewer } from '@/lib/session';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('second.title') };
}

/** The second step of signing in. */
export default async function SecondPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to) ?? '';
  const viewer = await requireViewer(to);
  if (viewer.awaits !== 'second') redirect(landing(to, viewer.posts.length > 0));
  const [t, words] = await Promise.all([getTranslations('account'), formWords()]);
  return (
    <WayIn title={t('second.title')} text={t('second.intro')}>
      <SignInForm
        id="second"
        action={enterSecond}
        words={words}
        field={{
          name: 'code',
          label: t('second.code'),
          hint: t('second.hint'),
          autoComplete: 'one-time-code',
          maxLength: 20,
          autoFocus: true,
        }}
        values={{ to }}
        submit={t('second.enter')}
      />
      <p className="px-4 py-4 text-sm text-soft">{t('second.lost')}</p>
      <PostButton id="other" action={signOutHere} words={words} tone="plain" className="px-4 *:w-full">
        {t('enrol.later')}
      </PostButton>
    </WayIn>
  );
}
