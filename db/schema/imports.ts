import { date, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { communities } from './estate';
import { tickets } from './tickets';

export const importKinds = ['roster', 'ledger'] as const;
export const importStates = ['open', 'running', 'done'] as const;

/** An office's own file on its way in: uploaded, its columns named, looked through, and then in as a whole or not at all. */
export const imports = pgTable(
  'imports',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    kind: text('kind', { enum: importKinds }).notNull(),
    fileName: text('file_name').notNull(),
    /** The rows, packed and sealed by the program; gone once they are in, or after a day. */
    content: text('content'),
    /** The row of the file that holds the headings, from 1. */
    headRow: integer('head_row').notNull(),
    rows: integer('rows').notNull(),
    /** What is meant → which column of the file; null until a person has agreed. */
    columns: jsonb('columns').$type<Record<string, number>>(),
    /** For the open items of an old ledger: the service of lines that don't say. */
    service: text('service'),
    state: text('state', { enum: importStates }).notNull(),
    progress: integer('progress').notNull().default(0),
    total: integer('total').notNull().default(0),
    /** How many of what came in. */
    result: jsonb('result').$type<Record<string, number>>(),
    madeBy: uuid('made_by').notNull(),
    madeAt: moment('made_at').notNull(),
    begunAt: moment('begun_at'),
    doneBy: uuid('done_by'),
    doneAt: moment('done_at'),
  },
  (t) => [index('imports_newest').on(t.communityId, t.kind, t.id.desc().nullsFirst())],
);

/** Which line of an old ledger a ticket came from: the same line is never taken in twice. */
export const ledgerLines = pgTable(
  'ledger_lines',
  {
    ticketId: uuid('ticket_id').primaryKey(),
    communityId: community(),
    importId: uuid('import_id').notNull(),
    /** A keyed hash of its old number, or of day, place and words where it had none. */
    mark: text('mark').notNull(),
    number: text('number'),
    /** The day it was written down in the old book. */
    day: date('day'),
  },
  (t) => [
    unique('ledger_lines_once').on(t.communityId, t.mark),
    foreignKey({ columns: [t.communityId, t.ticketId], foreignColumns: [tickets.communityId, tickets.id] }),
  ],
);
