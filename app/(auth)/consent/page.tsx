import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { agree, decline } from '@/app/privacy-actions';
import { PostButton } from '@/components/form/post-button';
import { SignInForm } from '@/components/people/sign-in-form';
import { WayIn } from '@/components/people/way-in';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { landing, ownPath } from '@/lib/people/own-path';
import { lacksConsent } from '@/lib/privacy/consent';
import { AGREED, policy } from '@/lib/privacy/policy';
import { findViewer } from '@/lib/session';
import { isStaff } from '@/lib/viewer';
import { doorTo } from '@/lib/wechat/door';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('title') };
}

/** Asks a resident once for each version of the policy, before anything else. */
export default async function ConsentPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to) ?? '';
  const viewer = await findViewer();
  if (!viewer) redirect(await doorTo(to || '/'));
  if (!lacksConsent(viewer)) redirect(landing(to, isStaff(viewer)));
  const [t, sign, words] = await Promise.all([getTranslations('privacy'), getTranslations('signIn'), formWords()]);
  return (
    <WayIn
      title={t(viewer.consented ? 'consent.again' : 'consent.title')}
      text={t('consent.text', { day: policy.since })}
    >
      <ul className="list-disc space-y-1 px-4 pb-4 pl-9">
        {(['what', 'who', 'rights'] as const).map((point) => (
          <li key={point}>{t(`consent.${point}`)}</li>
        ))}
      </ul>
      <SignInForm
        id="consent"
        action={agree}
        words={words}
        field={[]}
        agree={{ name: 'agree', value: AGREED, text: sign('agree'), link: { text: sign('policy'), href: '/privacy' } }}
        values={{ to }}
        submit={t('consent.go')}
      />
      <PostButton id="decline" action={decline} words={words} tone="plain" className="px-4 pt-3 *:w-full">
        {t('consent.decline')}
      </PostButton>
      <p className="px-4 pt-3 text-sm text-soft">{t('consent.declined')}</p>
      <p className="px-4">
        <a href="/me/data" className="inline-flex min-h-11 items-center text-link">
          {t('consent.data')}
        </a>
      </p>
    </WayIn>
  );
}
