import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '@/db/sql';
import { services } from '@/lib/services';
import { countOf, type Desk, listOf } from '@/lib/tickets/desk-list';
import { readQuery, views } from '@/lib/tickets/desk-query';
import { findDesk } from '@/lib/tickets/find-desk';
import { readSearch, searchList } from '@/lib/tickets/search';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault, layHistory } from '../support/desk';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { type Plan, planOf, reachIn, reachOf, readOf } from '../support/plan';

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

const big = ['tickets', 'ticket_terms', 'events', 'inbox'];
const reach = (statement: Sql) => reachOf(app, session, statement, big);
const sorted = (plans: Plan[]) => plans.filter((plan) => plan['Node Type'].includes('Sort')).map(readOf);

describe('plans behind the policies, on 22,000 tickets', () => {
  it.each(views.flatMap((view) => ['due', 'newest', 'changed'].map((sort) => [view, sort] as const)))(
    'The view %s by %s reads no more than what is open',
    async (view, sort) => {
      const plans = await planOf(app, session, listOf(desk, readQuery({ view, sort }), 51));
      expect(reachIn(plans, big)).toBeLessThanOrEqual(2 * OPEN);
      for (const rows of sorted(plans)) expect(rows).toBeLessThanOrEqual(OPEN);
    },
  );

  it('One service among many is found within what is open, and among the finished within its window', async () => {
    const of = (kind: string, view: string) => ({ ...readQuery({ view }), kind });
    for (const kind of [services.repair.kind, 'rare']) {
      expect(await reach(listOf(desk, of(kind, 'open'), 51))).toBeLessThanOrEqual(2 * OPEN);
      expect(await reach(countOf(desk, of(kind, 'open'), 1001))).toBeLessThanOrEqual(OPEN + 1);
      expect(await reach(listOf(desk, of(kind, 'done'), 51))).toBeLessThanOrEqual(5_600);
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
      expect(await reach(listOf(desk, readQuery(params), 51))).toBeLessThanOrEqual(102);
    }
  });

  it('A later page starts at its cursor', async () => {
    const viewer = await see(estate.green.clerk);
    const { next } = await findDesk(viewer, estate.green.id, readQuery({ view: 'done' }));
    const page = listOf(desk, readQuery({ view: 'done', after: next ?? '' }), 51);
    expect(await reach(page)).toBeLessThanOrEqual(200);
  });

  it('Counting stops at a thousand, and a filter among the finished at its window', async () => {
    expect(await reach(countOf(desk, readQuery({}), 1001))).toBeLessThanOrEqual(OPEN + 1);
    const rare = listOf(desk, readQuery({ view: 'done', category: 'network' }), 51);
    expect(await reach(rare)).toBeLessThanOrEqual(5_600);
  });

  it.each([
    ['a word that stands in every ticket', '水管', 8_000],
    ['common words with a rare one', '水管 屋顶', 2_600],
    ['a number', 'BX-261121-0001', 10],
    ['a telephone', '13800000101', 8_000],
    ['four digits', '0042', 400],
  ])('The search for %s reads a bounded part', async (_what, q, most) => {
    const { pieces } = readSearch(q, NOW);
    expect(await reach(searchList(desk, readQuery({ q }), pieces, 51))).toBeLessThanOrEqual(most);
  });
});
