import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { residencies } from '@/db/schema';
import { insert } from '@/db/sql';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { asCommunity } from '@/lib/jobs/worker-database';
import { eraseAccount } from '@/lib/privacy/erase';
import { findOwnCopy } from '@/lib/privacy/own-copy';
import { signedCode } from '@/lib/signed-code';
import { answerSurvey } from '@/lib/surveys/answer';
import { countSurvey } from '@/lib/surveys/count';
import { findOwnSurvey, findOwnSurveys, findToAnswer } from '@/lib/surveys/find-own';
import { raiseLow } from '@/lib/surveys/raise-low';
import { sendSurvey } from '@/lib/surveys/send';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { codeFor } from '../support/homes';
import { draft, type Kind, layNeighbours, term } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layNeighbours(estate);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const DAYS = 1440;
const END = 15 * DAYS;
const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const sent = async (kind: Kind = {}, more = '') => {
  const id = await draft(estate, kind);
  if (more) await rows(`update surveys set ${more} where id = $1`, id);
  await sendSurvey(await see(estate.green.manager), id, 1, term);
  return id;
};
const at = (viewer: Viewer, minutes: number) => {
  const then = later(viewer, minutes);
  Object.assign(env(), { LINLI_NOW: then.now });
  return then;
};

describe('what a resident sees of a survey', () => {
  test('A draft, another community’s and one that went to others are not there', async () => {
    const owner = await see(estate.green.owner);
    const early = await draft(estate);
    await rows(
      'insert into survey_invites (id, community_id, survey_id, unit_id, building_id) values ($1, $2, $3, $4, $5)',
      ...[newId(), estate.green.id, early, estate.green.home, estate.green.building],
    );
    await expect(findOwnSurvey(owner, early)).rejects.toEqual(refused('notFound'));
    await expect(answerSurvey(owner, early, { whole: '5' })).rejects.toEqual(refused('notFound'));
    const id = await sent();
    await expect(findOwnSurvey(await see(estate.maple.owner), id)).rejects.toEqual(refused('notFound'));
    await rows('delete from survey_invites where survey_id = $1 and unit_id = $2', id, estate.green.home);
    await expect(findOwnSurvey(owner, id)).rejects.toEqual(refused('notFound'));
    await expect(answerSurvey(owner, id, { whole: '5' })).rejects.toEqual(refused('notFound'));
  });

  test.each([false, true])(
    'Answered by one of the home, it is answered for the other too (named: %s)',
    async (named) => {
      const [owner, son] = [await see(estate.green.owner), await see(estate.green.son)];
      const id = await sent({ named });
      expect(await findOwnSurvey(son, id)).toMatchObject([{ answered: false, home: '3-2-1201', minutes: 1 }]);
      expect((await findToAnswer(son)).map((one) => one.id)).toContain(id);
      await answerSurvey(owner, id, { whole: '5' });
      expect(await findOwnSurvey(son, id)).toMatchObject([{ answered: true }]);
      expect((await findToAnswer(son)).map((one) => one.id)).not.toContain(id);
      const { open } = await findOwnSurveys(son);
      expect(open.find((one) => one.id === id)).toMatchObject({ answered: true });
      const { open: neighbours } = await findOwnSurveys(await see(estate.green.tenant));
      expect(neighbours.find((one) => one.id === id)).toMatchObject({ answered: false });
    },
  );

  test('Of several homes each answers once, the one that was chosen first', async () => {
    const { green } = estate;
    const both = { id: newId(), communityId: green.id, personId: green.landlord.id, relation: 'owner' as const };
    await estate.run(insert(residencies, { ...both, unitId: green.home, fromDay: '2021-01-01' }));
    const landlord = await see(green.landlord);
    const id = await sent();
    expect((await findOwnSurvey(landlord, id, green.home)).map(({ home }) => home)).toEqual(['3-2-1201', '3-2-1101']);
    expect((await findOwnSurvey(landlord, id, green.next)).map(({ home }) => home)).toEqual(['3-2-1101', '3-2-1201']);
    expect(await answerSurvey(landlord, id, { whole: '5' }, { unitId: green.next })).toMatchObject({
      unitId: green.next,
    });
    expect(await findOwnSurvey(landlord, id, green.home)).toMatchObject([{ answered: false }, { answered: true }]);
    await answerSurvey(landlord, id, { whole: '4' }, { unitId: green.home });
    await expect(answerSurvey(landlord, id, { whole: '4' }, { unitId: newId() })).rejects.toEqual(refused('notFound'));
    await rows('delete from residencies where id = $1', both.id);
  });
});

describe('twice and late', () => {
  test('Sent again after a lost answer it is no refusal, and the first counts', async () => {
    const owner = await see(estate.green.owner);
    const id = await sent();
    await answerSurvey(owner, id, { whole: '5' });
    await answerSurvey(owner, id, { whole: '1' }, { again: true });
    await expect(answerSurvey(owner, id, { whole: '1' })).rejects.toEqual(refused('surveyAnswered'));
    await asCommunity(estate.green.id, term.paperUntil, (tx) => countSurvey(tx, id, term.paperUntil));
    expect(await rows('select answers from survey_answers where survey_id = $1', id)).toEqual([
      { answers: { whole: 5 } },
    ]);
  });

  test.each([false, true])(
    'Begun in time and sent within a day it counts, where it shall (named: %s)',
    async (named) => {
      const [owner, tenant] = [await see(estate.green.owner), await see(estate.green.tenant)];
      const id = await sent({ named }, 'late_counts = true');
      const code = signedCode('survey', (await findOwnSurvey(owner, id))[0].inviteId);
      const sendAt = (viewer: Viewer, minutes: number, from = {}) =>
        answerSurvey(at(viewer, minutes), id, { whole: '4' }, from);
      await expect(sendAt(owner, END)).rejects.toEqual(refused('surveyIsOver'));
      await expect(sendAt(tenant, END, { code })).rejects.toEqual(refused('surveyIsOver'));
      await expect(sendAt(owner, END + DAYS, { code })).rejects.toEqual(refused('surveyIsOver'));
      await sendAt(owner, END + DAYS - 1, { code });
      const strict = await sent({ named });
      const other = signedCode('survey', (await findOwnSurvey(owner, strict))[0].inviteId);
      await expect(answerSurvey(at(owner, END), strict, { whole: '4' }, { code: other })).rejects.toEqual(
        refused('surveyIsOver'),
      );
    },
  );
});

describe('low scores (SUR-6)', () => {
  const tickets = (personId: string) =>
    rows(`select kind, category, summary, details, unit_id from tickets where filer_id = $1 order by id`, personId);

  test('Become one complaint of who agreed, without a score and without a way to the answer', async () => {
    const son = await see(estate.green.son);
    const id = await sent();
    const taken = await answerSurvey(son, id, { whole: '2', said: '秘密' });
    expect(taken.lows).toMatchObject([{ name: 'whole', score: 2 }]);
    expect(await raiseLow(son, id, taken, '楼道没人扫')).toBe(true);
    expect(await raiseLow(son, id, taken, '楼道没人扫')).toBe(true);
    expect(await raiseLow(son, id, taken, '改过的话')).toBe(true);
    const filed = await tickets(son.personId);
    expect(filed).toMatchObject([{ kind: 'complaint', unit_id: estate.green.home }]);
    const [{ details }] = filed;
    expect(details.description).toBe('问卷里对这些方面不满意：总体满意度。\n楼道没人扫');
    const copy = JSON.stringify(await rows('select * from tickets where filer_id = $1', son.personId));
    expect(copy).not.toContain(id);
    expect(copy).not.toContain('秘密');
    const sheets = JSON.stringify(await rows('select * from survey_ballots where survey_id = $1', id));
    for (const telling of [son.personId, estate.green.home, 'complaint']) expect(sheets).not.toContain(telling);
  });

  test('Nothing was low: nothing is filed', async () => {
    const tenant = await see(estate.green.tenant);
    const id = await sent();
    expect(await raiseLow(tenant, id, await answerSurvey(tenant, id, { whole: '3' }), '很好')).toBe(false);
    expect(await tickets(tenant.personId)).toEqual([]);
  });
});

describe('one’s own data (PIPL 45, 47)', () => {
  test('Holds what was answered by name, in words, and nothing of an anonymous survey', async () => {
    const owner = await see(estate.green.owner);
    await answerSurvey(owner, await sent({ named: true }), { whole: '4', said: '电梯常坏' });
    const secret = await sent();
    await answerSurvey(owner, secret, { whole: '4', said: '匿名的话' });
    await asCommunity(estate.green.id, term.paperUntil, (tx) => countSurvey(tx, secret, term.paperUntil));
    const { surveys } = await findOwnCopy(owner);
    const line = { community: '翠湖花园', home: '3-2-1201', survey: '上半年满意度调查' };
    expect(surveys).toContainEqual({ ...line, question: '想说的话', answer: '电梯常坏' });
    expect(surveys).toContainEqual({ ...line, question: '总体满意吗', answer: '4' });
    expect(JSON.stringify(surveys)).not.toContain('匿名的话');
    expect((await findOwnCopy(await see(estate.green.son))).surveys).toEqual([]);
  });

  test('Deleted, words by name are gone and what was chosen is nobody’s', async () => {
    const { tenant } = estate.green;
    const viewer = await see(tenant);
    const id = await sent({ named: true });
    await answerSurvey(viewer, id, { whole: '4', said: '电梯常坏' });
    await eraseAccount(viewer, await codeFor(tenant.phone, 'erase'));
    expect(await rows('select person_id, answers from survey_answers where survey_id = $1', id)).toEqual([
      { person_id: null, answers: { whole: 4 } },
    ]);
    expect(await rows('select 1 from survey_texts where survey_id = $1', id)).toEqual([]);
  });
});
