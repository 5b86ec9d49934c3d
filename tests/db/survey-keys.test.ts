import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { survey } from '@/lib/jobs/survey';
import { sweep } from '@/lib/jobs/sweep';
import { answerSurvey } from '@/lib/surveys/answer';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { draft, layHomes, term } from '../support/surveys';

const next = Buffer.from('another key of thirty-two bytes!').toString('base64');
let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layHomes(estate.run, estate.green.id, [6]);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;

/** An anonymous survey that one home answered; the key of the portal changes while it is out, and the night's sweep passes. */
async function answeredUnder(before: string): Promise<string> {
  const id = await draft(estate);
  await sendSurvey(await see(estate.green.manager), id, 1, term);
  await answerSurvey(await see(estate.green.owner), id, { whole: '4', said: '电梯太慢' });
  Object.assign(env(), { PHONE_KEY: next, PHONE_KEYS_OLD: [before] });
  await sweep();
  return id;
}

const count = (id: string) => {
  Object.assign(env(), { LINLI_NOW: term.paperUntil });
  return survey({ community: estate.green.id, survey: id });
};

describe('a key that changes while a survey is out (docs/operating.md)', () => {
  it('Without the old one nothing is counted and nothing lost; with it again the count is as it would have been', async () => {
    const before = env().PHONE_KEY;
    const id = await answeredUnder(before);
    Object.assign(env(), { PHONE_KEYS_OLD: [] });
    await expect(count(id)).rejects.toThrow('sealed with a key that is not known here');
    expect(await rows('select state, counted_at from surveys where id = $1', id)).toEqual([
      { state: 'out', counted_at: null },
    ]);
    expect(await rows('select kind from survey_ballots where survey_id = $1', id)).toEqual([{ kind: 'answer' }]);
    expect(await rows('select 1 from survey_answers where survey_id = $1', id)).toEqual([]);
    expect(await rows('select 1 from survey_invites where survey_id = $1 and answered', id)).toEqual([]);

    Object.assign(env(), { PHONE_KEYS_OLD: [before] });
    await count(id);
    expect(await rows('select answered from survey_counts where survey_id = $1', id)).toEqual([{ answered: 1 }]);
    expect(await rows('select words from survey_texts where survey_id = $1', id)).toEqual([{ words: '电梯太慢' }]);
    const home = await rows('select unit_id as id from survey_invites where survey_id = $1 and answered', id);
    expect(home).toEqual([{ id: estate.green.home }]);
    Object.assign(env(), { PHONE_KEY: before, PHONE_KEYS_OLD: [] });
  });
});
