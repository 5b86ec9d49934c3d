import type { Client } from 'pg';
import { newId } from '@/lib/id';
import type { Year, YearRow } from './rows';

const BATCH = 10_000;
type Laid = { communityId: string; recordedBy: string; year: Year };

/** Homes enough that a year's tickets stand somewhere: six buildings of twenty each. */
export async function layHomes(admin: Client, communityId: string): Promise<{ id: string; building: string }[]> {
  const homes: { id: string; building: string }[] = [];
  for (let b = 11; b <= 16; b += 1) {
    const building = newId();
    await admin.query('insert into buildings (id, community_id, name) values ($1, $2, $3)', [
      building,
      communityId,
      `${b}栋`,
    ]);
    for (let floor = 1; floor <= 20; floor += 1) homes.push({ id: newId(), building });
    await admin.query(
      `insert into units (id, community_id, building_id, label, floor)
       select id::uuid, $1, $2, $3 || '-1-' || n || '01', n from unnest($4::text[]) with ordinality as u(id, n)`,
      [communityId, building, b, homes.slice(-20).map(({ id }) => id)],
    );
  }
  return homes;
}

/** Writes years as rows, since only reports read them: no history, no words, no triggers. */
export async function layYears(admin: Client, years: Laid[]) {
  await admin.query('set session_replication_role = replica');
  // Twenty indexes are made faster at the end than kept up row by row.
  const { rows: kept } = await admin.query(
    `select indexname as name, indexdef as made from pg_indexes where tablename = 'tickets'
     and indexname not in (select conname from pg_constraint)`,
  );
  for (const { name } of kept) await admin.query(`drop index ${name}`);
  for (const one of years) await layTickets(admin, one);
  for (const { made } of kept) await admin.query(made);
  for (const one of years) await layFollowed(admin, one);
  await admin.query('set session_replication_role = origin');
  await admin.query('vacuum analyze tickets, follow_ups');
}

/** Types of what differs from row to row, in the order in which it is sent. */
const types: Record<keyof YearRow, string> = {
  id: 'uuid',
  kind: 'text',
  category: 'text',
  channel: 'text',
  urgency: 'text',
  unit_id: 'uuid',
  building_id: 'uuid',
  phase: 'text',
  outcome: 'text',
  opened_at: 'timestamptz',
  counts_from: 'timestamptz',
  closed_at: 'timestamptz',
  reply_due: 'timestamptz',
  replied_at: 'timestamptz',
  reply_diff: 'int',
  result_due: 'timestamptz',
  result_at: 'timestamptz',
  result_diff: 'int',
  pauses: 'jsonb',
  score: 'int',
  reopened: 'int',
  verdict: 'text',
  cause: 'text',
  about_department: 'text',
  about_id: 'uuid',
  anonymous: 'boolean',
  serious: 'boolean',
  told_before: 'int',
  homes_told: 'int',
  summary: 'text',
};

async function layTickets(admin: Client, { communityId, recordedBy, year: { rows } }: Laid) {
  const names = Object.keys(types) as (keyof YearRow)[];
  const arrays = names.map((name, i) => `$${i + 3}::${types[name]}[]`).join(', ');
  const text = `insert into tickets (${names.join(', ')}, community_id, recorded_by, number, form_key, place, step, details,
      contact_name, due_at, sight, body_hash, version, head, changed_at)
    select ${names.join(', ')}, $1, $2, 'Y-' || right(id::text, 8), 'y' || right(id::text, 8), 'home',
      case when phase = 'done' then 'closed' else 'received' end, '{}', '王',
      case when phase = 'done' then '9999-01-01' else result_due end,
      case when kind = 'repair' then 'household' else 'filer' end, '', 1, '', coalesce(closed_at, counts_from)
    from unnest(${arrays}) as y(${names.join(', ')})`;
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const column = (name: keyof YearRow) =>
      batch.map((row) => (name === 'pauses' ? JSON.stringify(row.pauses) : row[name]));
    await admin.query(text, [communityId, recordedBy, ...names.map(column)]);
  }
}

async function layFollowed(admin: Client, { communityId, recordedBy, year: { followed } }: Laid) {
  await admin.query(
    `insert into follow_ups (id, community_id, about, ticket_id, round, why, due_at, try_at, made_at, state, channel, ended_by, ended_at)
     select uuidv7(), $1, 'ticket', f.ticket, f.round, 'done', f.due_at, f.due_at, f.due_at, f.state,
       case when f.state = 'done' then 'phone' end, case when f.ended_at is not null then $2::uuid end, f.ended_at
     from json_to_recordset($3::json) f(ticket uuid, round int, state text, due_at timestamptz, ended_at timestamptz)`,
    [communityId, recordedBy, JSON.stringify(followed)],
  );
}
