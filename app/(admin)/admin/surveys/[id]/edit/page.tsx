import type { Metadata } from 'next';
import { changeSurvey } from '@/app/survey-actions';
import { Icon } from '@/components/icons/icon';
import type { BuildIcons } from '@/components/surveys/builder/scene';
import { SurveyBuilder } from '@/components/surveys/builder/survey-builder';
import { getTranslations } from '@/lib/i18n/translations';
import { buildWords } from '@/lib/surveys/build-words';
import { draftOf, idsOfEarlier } from '@/lib/surveys/find-to-edit';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { topics } from '@/lib/surveys/topics';
import { SurveyHead } from '../survey-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyDesk'))('tab.edit') };
}

const icon = (name: Parameters<typeof Icon>[0]['name']) => <Icon name={name} className="size-[1.25em]" />;
const icons: BuildIcons = {
  move: icon('menu'),
  up: icon('up'),
  down: icon('down'),
  copy: icon('copy'),
  trash: icon('trash'),
  plus: icon('plus'),
};

/** A draft is written here: its questions in their order, their conditions and translations (SUR-4). */
export default async function EditSurveyPage(props: SurveyPageProps) {
  const { viewer, survey, c, back } = await openDeskSurvey(props, 'edit');
  const [words, taken] = await Promise.all([buildWords(), idsOfEarlier(viewer, survey)]);
  return (
    <div className="max-w-[90rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="edit" />
      <SurveyBuilder
        survey={{ id: survey.id, version: survey.version, back }}
        draft={draftOf(survey)}
        taken={taken}
        keptAs={`${viewer.personId}.survey.${survey.id}`}
        action={changeSurvey}
        words={words}
        icons={icons}
        topics={topics}
      />
    </div>
  );
}
