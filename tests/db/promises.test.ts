import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '@/db/sql';
import { findPromiseLines, linesOf } from '@/lib/promises/find-lines';
import { figuresOf, findPromises } from '@/lib/promises/find-promises';
import { type PromiseQuery, readPromises } from '@/lib/promises/promise-query';
import type { Desk } from '@/lib/tickets/desk-list';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault, layHistory } from '../support/desk';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { reachOf } from '../support/plan';

const HISTORY = 12_000;
let database: TestDatabase;
let estate: Estate;
let app: Client;
let clerk: Viewer;
let desk: Desk;
let month: Row[];

type Row = { kind: string; department: string | null; owner: string | null; which: string; at: Date; diff: number };

/** A long history in which replies and results were given, early and late, by several hands. */
beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { id } = await fileFault(await see(estate.green.owner), estate.green.home);
  await layHistory(database.admin, id, HISTORY);
  await database.admin.query(
    `update tickets set replied_at = $3::timestamptz - substr(form_key, 2)::int * interval '31 minutes', reply_diff = (hashtext(form_key) % 90),
       result_at = case when phase = 'done' then $3::timestamptz - substr(form_key, 2)::int * interval '33 minutes' end,
       result_diff = case when phase = 'done' then (hashtext(form_key || 'r') % 700) end,
       due_at = case when phase <> 'done' then $3::timestamptz + ((substr(form_key, 2)::int % 600) - 300) * interval '1 minute' else due_at end,
       department = (array['engineering', 'cleaning', null])[1 + abs(hashtext(number)) % 3],
       owner_id = (array[$1, $2, null]::uuid[])[1 + abs(hashtext(number || 'o')) % 3]
     where form_key like 'h%'`,
    [estate.green.clerk.id, estate.green.second.id, NOW],
  );
  await database.admin.query('vacuum analyze tickets');
  clerk = await see(estate.green.clerk);
  desk = { communityId: estate.green.id, personId: clerk.personId, now: NOW };
  app = await database.openApp();
  const since = '2026-10-31T16:00:00.000Z';
  const told = await database.admin.query(
    `select kind, department, owner_id as owner, 'reply' as which, replied_at as at, reply_diff as diff from tickets where replied_at >= $1
     union all select kind, department, owner_id, 'result', result_at, result_diff from tickets where result_at >= $1`,
    [since],
  );
  month = told.rows;
});
afterAll(() => database.close());

const TODAY = new Date('2026-11-20T16:00:00.000Z');
const count = (holds: (row: Row) => boolean) => month.filter(holds).length;

describe('the board of promises (GEN-4)', () => {
  it('Its figures of today and of this month agree with a count of each promise, whole and by kind, department and owner', async () => {
    const { lines, capped } = await findPromises(clerk, estate.green.id);
    expect(capped).toBe(false);
    for (const line of lines) {
      const is = (row: Row) => !line.by || String(row[line.by] ?? 'none') === line.of;
      const given = (from: Date) => ({
        kept: count((row) => is(row) && row.at >= from && row.diff >= 0),
        broken: count((row) => is(row) && row.at >= from && row.diff < 0),
      });
      expect([line.by, line.of, line.month]).toEqual([line.by, line.of, given(new Date(0))]);
      expect([line.by, line.of, line.today]).toEqual([line.by, line.of, given(TODAY)]);
    }
    expect(lines.filter(({ by }) => by === 'owner').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['王敏', '孙丽', null]),
    );
    const all = lines.find(({ by }) => by === null);
    const open = await database.admin.query(
      "select count(*) filter (where due_at < $1)::int as late from tickets where phase <> 'done'",
      [NOW],
    );
    expect(all?.late).toBe(open.rows[0].late);
    expect(all?.late).toBeGreaterThan(20);
  });

  it('Each figure opens as many promises as it counts, page by page, none twice', async () => {
    const { lines } = await findPromises(clerk, estate.green.id);
    const figures = lines.flatMap(({ by, of, late, today }): [PromiseQuery, number][] => [
      [{ what: 'late', span: 'now', ...(by ? { by, of } : {}) }, late],
      [{ what: 'broken', span: 'today', ...(by ? { by, of } : {}) }, today.broken],
    ]);
    for (const [query, figure] of figures) expect([query, (await walk(query)).size]).toEqual([query, figure]);
  });

  it('It is for who has the overview of the community', async () => {
    const worker = await see(estate.green.worker);
    await expect(findPromises(worker, estate.green.id)).rejects.toThrow('notFound');
    await expect(findPromiseLines(worker, estate.green.id, readPromises({}))).rejects.toThrow('notFound');
    await expect(findPromises(await see(estate.maple.clerk), estate.green.id)).rejects.toThrow('notFound');
  });

  it('It reads this month and what is open, never the history', async () => {
    const open = HISTORY / 20;
    const [now, today, whole] = figuresOf(desk);
    expect(await reach(now as Sql)).toBeLessThanOrEqual(2 * open);
    expect(await reach(today as Sql)).toBeLessThanOrEqual(count(({ at }) => at >= TODAY) + 5);
    expect(await reach(whole as Sql)).toBeLessThanOrEqual(month.length + 5);
    expect(await reach(linesOf(desk, { what: 'kept', span: 'month' }, 51))).toBeLessThanOrEqual(300);
    expect(await reach(linesOf(desk, { what: 'late', span: 'now' }, 51))).toBeLessThanOrEqual(2 * open);
  });
});

/** Every promise of a list, over all its pages. */
async function walk(query: PromiseQuery): Promise<Set<string>> {
  const found = new Set<string>();
  for (let after: string | undefined; ; ) {
    const { lines, next } = await findPromiseLines(clerk, estate.green.id, { ...query, ...(after ? { after } : {}) });
    for (const { id, which } of lines) found.add(`${id} ${which}`);
    if (!next) return found;
    after = next;
  }
}

const reach = (statement: Sql) => reachOf(app, clerk.session, statement, ['tickets']);
