import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { markOf, seal, unseal } from '@/lib/people/sealed';
import type { Question, SurveyDefinition } from './definition';
import type { Answer, Answers } from './holds';
import { answerKeys, questionsOf } from './questions';
import { LONG, SHORT } from './read-answers';
import { OTHER, otherOf } from './shown';

const PLACE = 'survey_ballots|sheet';
/** Sheets are as long as each other: how much somebody wrote would tell one from the rest. */
const STEP = 4096;
/** As many bytes as a Chinese sign has. */
const SIGN = '\u20ac';

/** What lies in the box: the answers, and the building they are counted in. */
const sheet = z.strictObject({
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  building: z.uuid().nullable(),
  fill: z.string(),
});
/** Paper bears no building: one stub and one sheet of it would be a name. */
export type Sheet = { answers: Answers; building: string | null };

/** The mark of whoever may answer once, a household's or a person's invitation: only who has the portal's key can make it. */
export const ballotMark = (surveyId: string, inviteId: string): string => markOf(inviteId, 'survey ballot', surveyId);

/** How many bytes a sheet takes on which all of these questions are answered at full length, in Chinese. */
export function roomOf(definition: SurveyDefinition): number {
  const answers = Object.fromEntries(questionsOf(definition).flatMap(fullest));
  return Buffer.byteLength(JSON.stringify({ answers, building: blindId(), fill: '' }));
}

function fullest(question: Question): [string, Answer][] {
  const words = (most: number) => SIGN.repeat(most);
  const ids = 'options' in question ? [...question.options.map(({ id }) => id), OTHER] : null;
  const most = { short: words(SHORT), long: words(LONG), date: 'YYYY-MM-DD', yesNo: 'yes' }[question.type as string];
  const other: [string, Answer][] = 'other' in question && question.other ? [[otherOf(question.id), words(SHORT)]] : [];
  return [...answerKeys(question).map((key): [string, Answer] => [key, ids ?? most ?? 10]), ...other];
}

/** Seals a sheet for the box of one survey, that has this much room; equal answers look different, and all of them alike. */
export function sealSheet(surveyId: string, given: Sheet, room: number): string {
  const bare = Buffer.byteLength(JSON.stringify({ ...given, fill: '' }));
  const fill = 'x'.repeat(STEP * Math.ceil(Math.max(bare, room) / STEP) - bare);
  return seal(JSON.stringify({ ...given, fill }), PLACE, surveyId);
}

export const openSheet = (surveyId: string, sealed: string): Sheet => {
  const { fill: _, ...given } = sheet.parse(JSON.parse(unseal(sealed, PLACE, surveyId)));
  return given;
};

/** An id by chance alone (version 4): all others begin with the time. */
export const blindId = (): string => randomUUID();
