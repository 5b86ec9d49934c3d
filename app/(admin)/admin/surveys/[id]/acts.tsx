import { getTranslations } from 'next-intl/server';
import { deleteDraft } from '@/app/survey-actions';
import { PostButton } from '@/components/form/post-button';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { addressOf } from '@/lib/address';
import { deskHref } from '@/lib/desk/hrefs';
import { formWords } from '@/lib/form-words';
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
        <details className="mt-3">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-red">{t('act.drop')}</summary>
          <p className="mb-2 text-sm text-soft">{t('act.dropText')}</p>
          <PostButton
            id="drop"
            action={deleteDraft}
            words={words}
            values={{ survey: survey.id, version: String(survey.version), back }}
            tone="warn"
            size="medium"
          >
            {t('act.dropSure')}
          </PostButton>
        </details>
      )}
    </Panel>
  );
}
