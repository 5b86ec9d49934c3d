import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import type { DeskSurvey } from './find-desk-surveys';
import type { SurveyRow } from './survey';

type StateSaid = { text: string; tone: 'neutral' | 'amber' | 'green' | 'blue' };

/** Where a survey stands; whether it names who answered is said beside it. */
export async function saySurveyState(
  survey: Pick<SurveyRow, 'state' | 'closesAt' | 'named'>,
  now: Date,
): Promise<StateSaid[]> {
  const [t, words] = await Promise.all([getTranslations('surveyDesk'), getTranslations('surveys')]);
  const named = {
    text: t(survey.named ? 'named.yes' : 'named.no'),
    tone: survey.named ? ('amber' as const) : ('blue' as const),
  };
  if (survey.state === 'out' && survey.closesAt && survey.closesAt <= now)
    return [{ text: t('paperOnly'), tone: 'amber' }, named];
  const tone = survey.state === 'out' ? 'green' : 'neutral';
  return [{ text: words(`state.${survey.state}`), tone }, named];
}

type To = Pick<DeskSurvey, 'buildings' | 'homes' | 'event'>;

/** To whom a survey goes: all, some buildings, a list of homes, or each home to which something happens (SUR-2). */
export async function sayAudience({ buildings, homes, event }: To): Promise<string> {
  const t = await getTranslations('surveyDesk');
  const to = homes ? t('to.homes', { count: homes }) : (buildings?.join(t('comma')) ?? t('to.all'));
  return event ? t('to.event', { event: t(`event.${event}`), to }) : to;
}
