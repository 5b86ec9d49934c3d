import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ResultHeadline } from '@/components/surveys/headline';
import { ResultPanel } from '@/components/surveys/result-part';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { fullMomentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import type { Results } from '@/lib/surveys/find-results';
import { requireResults } from '@/lib/surveys/results/require-results';
import { asksWords } from '@/lib/surveys/results/say-questions';
import { sayResults } from '@/lib/surveys/results/say-results';
import type { Params } from '@/lib/tickets/desk-query';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyResults'))('title') };
}

/** 问卷结果: what a survey that was counted says, and while it is out why nothing is said yet (SUR-5, SUR-6). */
export default async function SurveyResultsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { viewer, results, c } = await requireResults(`/admin/surveys/${id}/results`, id, await searchParams);
  const t = await getTranslations('surveyResults');
  const { survey, round } = results;
  const said = round && (await sayResults(results, round));
  return (
    <div className="max-w-[90rem]">
      <a href={deskHref(`/admin/surveys/${id}`, c)} className="text-sm text-link">
        {t('back')}
      </a>
      <div className="mt-1 mb-4 flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="text-xl font-medium">{survey.title}</h1>
          {said && <p className="mt-1 text-soft">{said.span}</p>}
        </div>
        {round && (
          <div className="flex flex-wrap gap-2">
            {asksWords(round.definition) && (
              <LinkButton href={deskHref(`/admin/surveys/${id}/texts`, c)} size="small">
                {t('texts')}
              </LinkButton>
            )}
            <LinkButton href={deskHref(`/print/surveys/${id}`, c)} size="small" icon="print">
              {t('print')}
            </LinkButton>
          </div>
        )}
      </div>
      {said ? (
        <>
          <ResultHeadline headline={said.headline} />
          <div className="mt-4 grid items-start gap-4 lg:grid-cols-2">
            {said.parts.map((part) => (
              <ResultPanel key={part.id} part={part} />
            ))}
          </div>
        </>
      ) : (
        <Waiting survey={survey} now={viewer.now} />
      )}
    </div>
  );
}

async function Waiting({ survey: { state, paperUntil }, now }: { survey: Results['survey']; now: Date }) {
  const [t, clock] = await Promise.all([getTranslations('surveyResults'), getTranslations('clock')]);
  if (state === 'draft' || !paperUntil) return <Empty title={t('waiting.title')} text={t('waiting.draft')} />;
  const when = paperUntil > now ? t('waiting.until', { at: fullMomentText(clock, paperUntil) }) : t('waiting.soon');
  return <Empty title={t('waiting.title')} text={`${when}${t('waiting.why')}`} />;
}
