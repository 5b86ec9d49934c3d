import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { SurveyHead } from '../survey-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyDesk'))('tab.edit') };
}

/** A draft is written here: its questions in their order, their conditions and translations (SUR-4). */
export default async function EditSurveyPage(props: SurveyPageProps) {
  const { viewer, survey, c } = await openDeskSurvey(props, 'edit');
  return (
    <div className="max-w-[90rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="edit" />
    </div>
  );
}
