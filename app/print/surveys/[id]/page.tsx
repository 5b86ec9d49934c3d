import type { Metadata } from 'next';
import { PrintButton } from '@/components/print/print-button';
import { Sheet } from '@/components/print/sheet';
import { ResultsPaper } from '@/components/surveys/results-paper';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { refusePage } from '@/lib/or-not-found';
import { requireResults } from '@/lib/surveys/results/require-results';
import { sayResults } from '@/lib/surveys/results/say-results';
import type { Params } from '@/lib/tickets/desk-query';
import { communityOf } from '@/lib/viewer';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Params> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyResults'))('title'), robots: { index: false } };
}

/** The results of a survey on paper (A4). */
export default async function SurveySheet({ params, searchParams }: Props) {
  const { id } = await params;
  const { viewer, results, c } = await requireResults(`/print/surveys/${id}`, id, await searchParams);
  if (!results.round) return refusePage(viewer, `survey ${id}`);
  const [t, print, clock, said] = await Promise.all([
    getTranslations('surveyResults'),
    getTranslations('print'),
    getTranslations('clock'),
    sayResults(results, results.round),
  ]);
  return (
    <Sheet
      toolbar={
        <>
          <PrintButton>{print('button')}</PrintButton>
          <LinkButton href={deskHref(`/admin/surveys/${id}/results`, c)} tone="plain" size="medium" className="ml-auto">
            {print('back')}
          </LinkButton>
        </>
      }
    >
      <ResultsPaper
        said={said}
        office={communityOf(viewer, results.survey.communityId).name}
        printed={t('year.printed', { at: fullMomentText(clock, viewer.now) })}
      />
    </Sheet>
  );
}
