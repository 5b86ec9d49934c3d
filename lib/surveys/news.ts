import type { Sql } from '@/db/sql';
import { DAY } from '@/lib/clock/day';
import { enqueue } from '@/lib/tickets/queue';
import type { SurveyRow } from './survey';

/** What homes hear of a survey: that it is out, twice that their answer is missing (SUR-3), and what came of it (SUR-7). */
export const surveyNews = ['surveyOut', 'surveyReminder', 'surveyLast', 'surveyPublished'] as const;
export type SurveyNews = (typeof surveyNews)[number];

export const isSurveyNews = (key: string): key is SurveyNews => (surveyNews as readonly string[]).includes(key);

/** SUR-3: the first reminder comes on the third day, the other a day before the end. */
const FIRST_REMINDER = 3 * DAY;
export const LAST_DAY = DAY;

type Of = Pick<SurveyRow, 'id' | 'communityId'>;

/** The job that tells the homes of a survey, batch by batch, or these alone. */
const tellingOf = ({ id, communityId }: Of, what: SurveyNews, at: Date, units: string[] | null = null): Sql =>
  enqueue('surveyNews', { community: communityId, survey: id, what, after: null, units }, null, at);

/** Invitations now, and a reminder on the third day, for all homes or those that an event has just added. */
export const inviting = (of: Of, now: Date, units: string[] | null = null): Sql[] => [
  tellingOf(of, 'surveyOut', now, units),
  tellingOf(of, 'surveyReminder', new Date(now.getTime() + FIRST_REMINDER), units),
];

/** The last reminder, a day before the end. */
export const remindingLast = (of: Of, closesAt: Date): Sql =>
  tellingOf(of, 'surveyLast', new Date(closesAt.getTime() - LAST_DAY));

/** That its results are published: told to every home that was asked, whether it answered or not. */
export const tellingResults = (of: Of, now: Date): Sql => tellingOf(of, 'surveyPublished', now);

/** Where a message about a survey leads. */
export const surveyNewsHref = (key: SurveyNews, survey: string): string =>
  key === 'surveyPublished' ? `/surveys/${survey}/results` : `/surveys/${survey}`;

/** The count, once paper is over too; a survey closed early is counted earlier. */
export const counting = ({ id, communityId }: Of, at: Date): Sql =>
  enqueue('survey', { community: communityId, survey: id }, `survey:${id}`, at);

/** What is due of a survey now: told by the rounds, in case a job was lost. */
export const tending = (community: string, survey: string): Sql =>
  enqueue('survey', { community, survey }, `survey now:${survey}`);
