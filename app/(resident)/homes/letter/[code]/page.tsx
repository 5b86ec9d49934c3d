import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { openLetter } from '@/app/homes-actions';
import { PostButton } from '@/components/form/post-button';
import { SignInForm } from '@/components/people/sign-in-form';
import { ResidentPage } from '@/components/shell/resident-page';
import { LinkButton } from '@/components/ui/button';
import { ResultPage } from '@/components/ui/result-page';
import { dial } from '@/components/ui/telephone';
import { formWords } from '@/lib/form-words';
import { findLetter, type Letter } from '@/lib/homes/letters';
import { getTranslations } from '@/lib/i18n/translations';
import { requireViewer } from '@/lib/session';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homes'))('letter.title'), robots: { index: false } };
}

/** What the code on a printed letter opens: one press binds the home. Nothing of it is told before signing in. */
export default async function LetterPage({ params }: Props) {
  const { code } = await params;
  const viewer = await requireViewer(`/homes/letter/${encodeURIComponent(code)}`);
  const [t, letter] = await Promise.all([getTranslations('homes'), findLetter(viewer, code)]);
  if (!letter) notFound();
  return (
    <ResidentPage title={t('letter.title')} back="/homes">
      {letter.state === 'open' && !letter.mine ? (
        <Open code={code} letter={letter} nameless={viewer.name === ''} />
      ) : (
        <Shut letter={letter} />
      )}
    </ResidentPage>
  );
}

async function Open({ code, letter, nameless }: { code: string; letter: Letter; nameless: boolean }) {
  const [t, choices, words] = await Promise.all([getTranslations('homes'), getTranslations('choices'), formWords()]);
  return (
    <div className="bg-card pt-8 pb-6">
      <p className="px-4 text-center">{letter.community}</p>
      <p className="px-4 text-center text-2xl font-medium">{letter.home}</p>
      <p className="px-4 pt-1 pb-6 text-center text-soft">
        {t('letter.as', { relation: choices(`relation.${letter.relation}`) })}
      </p>
      {nameless ? (
        <SignInForm
          id="letter"
          action={openLetter}
          words={words}
          field={{ name: 'name', label: t('letter.name'), hint: words.optional, autoComplete: 'name', maxLength: 30 }}
          values={{ code }}
          submit={t('letter.yes')}
        />
      ) : (
        <PostButton
          id="letter"
          action={openLetter}
          words={words}
          values={{ code }}
          tone="primary"
          className="px-4 *:w-full"
        >
          {t('letter.yes')}
        </PostButton>
      )}
    </div>
  );
}

/** Used, over, or of a home that is theirs already: what to do now. */
async function Shut({ letter }: { letter: Letter }) {
  const t = await getTranslations('homes');
  const toHomes = (
    <LinkButton href="/homes" tone="primary">
      {t('letter.toHomes')}
    </LinkButton>
  );
  if (letter.mine) return <ResultPage kind="done" title={t('letter.mine')} actions={toHomes} />;
  const over = letter.state === 'over';
  return (
    <ResultPage
      kind="info"
      title={over ? t('letter.over') : t('letter.used')}
      text={over ? t('letter.overText') : t('letter.usedText')}
      actions={
        <>
          <LinkButton href={dial(letter.phone)} tone="primary">
            {t('letter.call', { phone: letter.phone })}
          </LinkButton>
          <LinkButton href="/homes">{t('letter.toHomes')}</LinkButton>
        </>
      }
    />
  );
}
