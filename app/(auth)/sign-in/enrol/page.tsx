import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { signOutHere } from '@/app/sign-in-actions';
import { enrolSecond } from '@/app/staff-sign-in-actions';
import { PostButton } from '@/components/form/post-button';
import { codeBox } from '@/components/people/code-box';
import { SignInForm } from '@/components/people/sign-in-form';
import { WayIn } from '@/components/people/way-in';
import { Qr } from '@/components/print/qr';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { confirmHref, isFresh } from '@/lib/people/fresh';
import { ENROL, ownPath } from '@/lib/people/own-path';
import { authenticatorUri, offeredSecret } from '@/lib/people/totp';
import { requireViewer } from '@/lib/session';
import { isStaff } from '@/lib/viewer';

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('enrol.title') };
}

/** A second factor is set up, or moved to another phone; who must have one comes here before anything else of the desk. */
export default async function EnrolPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to) ?? '';
  const viewer = await requireViewer(to);
  const must = viewer.awaits === 'enrol';
  if (!must && !isStaff(viewer)) redirect(to || '/');
  if (!isFresh(viewer)) redirect(confirmHref(ENROL));
  const [t, words] = await Promise.all([getTranslations('account'), formWords()]);
  const secret = offeredSecret(viewer.session, viewer.personId);
  return (
    <WayIn title={t('enrol.title')} text={t(must ? 'enrol.why' : 'enrol.whyFree')}>
      <h2 className="px-4 font-medium">{t('enrol.one')}</h2>
      <p className="px-4 text-sm text-soft">{t('enrol.oneText')}</p>
      <h2 className="px-4 pt-6 font-medium">{t('enrol.two')}</h2>
      <Qr
        text={authenticatorUri(secret, t('enrol.product'), viewer.name)}
        label={t('enrol.qr')}
        className="mx-4 my-2 size-56"
      />
      <p className="px-4 text-sm text-soft">{t('enrol.typed')}</p>
      <p className="px-4 font-mono text-lg tracking-wider [overflow-wrap:normal]" data-secret>
        {secret.match(/.{1,4}/g)?.join(' ')}
      </p>
      <h2 className="px-4 pt-6 pb-2 font-medium">{t('enrol.three')}</h2>
      <SignInForm
        id="enrol"
        action={enrolSecond}
        words={words}
        field={codeBox(t('enrol.code'))}
        values={{ to }}
        submit={t('enrol.enter')}
      />
      {must && (
        <PostButton id="other" action={signOutHere} words={words} tone="plain" className="px-4 pt-3 *:w-full">
          {t('enrol.later')}
        </PostButton>
      )}
    </WayIn>
  );
}
