import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { askPhone, putPhone } from '@/app/privacy-actions';
import { codeBox } from '@/components/people/code-box';
import { SignInForm } from '@/components/people/sign-in-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { Tip } from '@/components/ui/notice';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { confirmHref, isFresh } from '@/lib/people/fresh';
import { pendingPhone } from '@/lib/people/pending-phone';
import { maskPhone } from '@/lib/people/phone';
import { requireViewer } from '@/lib/session';

type Props = { searchParams: Promise<{ step?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('phone.title') };
}

/** Another number of one's own: who it is is shown first, then the new phone by a code. */
export default async function PhonePage({ searchParams }: Props) {
  const viewer = await requireViewer('/me/phone');
  const { step } = await searchParams;
  if (step !== 'done' && !isFresh(viewer)) redirect(confirmHref('/me/phone'));
  const [t, words, next] = await Promise.all([getTranslations('privacy'), formWords(), pendingPhone('new-phone')]);
  const waiting = step === 'code' && next !== null;
  return (
    <ResidentPage title={t('phone.title')} back="/me/data">
      {step === 'done' ? (
        <Tip tone="green">{t('phone.done', { tail: viewer.phoneTail ?? '' })}</Tip>
      ) : (
        <p className="px-4 py-4">
          {waiting ? t('phone.sent', { phone: maskPhone(next) }) : t('phone.text', { tail: viewer.phoneTail ?? '' })}
        </p>
      )}
      {step !== 'done' && !waiting && (
        <SignInForm
          id="phone"
          action={askPhone}
          words={words}
          field={{ name: 'phone', label: t('phone.field'), type: 'tel', inputMode: 'tel', maxLength: 20 }}
          values={{}}
          submit={t('phone.ask')}
        />
      )}
      {waiting && (
        <SignInForm
          id="code"
          action={putPhone}
          words={words}
          field={{ ...codeBox(t('phone.code')), autoFocus: true }}
          values={{}}
          submit={t('phone.save')}
        />
      )}
      {step !== 'done' && <p className="px-4 pt-4 text-sm text-soft">{t('phone.lost')}</p>}
    </ResidentPage>
  );
}
