import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { SurveyHead } from '../survey-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyDesk'))('tab.preview') };
}

/** A survey as a phone shows it; nothing that is answered here is sent (SUR-4). */
export default async function PreviewSurveyPage(props: SurveyPageProps) {
  const { viewer, survey, c } = await openDeskSurvey(props, 'preview');
  return (
    <div className="max-w-[80rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="preview" />
    </div>
  );
}
