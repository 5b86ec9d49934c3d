import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { ballotMark } from '@/lib/surveys/ballot';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { inviteOf, sentOnStrips } from '../support/survey-codes';
import { draft, type Kind, layHomes, term } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layHomes(estate.run, estate.green.id, [5]);
});
afterAll(() => database.close());
beforeEach(() => void Object.assign(env(), { LINLI_NOW: NOW }));

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const sent = (kind: Kind = {}) => sentOnStrips({ database, estate }, kind);

describe('what the portal’s role can do by a code (decision 032)', () => {
  test('Each function does its one thing with the home’s own invitation, and nothing with another', async () => {
    const [one, named, other] = [await sent(), await sent({ named: true }), await sent()];
    const app = await database.openApp();
    const ask = async (call: string, ...values: unknown[]) =>
      (await app.query(`select ${call} as told`, values)).rows[0].told;
    const [invite, theirs, of] = [inviteOf(one.code), inviteOf(other.code), inviteOf(named.code)];
    const mark = ballotMark(one.id, invite);
    expect(await ask('survey_by_code($1, $2)', newId(), NOW)).toBeNull();
    expect(await ask('survey_by_code($1, $2)', one.id, NOW)).toBeNull();
    const told = await ask('survey_by_code($1, $2)', invite, NOW);
    expect(Object.keys(told).sort()).toEqual([
      'answered',
      'building',
      'closesAt',
      'community',
      'definition',
      'id',
      'lateCounts',
      'named',
      'now',
      'state',
      'title',
    ]);
    expect(await ask('in_box_by_code($1, $2)', invite, mark)).toBe(false);
    expect(await ask('cast_by_code($1, $2, $3, $4)', newId(), mark, 'sheet', NOW)).toBeNull();
    expect(await ask('cast_by_code($1, $2, $3, $4)', of, mark, 'sheet', NOW)).toBeNull();
    expect(await ask('cast_by_code($1, $2, $3, $4)', invite, mark, 'sheet', term.closesAt)).toBeNull();
    expect(await ask('cast_by_code($1, $2, $3, $4)', invite, mark, 'sheet', NOW)).toBe(true);
    expect(await ask('cast_by_code($1, $2, $3, $4)', invite, mark, 'other', NOW)).toBe(false);
    expect(await ask('in_box_by_code($1, $2)', invite, mark)).toBe(true);
    expect(await ask('in_box_by_code($1, $2)', theirs, mark)).toBe(false);
    expect(await ask('in_box_by_code($1, $2)', newId(), mark)).toBe(false);
    const write = (by: string, now = NOW) => ask('answer_by_code($1, $2, $3, $4, $5)', by, newId(), '{}', '[]', now);
    for (const nobody of [newId(), theirs]) expect(await write(nobody)).toBeNull();
    expect(await write(of, term.closesAt)).toBeNull();
    expect(await write(of)).toBe(true);
    expect(await write(of)).toBe(false);
    const [left] = await rows(
      'select count(*)::int as n from survey_invites where survey_id = $1 and answered',
      named.id,
    );
    expect(left).toEqual({ n: 1 });
    for (const table of ['surveys', 'survey_invites', 'survey_answers'])
      expect((await app.query(`select * from ${table}`)).rows).toEqual([]);
  });

  test('None of them takes the invitation of a person', async () => {
    const app = await database.openApp();
    const ask = async (call: string, ...values: unknown[]) =>
      (await app.query(`select ${call} as told`, values)).rows[0].told;
    for (const named of [false, true]) {
      const id = await draft(estate, { per: 'person', named });
      await sendSurvey(await see(estate.green.manager), id, 1, term);
      const [{ id: invite }] = await rows('select id from survey_invites where survey_id = $1 limit 1', id);
      const mark = ballotMark(id, invite);
      expect(await ask('survey_by_code($1, $2)', invite, NOW)).toBeNull();
      expect(await ask('cast_by_code($1, $2, $3, $4)', invite, mark, 'sheet', NOW)).toBeNull();
      expect(await ask('answer_by_code($1, $2, $3, $4, $5)', invite, newId(), '{}', '[]', NOW)).toBeNull();
      await rows(
        `insert into survey_ballots (community_id, survey_id, mark, kind, sheet) values ($1, $2, $3, 'answer', 'sheet')`,
        ...[estate.green.id, id, mark],
      );
      expect(await ask('in_box_by_code($1, $2)', invite, mark)).toBe(false);
    }
  });

  test('Nobody else calls them', async () => {
    const { rows: may } = await database.admin.query(
      `select p.proname, r.rolname from pg_proc p, pg_roles r
       where p.proname in ('survey_by_code', 'in_box_by_code', 'cast_by_code', 'answer_by_code')
         and r.rolname in ('linli_app', 'linli_worker', 'linli_report') and has_function_privilege(r.oid, p.oid, 'execute')`,
    );
    expect(new Set(may.map(({ rolname }) => rolname))).toEqual(new Set(['linli_app']));
    expect(may).toHaveLength(4);
  });
});
