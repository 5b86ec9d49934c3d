import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SiteFoot } from '@/app/site-foot';
import { answerForHome } from '@/app/survey-answer-actions';
import { Anonymity } from '@/components/surveys/anonymity';
import { AnswerForm } from '@/components/surveys/answer-form';
import { ForgetDraft } from '@/components/surveys/forget-draft';
import { Tip } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { ResultPage } from '@/components/ui/result-page';
import { clientAddress } from '@/lib/client-address';
import { momentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { localeOf } from '@/lib/i18n/locale';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import { within } from '@/lib/limit';
import { signedCode } from '@/lib/signed-code';
import { answerWords } from '@/lib/surveys/answer-words';
import { type ByCode, findByCode } from '@/lib/surveys/by-code';
import { isLate, isOpen } from '@/lib/surveys/open';

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ sent?: string | string[] }> };

/** Everybody behind one address of a community, and nobody who tries codes on. */
const OPENINGS_AN_HOUR = 600;
const AN_HOUR = 3600;

/** Other sites hear nothing of the address; without one of its own a form that is sent without JavaScript would be refused. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveys'))('title'), robots: { index: false }, referrer: 'same-origin' };
}

/** SUR-2: whoever holds a home's strip answers for it on any phone, without an account. Nothing here says which home it is. */
export default async function AnswerByCodePage({ params, searchParams }: Props) {
  const { code } = await params;
  const free = await within(`openAnswer:${await clientAddress()}`, AN_HOUR, OPENINGS_AN_HOUR);
  const found = free ? await findByCode(code) : 'tooOften';
  if (!found) notFound();
  return (
    <Page>
      {typeof found === 'string' ? (
        <Shut why={found} />
      ) : (
        <Standing code={code} survey={found} sent={(await searchParams).sent !== undefined} />
      )}
      <SiteFoot />
    </Page>
  );
}

async function Shut({ why }: { why: 'gone' | 'tooOften' }) {
  const t = await getTranslations('surveys');
  return <ResultPage kind="info" title={t(`byCode.${why}`)} text={t(`byCode.${why}Text`)} />;
}

type Found = { code: string; survey: ByCode };

/** Answered already, over, or at its first question. */
async function Standing({ code, survey, sent }: Found & { sent: boolean }) {
  const [t, clock] = await Promise.all([getTranslations('surveys'), getTranslations('clock')]);
  const { now, definition, title, community } = survey;
  const at = momentText(clock, survey.closesAt, now);
  const open = isOpen(survey, now);
  if (survey.answered)
    return (
      <>
        <ResultPage
          kind="done"
          title={t(sent ? 'result.sent' : 'result.answeredHome')}
          text={open ? t('result.next', { at }) : t('result.counted')}
        />
        <ForgetDraft name={draftOf(code)} />
      </>
    );
  if (!definition || !(open || isLate(survey, now)))
    return <ResultPage kind="info" title={t('result.over')} text={t('result.overText', { at })} />;
  return (
    <>
      <header className="px-4 pt-8 pb-3">
        <p className="text-soft">{community}</p>
        <h1 className="text-xl font-medium">{title}</h1>
      </header>
      {!open && <Tip tone="amber">{t('result.overLate', { at })}</Tip>}
      <Questions {...{ code, survey, definition, open, at }} />
    </>
  );
}

type AskedProps = Found & { definition: NonNullable<ByCode['definition']>; open: boolean; at: string };

async function Questions({ code, survey, definition, open, at }: AskedProps) {
  const [words, form, locale] = await Promise.all([answerWords(), formWords(), getLocale()]);
  return (
    <AnswerForm
      id="survey"
      definition={definition}
      locale={localeOf(locale)}
      words={words}
      form={form}
      intro={open && <Said survey={survey} at={at} />}
      sending={{
        action: answerForHome,
        fields: { strip: code, code: open ? signedCode('survey', survey.inviteId) : '' },
        draft: draftOf(code),
        nameless: true,
      }}
    />
  );
}

const draftOf = (code: string) => `answer.${code}`;

async function Said({ survey: { named, minutes }, at }: { survey: ByCode; at: string }) {
  const t = await getTranslations('surveys');
  return (
    <section className="bg-card px-4 py-3 sm:rounded-lg">
      <p className="text-sm text-soft">
        {t('minutes', { minutes, at })} · {t('byCode.whose')}
      </p>
      <Anonymity named={named} means={t('byCode.namedMeans')} />
    </section>
  );
}
