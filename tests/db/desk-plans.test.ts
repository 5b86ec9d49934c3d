import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sql, statementText } from '@/db/sql';
import { services } from '@/lib/services';
import { countOf, type Desk, listOf } from '@/lib/tickets/desk-list';
import { readQuery, views } from '@/lib/tickets/desk-query';
import { findDesk } from '@/lib/tickets/find-desk';
import { readSearch, searchList } from '@/lib/tickets/search';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault, layHistory } from '../support/desk';
import { type Estate, layEstate, NOW, see } from '../support/estate';

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
};

const HISTORY = 22_000;
const OPEN = HISTORY / 20;
let database: TestDatabase;
let estate: Estate;
let app: Client;
let session: string;
let desk: Desk;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const owner = await see(estate.green.owner);
  const { id } = await fileFault(owner, estate.green.home);
  await layHistory(database.admin, id, HISTORY);
  const clerk = await see(estate.green.clerk);
  session = clerk.session;
  desk = { communityId: estate.green.id, personId: clerk.personId, now: NOW };
  app = await database.openApp();
});
afterAll(() => database.close());

/** The plan of a statement as the app's own role sees it, behind the policies. */
async function planOf(statement: Sql): Promise<Plan[]> {
  await app.query('begin');
  await app.query('select enter($1, $2, false)', [session, NOW]);
  const answer = await app.query(`explain (analyze, format json) ${statementText(statement)}`, [...statement.values]);
  await app.query('rollback');
  return flatten(answer.rows[0]['QUERY PLAN'][0].Plan);
}

const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)];
const readOf = (plan: Plan) => (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'];
const big = ['tickets', 'ticket_terms', 'events', 'inbox'];

/** How many rows of big tables a plan reads; fails when it reads one from end to end. */
function reach(plans: Plan[]): number {
  const scans = plans.filter((plan) => big.includes(plan['Relation Name'] ?? ''));
  expect(scans.length).toBeGreaterThan(0);
  for (const scan of scans) expect(scan['Node Type']).not.toBe('Seq Scan');
  return scans.reduce((sum, scan) => sum + readOf(scan), 0);
}

const sorted = (plans: Plan[]) => plans.filter((plan) => plan['Node Type'].includes('Sort')).map(readOf);

describe('plans behind the policies, on 22,000 tickets', () => {
  it.each(views.flatMap((view) => ['due', 'newest', 'changed'].map((sort) => [view, sort] as const)))(
    'The view %s by %s reads no more than what is open',
    async (view, sort) => {
      const plans = await planOf(listOf(desk, readQuery({ view, sort }), 51));
      expect(reach(plans)).toBeLessThanOrEqual(2 * OPEN);
      for (const rows of sorted(plans)) expect(rows).toBeLessThanOrEqual(OPEN);
    },
  );

  it('One service among many is found within what is open, and among the finished within its window', async () => {
    const of = (kind: string, view: string) => ({ ...readQuery({ view }), kind });
    for (const kind of [services.repair.kind, 'rare']) {
      expect(reach(await planOf(listOf(desk, of(kind, 'open'), 51)))).toBeLessThanOrEqual(2 * OPEN);
      expect(reach(await planOf(countOf(desk, of(kind, 'open'), 1001)))).toBeLessThanOrEqual(OPEN + 1);
      expect(reach(await planOf(listOf(desk, of(kind, 'done'), 51)))).toBeLessThanOrEqual(5_600);
    }
  });

  it('The usual lists read a page and no more', async () => {
    for (const params of [
      {},
      { sort: 'newest' },
      { sort: 'changed' },
      { view: 'done' },
      { view: 'done', sort: 'newest' },
    ]) {
      expect(reach(await planOf(listOf(desk, readQuery(params), 51)))).toBeLessThanOrEqual(102);
    }
  });

  it('A later page starts at its cursor', async () => {
    const viewer = await see(estate.green.clerk);
    const { next } = await findDesk(viewer, estate.green.id, readQuery({ view: 'done' }));
    const plans = await planOf(listOf(desk, readQuery({ view: 'done', after: next ?? '' }), 51));
    expect(reach(plans)).toBeLessThanOrEqual(200);
  });

  it('Counting stops at a thousand, and a filter among the finished at its window', async () => {
    expect(reach(await planOf(countOf(desk, readQuery({}), 1001)))).toBeLessThanOrEqual(OPEN + 1);
    const rare = await planOf(listOf(desk, readQuery({ view: 'done', category: 'network' }), 51));
    expect(reach(rare)).toBeLessThanOrEqual(5_600);
  });

  it.each([
    ['a word that stands in every ticket', '水管', 8_000],
    ['common words with a rare one', '水管 屋顶', 2_600],
    ['a number', 'BX-261121-0001', 10],
    ['a telephone', '13800000101', 8_000],
    ['four digits', '0042', 400],
  ])('The search for %s reads a bounded part', async (_what, q, most) => {
    const { pieces } = readSearch(q, NOW);
    expect(reach(await planOf(searchList(desk, readQuery({ q }), pieces, 51)))).toBeLessThanOrEqual(most);
  });
});
