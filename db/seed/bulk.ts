import { getTableName, type Table } from 'drizzle-orm';
import { ticketNumbers } from '@/db/schema';
import type { Owner } from '@/db/seed/play/owner';
import { raw, sql } from '@/db/sql';
import { enqueue } from '@/lib/tickets/queue';
import { COMPANY, type Community, layBulkEstate } from './bulk/estate';
import { writeHistory } from './bulk/history';
import { takeDown } from './bulk/indexes';
import { copyText } from './bulk/lines';
import { type Laid, type Lines, laid } from './bulk/mould';

const DAY = 86_400_000;
const COMMUNITIES = 4;
const HOMES = 2_000;

export type BulkWish = {
  tickets: number;
  /** Four, of 2,000 homes each, unless told otherwise; the first has some six tenths of the tickets. */
  communities?: number;
  homes?: number;
  /** When the last of it happens. */
  now: Date;
  /** What is over keeps three lines of its history without words: half the disk, and histories that don't add up to their rows. */
  thin?: boolean;
  say?: (what: string) => void;
};

/**
 * Lays one company with so many tickets, the same each time for the same wish, in one transaction: with their histories, chains
 * and search terms as the product would have written them. Needs a superuser; empties a database first that it laid itself, and
 * refuses one with any other company.
 */
export async function seedBulk(owner: Owner, wish: BulkWish): Promise<Community[]> {
  const { communities = COMMUNITIES, homes = HOMES, now, say = () => {} } = wish;
  await refuseOthers(owner);
  await owner.text('begin');
  await owner.text(`set local maintenance_work_mem = '1GB'; set local work_mem = '256MB'; set local jit = off`);
  await empty(owner);
  const laidCommunities = await layBulkEstate(owner, { communities, homes }, new Date(now.getTime() - 4 * 365 * DAY));
  const putUp = await takeDown(owner);
  await owner.text('set local session_replication_role = replica');
  say(`communities: ${communities}`);
  await fill(owner, laidCommunities, wish);
  await owner.text('set local session_replication_role = origin');
  await putUp(say);
  await owner.text('commit');
  await owner.text('analyze');
  return laidCommunities;
}

async function refuseOthers(owner: Owner) {
  const [is] = await owner.run<{ able: boolean }>(
    sql`select rolsuper as able from pg_roles where rolname = current_user`,
  );
  if (!is?.able) throw new Error('The bulk seed needs a superuser: it fills tables past their triggers and indexes.');
  const others = await owner.run(sql`select id from companies where id <> ${COMPANY} limit 1`);
  if (others.length > 0)
    throw new Error(
      'There is a company in this database that the bulk seed did not lay: it fills only a database of its own.',
    );
}

/** What was laid before; besides, rows are copied in their final state only to tables emptied in the same transaction. */
async function empty(owner: Owner) {
  await owner.text(
    `truncate companies, people, holidays, rate_limits, sign_in_codes, heartbeats, communities, caller_keys, tickets, events,
       ticket_numbers, saved_views, acts, inbox, deliveries, robots cascade`,
  );
  await owner.text('delete from graphile_worker._private_jobs');
}

async function fill(owner: Owner, communities: Community[], wish: BulkWish) {
  const { tickets, say = () => {} } = wish;
  let sending = Promise.resolve();
  let told = 0;
  const { wakes, numbers } = await writeHistory(communities, wish, async (lines, written) => {
    await sending;
    sending = send(owner, lines);
    if (written - told < tickets / 10) return;
    told = written;
    say(`${written} tickets`);
  });
  await sending;
  await owner.run(
    sql`insert into ticket_numbers select * from jsonb_populate_recordset(null::${raw(getTableName(ticketNumbers))}, ${JSON.stringify(numbers)}::jsonb)`,
  );
  for (const { community, ticket, at } of wakes)
    await owner.run(enqueue('alarm', { community, ticket }, `alarm:${ticket}`, at));
}

async function send(owner: Owner, lines: Lines) {
  for (const [name, table] of Object.entries(laid) as [Laid, Table][]) {
    if (lines[name] === '') continue;
    const copy = await owner.copy(copyText(table));
    await copy.write(lines[name]);
    await copy.end();
  }
}
