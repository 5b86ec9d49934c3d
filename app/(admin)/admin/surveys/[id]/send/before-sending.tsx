import { send } from '@/app/survey-send-actions';
import { SureButton } from '@/components/form/sure-button';
import { DescriptionList } from '@/components/ui/description-list';
import { Tip } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { fullMomentText } from '@/lib/clock/words';
import { formWords } from '@/lib/form-words';
import { getTranslations } from '@/lib/i18n/translations';
import { FEWEST } from '@/lib/surveys/buildings-apart';
import { surveyDefinition } from '@/lib/surveys/definition';
import type { Sending } from '@/lib/surveys/find-sending';
import { problemsOf } from '@/lib/surveys/problems';
import { toOf } from '@/lib/surveys/say-sending';
import { showsWho, toFew } from '@/lib/surveys/send';
import { hasTerm, surveyTerm, type Term } from '@/lib/surveys/term';
import { settingOf } from '@/lib/tickets/setting';
import type { Viewer } from '@/lib/viewer';

type Props = { viewer: Viewer; sending: Sending; back: string };

/** What sending comes to as it was kept: how many homes, until when, what keeps it from going out; then the button. */
export async function BeforeSending({ viewer, sending, back }: Props) {
  const { survey } = sending;
  const [t, { timetable }] = await Promise.all([getTranslations('surveyPaper'), settingOf(viewer, survey.communityId)]);
  const isTooShort = survey.event !== null && !hasTerm(survey.closesAt, viewer.now, timetable);
  const term = isTooShort ? null : surveyTerm(survey, viewer.now, timetable);
  const [facts, wrong] = await Promise.all([factsOf(sending, term), wrongWith(sending, term)]);
  return (
    <Panel title={t('send.check')} className="lg:sticky lg:top-4">
      <DescriptionList items={facts} />
      {wrong.length > 0 ? (
        <Tip tone="amber" className="mx-0 mt-3 mb-0">
          <strong className="font-medium">{t('send.problems')}</strong>
          {wrong.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Tip>
      ) : (
        <Go sending={sending} back={back} />
      )}
    </Panel>
  );
}

async function factsOf({ survey, homes, occupied }: Sending, term: Term | null) {
  const [t, clock] = await Promise.all([getTranslations('surveyPaper'), getTranslations('clock')]);
  const to = toOf(survey);
  const whom =
    to === 'all'
      ? t('send.share', { count: occupied })
      : survey.event
        ? t(`send.${to}`)
        : t('send.toHomes', { to: t(`send.${to}`), count: homes });
  const per = t(`send.${survey.per}`);
  return [
    { term: t('send.factAnswers'), value: `${t(survey.named ? 'send.named' : 'send.anonymous')} · ${per}` },
    { term: t('send.factTo'), value: whom },
    { term: t('send.factFrom'), value: t('send.now') },
    ...(term
      ? [
          {
            term: t('send.factCloses'),
            value: t(survey.event ? 'send.closesLast' : 'send.closes', { at: fullMomentText(clock, term.closesAt) }),
          },
          { term: t('send.factPaper'), value: fullMomentText(clock, term.paperUntil) },
        ]
      : []),
    { term: t('send.factReminders'), value: t('send.reminders') },
  ];
}

async function wrongWith({ survey, homes }: Sending, term: Term | null): Promise<string[]> {
  const [t, refusals] = await Promise.all([getTranslations('surveyPaper'), getTranslations('refusals')]);
  const few = toFew(survey, homes);
  const { length: count } = problemsOf(surveyDefinition.parse(survey.definition));
  return [
    ...(count > 0 ? [t('send.problem', { count })] : []),
    ...(showsWho(survey) ? [t('send.photo')] : []),
    ...(few ? [refusals(few, { least: FEWEST })] : []),
    ...(term ? [] : [t('send.lastWrong')]),
  ];
}

/** What can't be undone asks once more, also without JavaScript. */
async function Go({ sending: { survey }, back }: Omit<Props, 'viewer'>) {
  const [t, words] = await Promise.all([getTranslations('surveyPaper'), formWords()]);
  return (
    <SureButton
      id="send"
      ask={t('send.go')}
      asked="button"
      text={t('send.sure')}
      action={send}
      words={words}
      values={{ survey: survey.id, version: String(survey.version), back }}
      around="mt-4 space-y-3"
    >
      {t('send.sureGo')}
    </SureButton>
  );
}
