import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companies } from '@/db/schema';
import { seedBulk } from '@/db/seed/bulk';
import { type Owner, openOwner } from '@/db/seed/play/owner';
import { insert, raw, type Sql, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { isKind, serviceOf } from '@/lib/services';
import type { Changes } from '@/lib/services/decide';
import { replay } from '@/lib/services/replay';
import { readQuery } from '@/lib/tickets/desk-query';
import { findDesk } from '@/lib/tickets/find-desk';
import { findMine, findMyOpen } from '@/lib/tickets/find-mine';
import { type TicketRow, ticketColumns, ticketOf } from '@/lib/tickets/row';
import { termsOf } from '@/lib/tickets/terms';
import { verifySeals } from '@/lib/verify-seals';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { NOW, see } from '../support/estate';

const TICKETS = 300;
/** Each estate takes seconds on a busy machine, and one test lays four. */
const LONG = 120_000;
const wish = { tickets: TICKETS, communities: 2, homes: 200, now: NOW };
type Laid = Awaited<ReturnType<typeof seedBulk>>;

let database: TestDatabase;
let owner: Owner;
let laid: Laid;
let shape: string;

beforeAll(async () => {
  database = await openTestDatabase();
  owner = await openOwner(database.urls.admin);
  shape = await shapeOf(owner);
  laid = await seedBulk(owner, wish);
}, LONG);
afterAll(async () => {
  await owner.close();
  await database.close();
});

const first = () => laid[0] as Laid[number];
const one = async <T>(statement: Sql) => (await owner.run<T>(statement))[0] as T;
const count = async (statement: Sql) => (await one<{ n: number }>(sql`select count(*)::int as n from ${statement}`)).n;

/** Keys, indexes and references of every table, as they are written. */
const shapeOf = async (at: Owner) =>
  JSON.stringify(
    await at.run(sql`
      select conrelid::regclass::text as "of", conname as name, pg_get_constraintdef(oid) as says, convalidated as checked
      from pg_constraint where connamespace = 'public'::regnamespace
      union all select tablename, indexname, indexdef, true from pg_indexes where schemaname = 'public' order by 1, 2, 3`),
  );

/** A digest of every table that has rows but for who is signed in; numbers are sealed anew each time. */
async function digests(at: Owner): Promise<Record<string, string>> {
  const tables = await at.run<{ name: string }>(
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and left(relname, 2) <> '__' and relname <> 'sessions' order by 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const row = raw(name === 'people' ? `(to_jsonb(t) - 'phone_sealed')::text` : 't::text');
    const [digest] = await at.run<{ md5: string | null }>(
      sql`select md5(string_agg(${row}, '|' order by ${row})) as md5 from ${raw(name)} t`,
    );
    if (digest?.md5) found[name] = digest.md5;
  }
  return found;
}

describe('the bulk seed', () => {
  it('Lays as many tickets as asked for, most of them over, and at least half in the first community', async () => {
    expect(await count(sql`tickets`)).toBe(TICKETS);
    expect(await count(sql`tickets where community_id = ${first().id}`)).toBeGreaterThanOrEqual(TICKETS / 2);
    const open = await count(sql`tickets where phase <> 'done'`);
    expect(open).toBe(8);
    expect(
      await count(sql`tickets t where phase = 'done' and 3 > (select count(*) from events e where e.ticket_id = t.id)`),
    ).toBe(0);
  });

  it('Every chain holds up to the head that stands on its ticket', async () => {
    const seals = await verifySeals((statement) => owner.run(statement as Sql));
    expect(seals.broken).toEqual([]);
    expect(seals.events).toBeGreaterThan(TICKETS * 3);
  });

  it('What the events of a ticket change adds up to its row', async () => {
    const rows = await owner.run<TicketRow>(sql`select ${ticketColumns} from tickets t`);
    for (const row of rows) {
      const history = await owner.run<{ seq: number; changes: Changes }>(
        sql`select seq, changes from events where ticket_id = ${row.id} order by seq`,
      );
      const whole = Object.entries(ticketOf(row)).filter(([, value]) => value !== null);
      const replayed = Object.entries(replay(history)).filter(([, value]) => value !== null);
      expect(Object.fromEntries(replayed)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(whole))));
    }
  });

  it('Details are of the shape of their service, and each ticket is found by its words, number, home and name', async () => {
    const rows = await owner.run<TicketRow & { label: string | null; terms: string[] }>(sql`
      select ${ticketColumns}, coalesce(u.label, b.name) as label,
        array(select term from ticket_terms x where x.ticket_id = t.id order by term) as terms
      from tickets t left join units u on u.id = t.unit_id left join buildings b on b.id = t.building_id`);
    for (const row of rows) {
      const { description, spot = '' } = row.details as Record<string, string>;
      expect(isKind(row.kind)).toBe(true);
      serviceOf(row.kind).details.parse(row.details);
      const words = `${description} ${spot} ${row.number} ${row.label} ${row.contactName}`;
      expect(row.terms.toSorted()).toEqual(termsOf(words).toSorted());
      expect(row.number).toMatch(/^[A-Z]{2}-\d{6}-\d{4}$/);
    }
  });

  it('Promises are minutes of the calendar, kept numbers go on from the last, and nothing happens after now', async () => {
    expect(await count(sql`tickets where opened_at > ${NOW} or changed_at > ${NOW} or closed_at < opened_at`)).toBe(0);
    expect(await count(sql`tickets where date_trunc('minute', reply_due) <> reply_due`)).toBe(0);
    expect(await count(sql`tickets where phase = 'done' and due_at < '9999-01-01'`)).toBe(0);
    expect(
      await count(sql`ticket_numbers n where last <> (select count(*) from tickets t where t.community_id = n.community_id
        and t.number like n.prefix || '-' || to_char(n.day, 'YYMMDD') || '-%')`),
    ).toBe(0);
    expect(await count(sql`ticket_numbers`)).toBeGreaterThan(50);
  });

  it('Leaves every key, index, check and reference as it was', async () => {
    expect(await shapeOf(owner)).toBe(shape);
  });

  it('The desk lists and finds them, and a resident sees their own', async () => {
    const clerk = await see({ id: first().clerks[0] as string });
    expect((await findDesk(clerk, first().id, readQuery({}))).rows.length).toBeGreaterThan(0);
    expect((await findDesk(clerk, first().id, readQuery({ view: 'done' }))).rows.length).toBe(50);
    const [told] = await owner.run<{ summary: string; number: string; filer: string }>(sql`
      select summary, number, filer_id as filer from tickets
      where community_id = ${first().id} and phase <> 'done' and place = 'home' and channel = 'portal' order by id limit 1`);
    const found = await findDesk(clerk, first().id, readQuery({ q: told?.summary.slice(0, 4) ?? '' }));
    expect(found.rows.map(({ number }) => number)).toContain(told?.number);
    const resident = await see({ id: told?.filer ?? '' });
    expect((await findMyOpen(resident)).map(({ number }) => number)).toContain(told?.number);
    expect((await findMine(resident, 'done', null)).tickets.every(({ phase }) => phase === 'done')).toBe(true);
  });

  it(
    'The same wish lays the same rows again, over what it laid before and in another database',
    async () => {
      const before = await digests(owner);
      await seedBulk(owner, wish);
      expect(await digests(owner)).toEqual(before);
      expect(Object.keys(before)).toEqual(
        expect.arrayContaining([
          'tickets',
          'events',
          'event_content',
          'ticket_terms',
          'follow_ups',
          'task_orders',
          'ratings',
        ]),
      );
      const other = await openTestDatabase();
      const there = await openOwner(other.urls.admin);
      await seedBulk(there, wish);
      expect(await digests(there)).toEqual(before);
      await seedBulk(there, { ...wish, tickets: TICKETS + 1 });
      expect((await digests(there)).tickets).not.toBe(before.tickets);
      await there.close();
      await other.close();
    },
    LONG,
  );

  it(
    'Thin, what is over keeps three lines whose chains hold, and the rows are the same',
    async () => {
      const rows = sql`select md5(string_agg((to_jsonb(t) - 'head' - 'version' - 'id' - 'form_key')::text, '|' order by number, community_id)) as md5
      from tickets t where phase = 'done'`;
      const whole = await one(rows);
      await seedBulk(owner, { ...wish, thin: true });
      expect(await one(rows)).toEqual(whole);
      expect((await verifySeals((statement) => owner.run(statement as Sql))).broken).toEqual([]);
      expect(await count(sql`tickets t where phase = 'done' and version <> 3`)).toBe(0);
      expect(
        await count(
          sql`event_content c join events e on e.id = c.event_id join tickets t on t.id = e.ticket_id where t.phase = 'done'`,
        ),
      ).toBe(0);
    },
    LONG,
  );

  it('Refuses a database that holds another company, and who may not fill tables past their triggers', async () => {
    const app = await openOwner(database.urls.app);
    await expect(seedBulk(app, wish)).rejects.toThrow('needs a superuser');
    await app.close();
    await owner.run(insert(companies, { id: newId(), name: '安居物业' }));
    const before = await count(sql`tickets`);
    await expect(seedBulk(owner, wish)).rejects.toThrow('did not lay');
    expect(await count(sql`tickets`)).toBe(before);
  });
});
