import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { askOwnCode, confirmSelf } from '@/app/staff-sign-in-actions';
import { SignInForm } from '@/components/people/sign-in-form';
import { WayIn } from '@/components/people/way-in';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { awaitedHref } from '@/lib/people/awaited';
import { confirmWay } from '@/lib/people/confirm';
import { confirmedPath, landing } from '@/lib/people/own-path';
import { requireSelf } from '@/lib/session';
import { isStaff } from '@/lib/viewer';

type Props = { searchParams: Promise<{ to?: string | string[]; sent?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('confirm.title') };
}

/** Shows again who it is, before a sensitive act, and leads back to it. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { to: asked, sent } = await searchParams;
  const to = confirmedPath(asked) ?? '';
  const viewer = await requireSelf(to);
  if (viewer.awaits && viewer.awaits !== 'enrol') redirect(awaitedHref(viewer.awaits, ''));
  const [t, words, way] = await Promise.all([getTranslations('account'), formWords(), confirmWay(viewer)]);
  const tail = viewer.phoneTail ?? '';
  const asksForCode = way === 'code' && !sent;
  return (
    <WayIn title={t('confirm.title')} text={way === 'code' && sent ? t('confirm.sent', { tail }) : t('confirm.intro')}>
      {asksForCode ? (
        <SignInForm
          id="send"
          action={askOwnCode}
          words={words}
          field={[]}
          values={{ to }}
          submit={t('confirm.send', { tail })}
        />
      ) : (
        <SignInForm
          id="confirm"
          action={confirmSelf}
          words={words}
          field={{
            name: 'code',
            label: t(`confirm.${way}`),
            type: way === 'password' ? 'password' : 'text',
            autoComplete: way === 'password' ? 'current-password' : 'one-time-code',
            maxLength: way === 'password' ? 128 : 20,
            autoFocus: true,
          }}
          values={{ to }}
          submit={t('confirm.enter')}
        />
      )}
      <p className="px-4 pt-3">
        <a href={landing('', isStaff(viewer))} className="weui-btn weui-btn_plain w-full">
          {t('confirm.back')}
        </a>
      </p>
    </WayIn>
  );
}
