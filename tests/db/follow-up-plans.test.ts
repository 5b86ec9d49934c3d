import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '@/db/sql';
import { followUpFigures, visitFigures } from '@/lib/follow-ups/figures';
import { dueCounts, dueList, dueViews, findDue } from '@/lib/follow-ups/find-due';
import { visitList } from '@/lib/follow-ups/find-visits';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault, layHistory } from '../support/desk';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { reachOf } from '../support/plan';

const HISTORY = 12_000;
let database: TestDatabase;
let estate: Estate;
let app: Client;
let session: string;
let asked: { communityId: string; personId: string; now: Date };

/** A follow-up of each ticket of a long history, one in a hundred still open; and as many visits of earlier months. */
beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green } = estate;
  const { id } = await fileFault(await see(green.owner), green.home);
  await layHistory(database.admin, id, HISTORY);
  const columns =
    'id, community_id, about, ticket_id, unit_id, month, why, due_at, try_at, made_at, state, channel, ended_by, ended_at';
  await database.admin.query("set session_replication_role = 'replica'");
  await database.admin.query(
    `insert into follow_ups (${columns})
     select gen_random_uuid(), t.community_id, 'ticket', t.id, t.unit_id, null, 'done', t.opened_at, t.opened_at, t.opened_at,
       case when n % 100 = 0 then 'open' else 'done' end, case when n % 100 <> 0 then 'phone' end,
       case when n % 100 <> 0 then $1::uuid end, case when n % 100 <> 0 then t.opened_at end
     from (select t.*, row_number() over (order by id) as n from tickets t) t`,
    [green.clerk.id],
  );
  await database.admin.query(
    `insert into follow_ups (${columns})
     select gen_random_uuid(), $2, 'visit', null, $3, (2000 + n / 12) || '-' || lpad((n % 12 + 1)::text, 2, '0'), 'visit',
       $4, $4, $4, 'done', 'visit', $1, $4 from generate_series(1, 300) n`,
    [green.clerk.id, green.id, green.home, NOW],
  );
  await database.admin.query("set session_replication_role = 'origin'");
  await database.admin.query('analyze follow_ups');
  const clerk = await see(green.clerk);
  session = clerk.session;
  asked = { communityId: green.id, personId: clerk.personId, now: NOW };
  app = await database.openApp();
});
afterAll(() => database.close());

const reach = (statement: Sql) => reachOf(app, session, statement, ['tickets', 'follow_ups', 'events']);

describe('plans behind the policies, on 12,000 follow-ups', () => {
  it.each(dueViews)('The list %s reads a page of them and their tickets', async (view) => {
    expect(await reach(dueList(asked, { view }, 21))).toBeLessThanOrEqual(130);
  });

  it('A later page starts at its cursor', async () => {
    const clerk = await see(estate.green.clerk);
    const { next } = await findDue(clerk, estate.green.id, { view: 'ended' });
    expect(next).not.toBeNull();
    const statement = dueList(asked, { view: 'ended', after: next ?? '' }, 21);
    expect(await reach(statement)).toBeLessThanOrEqual(130);
  });

  it('Counting what is owed reads no more than a hundred of each', async () => {
    expect(await reach(dueCounts(asked))).toBeLessThanOrEqual(310);
  });

  it('The figures of a month read what fell due in it, and a month’s visits only that month', async () => {
    const to = new Date(NOW.getTime() - 20 * 86_400_000);
    const from = new Date(to.getTime() - 86_400_000);
    // Each with its ticket, which says whether it is about the reader.
    expect(await reach(followUpFigures(estate.green.id, from, to))).toBeLessThanOrEqual(450);
    expect(await reach(visitFigures(estate.green.id, '2012-03'))).toBeLessThanOrEqual(20);
    const visits = visitList(
      { communityId: estate.green.id, month: '2012-03', today: '2026-11-21' },
      { shelf: 'done' },
      31,
    );
    expect(await reach(visits)).toBeLessThanOrEqual(310);
  });
});
