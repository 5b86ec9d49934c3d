import type { Metadata } from 'next';
import { promiseDeed, publishResults, takeBackDeed, tellOutcome } from '@/app/survey-public-actions';
import { MiniForm } from '@/components/form/mini-form';
import { SureButton } from '@/components/form/sure-button';
import { DeedList } from '@/components/surveys/deed-list';
import { PublicFigures } from '@/components/surveys/public-figures';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { findPublication } from '@/lib/surveys/find-publication';
import { openDeskSurvey, type SurveyPageProps } from '@/lib/surveys/open-desk-survey';
import { figuresAsked } from '@/lib/surveys/public-figures';
import {
  deedForm,
  outcomeForm,
  publicationForm,
  type SaidDeed,
  sayDeeds,
  sayFigures,
} from '@/lib/surveys/say-publication';
import { SurveyHead } from '../survey-head';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('surveyDesk'))('tab.publish') };
}

/** What residents read of a counted survey: figures and words, what the office will do and what came of it (SUR-7). */
export default async function PublishSurveyPage(props: SurveyPageProps) {
  const { viewer, survey, c, back } = await openDeskSurvey(props, 'publish');
  const found = await findPublication(viewer, survey.id);
  const along = { survey: survey.id, back };
  const [t, words, figures, deeds, publish, promise] = await Promise.all([
    getTranslations('surveyPublic'),
    formWords(),
    sayFigures(found, found.publishedAt ? (found.figures ?? []) : figuresAsked(found.definition)),
    sayDeeds(found.deeds, viewer.now),
    publicationForm(found, along),
    deedForm(along),
  ]);
  return (
    <div className="max-w-[80rem]">
      <SurveyHead viewer={viewer} survey={survey} c={c} at="publish" />
      <Tip tone={found.publishedAt ? 'green' : 'amber'} className="mx-0 mt-4">
        {t(found.publishedAt ? 'isOut' : 'notYet')}
      </Tip>
      <div className="mt-4 grid grid-cols-1 gap-4 lg:grid-cols-2">
        <Panel title={t('desk')}>
          <div className="desk-form">
            <MiniForm key={found.version} spec={publish} action={publishResults} words={words} />
          </div>
        </Panel>
        <Panel title={t('figures')}>
          <PublicFigures figures={figures} />
        </Panel>
        <Panel title={t('deed.title')} className="lg:col-span-2">
          {deeds.length > 0 ? (
            <DeedList deeds={deeds} more={(deed) => !deed.outcome && <DeedActs deed={deed} back={back} />} />
          ) : (
            <p className="text-soft">{t('noDeeds')}</p>
          )}
          <div className="desk-form mt-4 max-w-phone border-t border-line pt-4">
            <MiniForm spec={promise} action={promiseDeed} words={words} />
          </div>
        </Panel>
      </div>
    </div>
  );
}

async function DeedActs({ deed, back }: { deed: SaidDeed; back: string }) {
  const [t, words, outcome] = await Promise.all([
    getTranslations('surveyPublic'),
    formWords(),
    outcomeForm(deed.id, back),
  ]);
  return (
    <div className="mt-2 flex flex-wrap gap-x-6 *:min-w-0">
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-link">{t('deed.end')}</summary>
        <div className="desk-form max-w-phone">
          <MiniForm spec={outcome} action={tellOutcome} words={words} />
        </div>
      </details>
      <SureButton
        id={`drop-${deed.id}`}
        ask={t('deed.drop')}
        asked="quiet"
        action={takeBackDeed}
        words={words}
        values={{ deed: deed.id, back }}
        size="small"
      >
        {t('deed.dropSure')}
      </SureButton>
    </div>
  );
}
