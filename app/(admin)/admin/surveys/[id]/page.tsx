import type { Metadata } from 'next';
import { QuestionList } from '@/components/surveys/question-list';
import { Panel } from '@/components/ui/panel';
import { getTranslations } from '@/lib/i18n/translations';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { minutesOf } from '@/lib/surveys/problems';
import { Acts } from './acts';
import { Facts } from './facts';
import { SurveyHead } from './survey-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyDesk'))('title') };
}

/** One survey: what it is, what it asks, and the ways to what can be done with it now (SUR-1). */
export default async function SurveyPage(props: SurveyPageProps) {
  const { viewer, survey, c, back } = await openDeskSurvey(props, 'survey');
  const t = await getTranslations('surveyDesk');
  return (
    <div className="max-w-[80rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="survey" />
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Panel
          title={t('questions')}
          aside={t('minutes', { count: minutesOf(survey.definition) })}
          className="max-lg:order-2"
        >
          <QuestionList definition={survey.definition} />
        </Panel>
        <div className="min-w-0 space-y-4">
          <Facts survey={survey} now={viewer.now} c={c} />
          <Acts viewer={viewer} survey={survey} c={c} back={back} />
        </div>
      </div>
    </div>
  );
}
