import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { within } from '@/lib/limit';
import { markOf } from '@/lib/people/sealed';
import { Refusal } from '@/lib/refusal';
import { idOfCode, signedCode } from '@/lib/signed-code';
import type { From } from './answer';
import { askedByCode } from './asked-by-code';
import { ballotMark, blindId, roomOf, sealSheet } from './ballot';
import { type SurveyDefinition, surveyDefinition } from './definition';
import type { Answers } from './holds';
import { apart } from './keep';
import { isInTime } from './open';
import { minutesOf } from './problems';
import { type Posted, readAnswers } from './read-answers';
import type { SurveyRow } from './survey';
import { wordKeys } from './tally';

/** The address in the QR code on a home's strip: good for its one answer, on whoever's phone (SUR-2). */
export const answerHref = (inviteId: string): string => `${env().ORIGIN}/answer/${signedCode('answer', inviteId)}`;

type Told = Pick<SurveyRow, 'id' | 'title' | 'named' | 'lateCounts'> & {
  now: string;
  community: string;
  state: 'out' | 'over';
  closesAt: string;
  answered: boolean;
  building: string;
  definition: unknown;
};
type Invited = Omit<Told, 'now' | 'closesAt' | 'definition'> & {
  inviteId: string;
  now: Date;
  closesAt: Date;
  /** Only while answers are taken. */
  definition: SurveyDefinition | null;
};
export type ByCode = Omit<Invited, 'building'> & { minutes: number };

/** Enough for a household that comes back to it again and again. */
const A_DAYS_TRIES = 200;
const A_DAY = 86_400;

/**
 * What a code on a strip opens. `gone`: a code of ours whose invitation is there no more. Null for every text not made here.
 */
export async function findByCode(code: string): Promise<ByCode | 'gone' | 'tooOften' | null> {
  const invited = await findInvited(code);
  if (!invited || typeof invited === 'string') return invited;
  const { building: _, ...told } = invited;
  const minutes = told.definition ? minutesOf(told.definition) : 0;
  return { ...told, minutes, answered: told.answered || (await isInBox(invited)) };
}

/**
 * Takes the answer of a home from whoever holds its code, once (SUR-2): by the same mark and the same rule as from a phone
 * that is signed in. A named survey keeps the home and no person. A question for a picture is passed over.
 */
export async function answerByCode(code: string, posted: Posted, from: Pick<From, 'code' | 'again'>): Promise<void> {
  const invited = await findInvited(code);
  if (invited === 'tooOften') throw new Refusal('tooOften');
  if (!invited || invited === 'gone') throw new Refusal('surveyCode');
  const { definition } = invited;
  if (!definition || !isInTime(invited, invited.now, invited.inviteId, from.code)) throw new Refusal('surveyIsOver');
  const { answers, objections } = readAnswers(definition, posted);
  if (Object.keys(objections).length > 0) throw new Refusal('input', {}, objections);
  const taken = invited.named ? await write(invited, definition, answers) : await cast(invited, definition, answers);
  if (taken === null) throw new Refusal('surveyIsOver');
  if (!taken && !from.again) throw new Refusal('surveyAnswered');
}

async function findInvited(code: string): Promise<Invited | 'gone' | 'tooOften' | null> {
  const inviteId = idOfCode('answer', code);
  if (!inviteId) return null;
  if (!(await within(`surveyCode:${countedAs(inviteId)}`, A_DAY, A_DAYS_TRIES))) return 'tooOften';
  const told = await ask<Told | null>(sql`select survey_by_code(${inviteId}, ${now()}) as told`);
  if (!told) return 'gone';
  const definition = told.definition ? askedByCode(surveyDefinition.parse(told.definition)) : null;
  return { ...told, inviteId, now: new Date(told.now), closesAt: new Date(told.closesAt), definition };
}

/** A counter says neither which invitation it is of nor more of the time than the day (SUR-5). */
const countedAs = (inviteId: string) => markOf(inviteId, 'survey code', '');
const now = () => env().LINLI_NOW ?? null;

async function ask<T>(statement: ReturnType<typeof sql>): Promise<T | undefined> {
  const [row] = await database().plain<{ told: T }>(statement);
  return row?.told;
}

const isInBox = async ({ id, inviteId, named, state }: Invited): Promise<boolean> =>
  !named &&
  state === 'out' &&
  (await ask<boolean>(sql`select in_box_by_code(${inviteId}, ${ballotMark(id, inviteId)}) as told`)) === true;

function cast({ id, inviteId, building }: Invited, definition: SurveyDefinition, answers: Answers) {
  const sheet = sealSheet(id, { answers, building }, roomOf(definition));
  return ask<boolean | null>(
    sql`select cast_by_code(${inviteId}, ${ballotMark(id, inviteId)}, ${sheet}, ${now()}) as told`,
  );
}

function write({ inviteId }: Invited, definition: SurveyDefinition, given: Answers) {
  const { answers, words } = apart(given, new Set(wordKeys(definition)));
  const texts = words.map(([key, said]) => ({ id: blindId(), key, words: said }));
  return ask<boolean | null>(
    sql`select answer_by_code(${inviteId}, ${blindId()}, ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(texts)}::jsonb,
      ${now()}) as told`,
  );
}
