import { deleteDraft } from '@/app/survey-actions';
import { SureButton } from '@/components/form/sure-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { addressOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { DeskSurveyPage } from '@/lib/surveys/find-desk-survey';
import { maySurvey } from '@/lib/surveys/powers';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; survey: DeskSurveyPage; c: string | null; back: string };

/** What whoever sends surveys may do with this one: change or drop a draft, begin another from it. */
export async function Acts({ viewer, survey, c, back }: Props) {
  if (!maySurvey(viewer, survey.communityId, 'send')) return null;
  const [t, words] = await Promise.all([getTranslations('surveyDesk'), formWords()]);
  const isDraft = survey.state === 'draft';
  return (
    <Panel>
      {isDraft ? (
        <LinkButton
          href={deskHref(`/admin/surveys/${survey.id}/edit`, c)}
          tone="primary"
          size="medium"
          icon="edit"
          className="mb-3"
        >
          {t('act.edit')}
        </LinkButton>
      ) : (
        <p className="mb-3 text-soft">{t('act.frozen')}</p>
      )}
      <LinkButton href={addressOf('/admin/surveys/new', { c, of: survey.id })} size="medium" icon="copy">
        {t('act.copy')}
      </LinkButton>
      {isDraft && (
        <SureButton
          id="drop"
          ask={t('act.drop')}
          text={t('act.dropText')}
          action={deleteDraft}
          words={words}
          values={{ survey: survey.id, version: String(survey.version), back }}
          around="mt-3"
        >
          {t('act.dropSure')}
        </SureButton>
      )}
    </Panel>
  );
}
