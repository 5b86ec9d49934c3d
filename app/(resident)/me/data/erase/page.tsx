import type { Metadata } from 'next';
import { askEraseCode, erase } from '@/app/privacy-actions';
import { codeBox } from '@/components/people/code-box';
import { SignInForm } from '@/components/people/sign-in-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { Tip } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findHindrances } from '@/lib/privacy/erase';
import { AGREED } from '@/lib/privacy/policy';
import { requireSelf } from '@/lib/session';

type Props = { searchParams: Promise<{ sent?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('privacy'))('erase.title') };
}

/** Deleting one's account: what goes now, what stays and why, and what stands in the way. */
export default async function ErasePage({ searchParams }: Props) {
  const viewer = await requireSelf('/me/data/erase');
  const [t, words, { sent }, { tickets, post }] = await Promise.all([
    getTranslations('privacy'),
    formWords(),
    searchParams,
    findHindrances(viewer),
  ]);
  const tail = viewer.phoneTail ?? '';
  return (
    <ResidentPage title={t('erase.title')} back="/me/data">
      {(['goes', 'stays'] as const).map((part) => (
        <Section key={part} title={t(`erase.${part}.title`)}>
          <ul className="list-disc space-y-1 bg-card py-3 pr-4 pl-9">
            {t(`erase.${part}.text`)
              .split('\n')
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        </Section>
      ))}
      <div className="pt-6">
        {tickets.length > 0 && (
          <Tip tone="amber" action={<a href="/tickets">{t('erase.see')}</a>}>
            {t('erase.open', { numbers: tickets.slice(0, 3).join(' ') })}
          </Tip>
        )}
        {post && <Tip tone="amber">{t('erase.post')}</Tip>}
        {!tickets.length && !post && !sent && (
          <SignInForm
            id="send"
            action={askEraseCode}
            words={words}
            field={[]}
            values={{}}
            submit={t('erase.ask', { tail })}
          />
        )}
        {!tickets.length && !post && sent && (
          <SignInForm
            id="erase"
            action={erase}
            words={words}
            field={codeBox(t('erase.code', { tail }))}
            agree={{ name: 'sure', value: AGREED, text: t('erase.sure') }}
            values={{}}
            submit={t('erase.go')}
            forgetDrafts={viewer.personId}
          />
        )}
      </div>
    </ResidentPage>
  );
}
