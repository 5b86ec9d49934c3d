import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { asCommunity } from '@/lib/jobs/worker-database';
import { markOf } from '@/lib/people/sealed';
import { signedCode } from '@/lib/signed-code';
import { answerSurvey } from '@/lib/surveys/answer';
import { answerByCode } from '@/lib/surveys/by-code';
import { countSurvey } from '@/lib/surveys/count';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { inviteOf } from '../support/survey-codes';
import { copyOf, draft, type Kind, layHomes, term } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;
let homes: Awaited<ReturnType<typeof layHomes>>;
const over = term.paperUntil;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  homes = await layHomes(estate.run, estate.green.id, [20, 12, 6, 2]);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const count = (id: string, now = over) => asCommunity(estate.green.id, now, (tx) => countSurvey(tx, id, now));
const sent = async (kind: Kind = {}) => {
  const id = await draft(estate, kind);
  await sendSurvey(await see(estate.green.manager), id, 1, term);
  return id;
};
const shuffled = <T>(all: T[]): T[] =>
  all
    .map((one) => [Math.random(), one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one);

describe('sending (SUR-1, SUR-2)', () => {
  test('Goes to every home that somebody lives in, once, by who leads', async () => {
    const id = await draft(estate);
    await expect(see(estate.green.clerk).then((clerk) => sendSurvey(clerk, id, 1, term))).rejects.toEqual(
      refused('notYours'),
    );
    await expect(see(estate.maple.manager).then((other) => sendSurvey(other, id, 1, term))).rejects.toEqual(
      refused('notFound'),
    );
    const manager = await see(estate.green.manager);
    expect(await sendSurvey(manager, id, 1, term)).toBe(42);
    await expect(sendSurvey(manager, id, 2, term)).rejects.toEqual(refused('surveyIsOut'));
  });
});

describe('answering once (SUR-2)', () => {
  test.each([false, true])('Of a hundred at the same moment one is taken (named: %s)', async (named) => {
    const id = await sent({ named });
    const viewer = await see(estate.green.owner);
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, at) => answerSurvey(viewer, id, { whole: String(1 + (at % 5)) })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toEqual(refused('surveyAnswered'));
  });

  test('A home answers once, whoever of it; a survey of persons each', async () => {
    const [owner, son] = [await see(estate.green.owner), await see(estate.green.son)];
    const whole = await sent();
    await answerSurvey(owner, whole, { whole: '5' });
    await expect(answerSurvey(son, whole, { whole: '1' })).rejects.toEqual(refused('surveyAnswered'));
    const each = await sent({ per: 'person' });
    await answerSurvey(owner, each, { whole: '5' });
    await answerSurvey(son, each, { whole: '1' });
    await count(each);
    expect(await rows('select answers from survey_answers where survey_id = $1 order by answers', each)).toEqual([
      { answers: { whole: 1 } },
      { answers: { whole: 5 } },
    ]);
  });

  test('Not before it is out, not after it is over, not from elsewhere, and not with a wrong answer', async () => {
    const owner = await see(estate.green.owner);
    await expect(answerSurvey(owner, await draft(estate), { whole: '5' })).rejects.toEqual(refused('notFound'));
    const id = await sent();
    await expect(answerSurvey(owner, id, { whole: '9' })).rejects.toMatchObject({ fields: { whole: 'notOne' } });
    await expect(answerSurvey(await see(estate.maple.owner), id, { whole: '5' })).rejects.toEqual(refused('notFound'));
    await expect(answerSurvey(later(owner, 15 * 1440), id, { whole: '5' })).rejects.toEqual(refused('surveyIsOver'));
    await answerSurvey(owner, id, { whole: '5', said: '请打 13812345678' });
    await count(id);
    expect(await rows('select words from survey_texts where survey_id = $1', id)).toEqual([
      { words: '请打 138****5678' },
    ]);
  });
});

describe('the box (SUR-5)', () => {
  test('Neither the portal nor its worker reads it, and it opens once, when paper is over too', async () => {
    const id = await sent();
    await answerSurvey(await see(estate.green.owner), id, { whole: '4' });
    const app = await database.openApp();
    await expect(app.query('select * from survey_ballots')).rejects.toThrow('permission denied');
    await expect(app.query('select * from empty_box($1, $2)', [id, over])).rejects.toThrow('permission denied');
    await expect(
      asCommunity(estate.green.id, over, (tx) => tx.rows({ text: 'select * from survey_ballots' } as never)),
    ).rejects.toThrow();
    await count(id, term.closesAt);
    expect(await rows('select state from surveys where id = $1', id)).toEqual([{ state: 'out' }]);
    await count(id);
    await count(id);
    expect(await rows('select answers, person_id, invite_id from survey_answers where survey_id = $1', id)).toEqual([
      { answers: { whole: 4 }, person_id: null, invite_id: null },
    ]);
    expect(await rows('select count(*)::int as n from survey_ballots where survey_id = $1', id)).toEqual([{ n: 0 }]);
    expect(await rows('select count(*)::int as n from survey_invites where survey_id = $1 and answered', id)).toEqual([
      { n: 1 },
    ]);
  });

  test('A building of fewer than five is not told apart, nor what is left beside the others', async () => {
    const id = await sent();
    for (const { viewer } of homes) await answerSurvey(viewer, id, { whole: '5' });
    await count(id);
    const [{ tally, answered, overall }] = await rows('select * from survey_counts where survey_id = $1', id);
    expect(Object.values(tally.buildings)).toEqual(
      expect.arrayContaining([{ whole: { 5: 20 } }, { whole: { 5: 12 } }]),
    );
    expect(Object.keys(tally.buildings)).toHaveLength(2);
    expect({ answered, overall, whole: tally.whole }).toEqual({
      answered: 40,
      overall: [0, 0, 0, 0, 40],
      whole: { whole: { 5: 40 } },
    });
  });

  test('An anonymous answer can’t be written with whose it is', async () => {
    const id = await sent();
    const [invite] = await rows('select id from survey_invites where survey_id = $1 limit 1', id);
    const put = (named: boolean, inviteId: string | null) =>
      rows(
        `insert into survey_answers (id, community_id, survey_id, named, invite_id, way, answers)
         values (gen_random_uuid(), $1, $2, $3, $4, case when $3 then 'phone' end, '{}')`,
        estate.green.id,
        id,
        named,
        inviteId,
      );
    await expect(put(false, invite.id)).rejects.toThrow('survey_answers_named');
    await expect(put(true, invite.id)).rejects.toThrow('survey_answers_survey_id_named');
  });
});

/** Ways to put rows in a row: each thing a copy of the database says of them, forwards and backwards. */
function orders(copy: Record<string, string>[], nameOf: (row: Record<string, string>) => string): string[][] {
  const columns = Object.keys(copy[0] ?? {});
  const by = (column: string) => (a: Record<string, string>, b: Record<string, string>) =>
    (a[column] ?? '').localeCompare(b[column] ?? '', 'en', { numeric: true });
  const long = (a: Record<string, string>, b: Record<string, string>) =>
    (a.length_ ?? '').length - (b.length_ ?? '').length;
  return [...columns.map(by), long].flatMap((order) => {
    const sorted = [...copy].sort(order).map(nameOf);
    return [sorted, [...sorted].reverse()];
  });
}

/** Letters alone: digits in a row may be masked as a number to call. */
const word = () => randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');

describe('who answered what can’t be told (SUR-5)', () => {
  async function stripsOf(id: string) {
    const invites = await rows('select id, unit_id from survey_invites where survey_id = $1', id);
    return new Map<string, string>(invites.map((one) => [one.unit_id, signedCode('answer', one.id)]));
  }

  /** All forty answer, every other by the code on a strip, in an order of chance; whoever holds the copies lines everything up with everything. */
  async function attack(plant: (id: string, words: string[]) => Promise<void> = async () => undefined) {
    const id = await sent();
    const order = shuffled(homes);
    const toldBy = new Map(order.map(({ unit }) => [word(), unit]));
    const words = [...toldBy.keys()];
    const codes = await stripsOf(id);
    for (const [at, { viewer, unit }] of order.entries()) {
      const given = { whole: '3', said: words[at] };
      await (at % 2 ? answerByCode(codes.get(unit) ?? '', given, {}) : answerSurvey(viewer, id, given));
    }
    const box = await copyOf(database.admin, 'survey_ballots', `survey_id = '${id}'`);
    const sessions = await copyOf(database.admin, 'sessions', `person_id in (select person_id from residencies)`);
    const counters = await copyOf(database.admin, 'rate_limits', `key like 'surveyCode:%'`);
    await count(id);
    await plant(id, words);
    const answers = await copyOf(database.admin, 'survey_texts', `survey_id = '${id}'`);
    const invites = await copyOf(database.admin, 'survey_invites', `survey_id = '${id}' and answered`);
    const whoSaid = (row: Record<string, string>) => toldBy.get(JSON.parse(row.words as string)) ?? '';
    const counted = new Map(
      [...codes].map(([unit, code]) => [`surveyCode:${markOf(inviteOf(code), 'survey code', '')}`, unit]),
    );
    const unitOf = new Map(homes.map(({ unit, viewer }) => [viewer.personId, unit]));
    const known = [
      ...orders(invites, (row) => JSON.parse(row.unit_id as string)),
      ...orders(sessions, (row) => unitOf.get(JSON.parse(row.person_id as string)) ?? '').map((all) =>
        all.filter(Boolean),
      ),
      order.map(({ unit }) => unit),
      // As whoever has the portal's key reads its counters too.
      ...orders(counters, ({ key = '' }) => counted.get(JSON.parse(key)) ?? '').map((all) => all.filter(Boolean)),
    ];
    const hits = orders(
      answers.map((row) => ({ ...row, length_: row.words ?? '' })),
      whoSaid,
    ).flatMap((said) => known.map((units) => units.filter((unit, at) => said[at] === unit).length));
    return { box, most: Math.max(...hits), tries: hits.length };
  }

  test('Lining up all copies by all columns finds no more than chance', async () => {
    const { box, most, tries } = await attack();
    expect(tries).toBeGreaterThan(500);
    expect(most).toBeLessThan(9);
    expect(new Set(box.map(({ sheet = '' }) => sheet.length)).size).toBe(1);
  });

  test('It would be found at once if the moment of answering were kept', async () => {
    await database.admin.query('alter table survey_texts add column at timestamptz');
    const { most } = await attack(async (id, words) => {
      for (const [nth, said] of words.entries())
        await database.admin.query(
          `update survey_texts set at = $1::timestamptz + make_interval(secs => $2) where survey_id = $3 and words = $4`,
          [NOW, nth, id, said],
        );
    });
    await database.admin.query('alter table survey_texts drop column at');
    expect(most).toBe(homes.length);
  });
});
