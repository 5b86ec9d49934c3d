/** The tables of the floors: what a ticket and its event are at the least, as many of them as there are tickets. */
export const floorTables = [
  'drop schema if exists floor cascade',
  'create schema floor',
  `create table floor.tickets as
     select id, number, summary, step, coalesce(contact_name, '') as label, opened_at, details
     from public.tickets order by opened_at desc, id desc limit 1000000`,
  'alter table floor.tickets add primary key (id)',
  'create index on floor.tickets (opened_at desc, id desc)',
  `create table floor.events (id uuid primary key, ticket_id uuid not null references floor.tickets, at timestamptz not null,
     move text not null, changes jsonb not null)`,
  'create index on floor.events (ticket_id)',
  'analyze floor.tickets',
];

export const newest =
  'select id, number, summary, step, label, opened_at from floor.tickets order by opened_at desc, id desc limit $1';

/** Both take id, description and moment. */
export const files = {
  ticket: `insert into floor.tickets (id, number, summary, step, label, opened_at, details)
    values ($1::uuid, left(($1::uuid)::text, 13), $2::text, 'received', '', $3::timestamptz,
      jsonb_build_object('description', $2::text))`,
  event: `insert into floor.events (id, ticket_id, at, move, changes)
    values (gen_random_uuid(), $1::uuid, $3::timestamptz, 'open', jsonb_build_object('description', $2::text))`,
};

export type Row = { id: string; number: string; summary: string; step: string; label: string; opened_at: Date };

export const openedOf = (row: Row) => row.opened_at.toISOString().slice(0, 16);
