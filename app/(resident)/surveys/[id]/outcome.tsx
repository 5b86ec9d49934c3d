import { ForgetDraft } from '@/components/surveys/forget-draft';
import { LinkButton } from '@/components/ui/button';
import { Tip } from '@/components/ui/notice';
import { ResultPage } from '@/components/ui/result-page';
import { getTranslations } from '@/lib/i18n/translations';
import type { OwnSurvey } from '@/lib/surveys/find-own';
import { isOpen } from '@/lib/surveys/open';
import { sayHome, surveyHref } from '@/lib/surveys/say-own';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; survey: OwnSurvey; further: OwnSurvey[]; sent: string | undefined; at: string };

/** It is in: what happens next, and until when. Nothing of it stays on this device. */
export async function Answered({ viewer, survey, further, sent, at }: Props) {
  const t = await getTranslations('surveys');
  const open = isOpen(survey, viewer.now);
  const there = survey.per === 'household' ? 'result.answeredHome' : 'result.answeredPerson';
  return (
    <>
      <ResultPage
        kind="done"
        title={t(sent ? 'result.sent' : there)}
        text={open ? t('result.next', { at }) : t('result.counted')}
        actions={
          <>
            {
              await Promise.all(
                further.map(async (one) => (
                  <LinkButton key={one.inviteId} href={surveyHref(one)} tone="primary">
                    {t('forHome', { home: await sayHome(viewer, one) })}
                  </LinkButton>
                )),
              )
            }
            {sent === 'told' && <LinkButton href="/tickets">{t('result.progress')}</LinkButton>}
            <LinkButton href="/surveys">{t('result.list')}</LinkButton>
            <LinkButton href="/">{t('result.home')}</LinkButton>
          </>
        }
      >
        {sent === 'told' && <Tip tone="green">{t('result.told')}</Tip>}
      </ResultPage>
      <ForgetDraft name={`${viewer.personId}.survey.${survey.id}.${survey.unitId}`} />
    </>
  );
}

/** Too late; `late`: unless it was begun in time, on this device. */
export async function Over({ at, late = false }: { at: string; late?: boolean }) {
  const t = await getTranslations('surveys');
  if (late) return <Tip tone="amber">{t('result.overLate', { at })}</Tip>;
  return (
    <ResultPage
      kind="info"
      title={t('result.over')}
      text={t('result.overText', { at })}
      actions={<LinkButton href="/surveys">{t('result.list')}</LinkButton>}
    />
  );
}
