import { BackLink } from '@/components/desk/back-link';
import { Tabs } from '@/components/ui/tabs';
import { Tags } from '@/components/ui/tags';
import { deskHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { partsOfSurvey, type SurveyPart } from '@/lib/surveys/desk-tabs';
import type { DeskSurveyPage } from '@/lib/surveys/find-desk-survey';
import { saySurveyState } from '@/lib/surveys/say-desk';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; survey: DeskSurveyPage; c: string | null; at: SurveyPart };

/** What stands above every page of one survey: its title, where it stands, and the ways to its other pages. */
export async function SurveyHead({ viewer, survey, c, at }: Props) {
  const [t, states] = await Promise.all([getTranslations('surveyDesk'), saySurveyState(survey, viewer.now)]);
  const href = (part: SurveyPart) => deskHref(`/admin/surveys/${survey.id}${part === 'survey' ? '' : `/${part}`}`, c);
  return (
    <>
      <BackLink href={deskHref('/admin/surveys', c)}>{t('back')}</BackLink>
      <div className="flex min-w-0 flex-wrap items-center gap-3">
        <h1 className="text-xl font-medium">{survey.title}</h1>
        <Tags tags={states} />
      </div>
      <Tabs
        label={t('tab.label')}
        className="mt-3 rounded-md md:max-w-2xl"
        tabs={partsOfSurvey(viewer, survey).map((part) => ({
          href: href(part),
          label: t(`tab.${part}`),
          current: part === at,
        }))}
      />
    </>
  );
}
