import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { fullMomentText } from '@/lib/clock/words';
import { getTranslations } from '@/lib/i18n/translations';
import { findPaper } from '@/lib/surveys/find-paper';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import type { SurveyRow } from '@/lib/surveys/survey';
import { SurveyHead } from '../survey-head';
import { KeyIn } from './key-in';
import { Stubs } from './stubs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyPaper'))('title') };
}

/** Paper of a survey: stubs that came back, sheets that are keyed in, and what to print. */
export default async function SurveyPaperPage(props: SurveyPageProps) {
  const { viewer, survey, c, back } = await openDeskSurvey(props, 'paper');
  const found = await findPaper(viewer, survey);
  return (
    <div className="max-w-[80rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="paper" />
      <Above survey={survey} />
      <div className="mt-3 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <KeyIn found={found} back={back} />
        {!survey.named && <Stubs found={found} back={back} />}
      </div>
    </div>
  );
}

/** Until when paper is taken, whether people may be asked by word of mouth, and what there is to print. */
async function Above({ survey: { id, named, paperUntil } }: { survey: SurveyRow }) {
  const [t, clock] = await Promise.all([getTranslations('surveyPaper'), getTranslations('clock')]);
  const at = paperUntil ? fullMomentText(clock, paperUntil) : '';
  return (
    <div className="mt-4 flex flex-wrap items-start justify-between gap-3">
      <p className="max-w-[48rem] flex-1 basis-80 text-sm text-soft">
        {t(named ? 'untilNamed' : 'untilAnonymous', { at })}
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/print/surveys/${id}/paper`} size="small" icon="print">
          {t('printPaper')}
        </LinkButton>
        <LinkButton href={`/print/surveys/${id}/codes`} size="small" icon="print">
          {t('printCodes')}
        </LinkButton>
      </div>
    </div>
  );
}
