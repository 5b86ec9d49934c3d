import { close } from '@/app/survey-send-actions';
import { SureButton } from '@/components/form/sure-button';
import { Panel } from '@/components/ui/panel';
import { fullMomentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { isOpen } from '@/lib/surveys/open';
import type { SurveyRow } from '@/lib/surveys/survey';

type Props = { survey: SurveyRow; now: Date; back: string };

/** A survey that is out or over: until when, and the way to end it early. */
export async function IsOut({ survey, now, back }: Props) {
  const [t, clock] = await Promise.all([getTranslations('surveyPaper'), getTranslations('clock')]);
  const { state, sentAt, closesAt, paperUntil, event } = survey;
  const say = (at: Date | null) => (at ? fullMomentText(clock, at) : '');
  const open = isOpen(survey, now);
  return (
    <Panel className="mt-4 max-w-[40rem]">
      <p>{t('send.isOut', { at: say(sentAt) })}</p>
      {open && <p className="mt-1">{t(event ? 'send.closesLast' : 'send.closes', { at: say(closesAt) })}</p>}
      {state === 'out' && !open && <p className="mt-1">{t('send.closed', { at: say(paperUntil) })}</p>}
      {state === 'over' && <p className="mt-1">{t('send.over')}</p>}
      {open && <Close id={survey.id} back={back} />}
    </Panel>
  );
}

async function Close({ id, back }: { id: string; back: string }) {
  const [t, words] = await Promise.all([getTranslations('surveyPaper'), formWords()]);
  return (
    <SureButton
      id="close"
      ask={t('send.close')}
      text={t('send.closeText')}
      action={close}
      words={words}
      values={{ survey: id, back }}
      around="mt-3"
    >
      {t('send.closeGo')}
    </SureButton>
  );
}
