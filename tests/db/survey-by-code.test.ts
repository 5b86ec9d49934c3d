import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { asCommunity } from '@/lib/jobs/worker-database';
import { signedCode } from '@/lib/signed-code';
import { answerSurvey } from '@/lib/surveys/answer';
import { answerByCode, findByCode } from '@/lib/surveys/by-code';
import { countSurvey } from '@/lib/surveys/count';
import { findOwnSurvey } from '@/lib/surveys/find-own';
import { findReturned } from '@/lib/surveys/find-returned';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { returnStub } from '@/lib/surveys/paper';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { codeOnStrip, inviteOf, sentOnStrips } from '../support/survey-codes';
import { draft, type Kind, layHomes, layNeighbours, term } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layNeighbours(estate);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const DAY = 86_400_000;
const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const refused = (key: string) => expect.objectContaining({ key });
const at = (days: number) => Object.assign(env(), { LINLI_NOW: new Date(NOW.getTime() + days * DAY) });
const count = (id: string) =>
  asCommunity(estate.green.id, term.paperUntil, (tx) => countSurvey(tx, id, term.paperUntil));

const sent = (...what: [kind?: Kind, more?: string]) => sentOnStrips({ database, estate }, ...what);
const codeOf = (id: string, home: string, days = 0) => codeOnStrip(estate, id, home, days);

describe('answering by the code on a home’s strip (SUR-2)', () => {
  test('Shows what is asked and nothing of whom, and is worth one answer of its home', async () => {
    const { id, code } = await sent();
    const found = await findByCode(code);
    expect(found).toMatchObject({
      id,
      title: '上半年满意度调查',
      community: '翠湖花园',
      named: false,
      answered: false,
    });
    const told = JSON.stringify(found);
    for (const telling of ['1201', '王秀英', estate.green.home, estate.green.building, estate.green.owner.id])
      expect(told).not.toContain(telling);
    await answerByCode(code, { whole: '4', said: '请打 13812345678' }, {});
    expect(await findByCode(code)).toMatchObject({ answered: true });
    await expect(answerByCode(code, { whole: '1' }, {})).rejects.toEqual(refused('surveyAnswered'));
    await answerByCode(code, { whole: '1' }, { again: true });
    const owner = await see(estate.green.owner);
    await expect(answerSurvey(owner, id, { whole: '1' })).rejects.toEqual(refused('surveyAnswered'));
    expect(await findOwnSurvey(owner, id)).toMatchObject([{ answered: true }]);
    await expect(returnStub(await see(estate.green.clerk), id, '3-2-1201')).rejects.toEqual(refused('surveyStubTwice'));
    const clerk = await see(estate.green.clerk);
    expect(await findReturned(clerk, await findSurveyAs(clerk, id, 'keyIn'))).toMatchObject([
      { answered: 0 },
      { answered: 1 },
    ]);
    expect(await findByCode(await codeOf(id, '3-2-1101'))).toMatchObject({ answered: false });
    await count(id);
    expect(await rows('select answers, person_id, invite_id from survey_answers where survey_id = $1', id)).toEqual([
      { answers: { whole: 4 }, person_id: null, invite_id: null },
    ]);
    expect(await rows('select words from survey_texts where survey_id = $1', id)).toEqual([
      { words: '请打 138****5678' },
    ]);
    expect(await rows('select answered, paper from survey_counts where survey_id = $1', id)).toEqual([
      { answered: 1, paper: 0 },
    ]);
    expect(await findByCode(code)).toMatchObject({ answered: true, definition: null });
  });

  test.each([false, true])(
    'Of a hundred tries by code and by session at the same moment one is taken (named: %s)',
    async (named) => {
      const { id, code } = await sent({ named });
      const owner = await see(estate.green.owner);
      const tries = await Promise.allSettled(
        Array.from({ length: 100 }, (_, nth) =>
          nth % 2 ? answerByCode(code, { whole: '4' }, {}) : answerSurvey(owner, id, { whole: '2' }),
        ),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of tries) if (one.status === 'rejected') expect(one.reason).toEqual(refused('surveyAnswered'));
      await count(id);
      expect(await rows('select answered from survey_counts where survey_id = $1', id)).toEqual([{ answered: 1 }]);
    },
  );

  test('Of a named survey the home is kept, and no person', async () => {
    const { id, code } = await sent({ named: true });
    await answerByCode(code, { whole: '2', said: '电话 13812345678' }, {});
    expect(await findByCode(code)).toMatchObject({ named: true, answered: true });
    await expect(answerByCode(code, { whole: '1' }, {})).rejects.toEqual(refused('surveyAnswered'));
    expect(
      await rows('select invite_id, person_id, way, answers from survey_answers where survey_id = $1', id),
    ).toEqual([{ invite_id: inviteOf(code), person_id: null, way: 'phone', answers: { whole: 2 } }]);
    expect(await rows('select words from survey_texts where survey_id = $1', id)).toEqual([
      { words: '电话 138****5678' },
    ]);
    await expect(answerSurvey(await see(estate.green.owner), id, { whole: '5' })).rejects.toEqual(
      refused('surveyAnswered'),
    );
  });

  test('A wrong answer is refused beside its question and spends nothing', async () => {
    const { code } = await sent();
    await expect(answerByCode(code, { whole: '9' }, {})).rejects.toMatchObject({ fields: { whole: 'notOne' } });
    await expect(answerByCode(code, {}, {})).rejects.toMatchObject({ fields: { whole: 'missing' } });
    await answerByCode(code, { whole: '5' }, {});
  });

  test('A question for a picture is passed over, also a required one', async () => {
    const { id, code } = await sent({ named: true });
    await rows(
      `update surveys set definition = jsonb_insert(definition, '{pages,0,questions,1}',
         '{"id":"shot","type":"photo","max":1,"title":{"zh-CN":"拍一张"},"required":true}') where id = $1`,
      id,
    );
    const found = await findByCode(code);
    expect(JSON.stringify(found)).not.toContain('shot');
    await answerByCode(code, { whole: '4', shot: newId() }, {});
    expect(await rows('select answers from survey_answers where survey_id = $1', id)).toEqual([
      { answers: { whole: 4 } },
    ]);
  });
});

describe('codes that open nothing', () => {
  test('Forged, altered, of another use and of no form', async () => {
    const { code } = await sent();
    const invite = inviteOf(code);
    const altered = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    const other = signedCode('answer', newId()).slice(0, 22) + code.slice(22);
    for (const one of [
      altered,
      other,
      signedCode('survey', invite),
      signedCode('verify', invite),
      invite,
      '',
      'x'.repeat(400),
    ]) {
      expect(await findByCode(one)).toBeNull();
      await expect(answerByCode(one, { whole: '5' }, {})).rejects.toEqual(refused('surveyCode'));
    }
    await answerByCode(code, { whole: '5' }, {});
  });

  test('Of a home that is asked no more, of a draft, and where each person answers', async () => {
    const { id, code } = await sent();
    await rows('delete from survey_invites where id = $1', inviteOf(code));
    const early = await sent();
    await rows(
      "update surveys set state = 'draft', sent_at = null, closes_at = null, paper_until = null where id = $1",
      early.id,
    );
    await layHomes(estate.run, estate.green.id, [3]);
    const each = await draft(estate, { per: 'person' });
    await sendSurvey(await see(estate.green.manager), each, 1, term);
    expect(await codeOf(each, '3-2-1201')).toBe('');
    const [personal] = await rows('select id from survey_invites where survey_id = $1 limit 1', each);
    for (const one of [code, early.code, signedCode('answer', personal.id), signedCode('answer', id)]) {
      expect(await findByCode(one)).toBe('gone');
      await expect(answerByCode(one, { whole: '5' }, {})).rejects.toEqual(refused('surveyCode'));
    }
  });

  test.each([false, true])('After the end, but what was begun in time where it counts (named: %s)', async (named) => {
    const { code, id } = await sent({ named });
    const late = await sent({ named }, 'late_counts = true');
    const proof = { code: signedCode('survey', inviteOf(late.code)) };
    at(15);
    expect(await codeOf(id, '3-2-1201', 15)).toBe('');
    expect(await findByCode(code)).toMatchObject({ definition: null, answered: false, state: 'out' });
    const own = { code: signedCode('survey', inviteOf(code)) };
    await expect(answerByCode(code, { whole: '5' }, own)).rejects.toEqual(refused('surveyIsOver'));
    await expect(answerByCode(late.code, { whole: '5' }, {})).rejects.toEqual(refused('surveyIsOver'));
    await expect(answerByCode(late.code, { whole: '5' }, own)).rejects.toEqual(refused('surveyIsOver'));
    at(16);
    await expect(answerByCode(late.code, { whole: '5' }, proof)).rejects.toEqual(refused('surveyIsOver'));
    at(15.9);
    await answerByCode(late.code, { whole: '5' }, proof);
  });

  test('Too often in a day, and its counter says neither which home nor when', async () => {
    const { code } = await sent();
    const opened = await Promise.all(Array.from({ length: 200 }, () => findByCode(code)));
    expect(opened).not.toContain('tooOften');
    expect(await findByCode(code)).toBe('tooOften');
    await expect(answerByCode(code, { whole: '5' }, {})).rejects.toEqual(refused('tooOften'));
    const counters = await rows("select key, starts_at from rate_limits where key like 'surveyCode:%'");
    expect(counters.length).toBeGreaterThan(0);
    for (const { key, starts_at } of counters) {
      for (const telling of [code, code.slice(0, 22), inviteOf(code), estate.green.home])
        expect(key).not.toContain(telling);
      expect(starts_at.getTime() % DAY).toBe(0);
    }
  });
});

test('A signed-in resident’s page and a strip are proofs of different things', async () => {
  const { id, code } = await sent({}, 'late_counts = true');
  const owner = await see(estate.green.owner);
  at(15.5);
  const then = later(owner, 15.5 * 1440);
  await expect(answerSurvey(then, id, { whole: '5' }, { code })).rejects.toEqual(refused('surveyIsOver'));
});
