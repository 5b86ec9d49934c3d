import type { Metadata } from 'next';
import { ExportButton } from '@/components/surveys/export-button';
import { ResultHeadline } from '@/components/surveys/headline';
import { ResultPanel } from '@/components/surveys/result-part';
import { Returned } from '@/components/surveys/returned';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { fullMomentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { type CountedRound, findResults, type Results } from '@/lib/surveys/find-results';
import { findReturned } from '@/lib/surveys/find-returned';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { questionsOf } from '@/lib/surveys/questions';
import type { SaidResults } from '@/lib/surveys/results/part';
import { asksWords } from '@/lib/surveys/results/say-questions';
import { sayResults } from '@/lib/surveys/results/say-results';
import { SurveyHead } from '../survey-head';
import { ShownPanel } from './shown';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyResults'))('title') };
}

/** 问卷结果: what a survey that was counted says, and while it is out why nothing is said yet (SUR-5, SUR-6). */
export default async function SurveyResultsPage(props: SurveyPageProps) {
  const { viewer, survey, c, asked } = await openDeskSurvey(props, 'results');
  const results = await findResults(viewer, survey.id);
  const { round } = results;
  const said = round && (await sayResults(results, round));
  return (
    <div className="max-w-[90rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="results" />
      {said && <Ways said={said} results={results} c={c} />}
      {round && said ? (
        <>
          <ResultHeadline headline={said.headline} />
          <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
            {said.parts.map((part) => (
              <ResultPanel key={part.id} part={part} />
            ))}
          </div>
          {photoQuestions(round).map((question) => (
            <ShownPanel key={question.id} {...{ viewer, survey: results.survey, question, asked, c }} />
          ))}
        </>
      ) : (
        <>
          <Waiting survey={results.survey} now={viewer.now} />
          <Returned buildings={await findReturned(viewer, survey)} />
        </>
      )}
    </div>
  );
}

const photoQuestions = ({ definition }: Pick<CountedRound, 'definition'>) =>
  questionsOf(definition).filter(({ type }) => type === 'photo');

type WaysProps = { said: SaidResults; results: Results; c: string | null };

/** What the results are of, and the ways to texts, paper and workbooks. */
async function Ways({ said, results: { survey, round }, c }: WaysProps) {
  const t = await getTranslations('surveyResults');
  return (
    <div className="my-3 flex flex-wrap items-center justify-between gap-3">
      <p className="text-soft">{said.span}</p>
      <div className="flex flex-wrap gap-2">
        {round && asksWords(round.definition) && (
          <LinkButton href={deskHref(`/admin/surveys/${survey.id}/texts`, c)} size="small">
            {t('texts')}
          </LinkButton>
        )}
        <LinkButton href={deskHref(`/print/surveys/${survey.id}`, c)} size="small" icon="print">
          {t('print')}
        </LinkButton>
        <ExportButton what="survey" survey={survey.id} communityId={survey.communityId} c={c}>
          {t('summary')}
        </ExportButton>
        <ExportButton what="surveyAnswers" survey={survey.id} communityId={survey.communityId} c={c}>
          {t('answers')}
        </ExportButton>
      </div>
    </div>
  );
}

async function Waiting({ survey: { state, paperUntil }, now }: { survey: Results['survey']; now: Date }) {
  const [t, clock] = await Promise.all([getTranslations('surveyResults'), getTranslations('clock')]);
  if (state === 'draft' || !paperUntil) return <Empty title={t('waiting.title')} text={t('waiting.draft')} />;
  const when = paperUntil > now ? t('waiting.until', { at: fullMomentText(clock, paperUntil) }) : t('waiting.soon');
  return <Empty title={t('waiting.title')} text={`${when}${t('waiting.why')}`} />;
}
