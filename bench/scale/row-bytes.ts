import { readFileSync } from 'node:fs';

type Column = { name: string; type: string; notNull: boolean };
type Index = { columns: { expression: string; isExpression: boolean }[]; where?: string };
type Table = {
  columns: Record<string, Column>;
  indexes: Record<string, Index>;
  compositePrimaryKeys: Record<string, { columns: string[] }>;
  uniqueConstraints: Record<string, { columns: string[] }>;
};

const FOLDER = 'db/migrations/meta';
const ROW_HEAD = 28;
const INDEX_HEAD = 12;
/** Of a page, what rows and index entries fill: the rest is head, gaps and old versions. */
const FILLED = 0.8;
const wide: [type: RegExp, bytes: number][] = [
  [/^uuid/, 16],
  [/^(timestamp|bigint)/, 8],
  [/^(integer|date)/, 4],
  [/^smallint/, 2],
  [/^boolean/, 1],
  [/\[\]$/, 24],
  [/^jsonb/, 60],
  [/^text/, 14],
];

/** Texts that are longer than a word, in bytes: hashes as hex, Chinese at three bytes a character, sealed numbers as base64. */
const long: Record<string, number> = {
  ...{ 'tickets.details': 160, 'tickets.summary': 70, 'tickets.contact_phone': 70, 'tickets.number': 15 },
  ...{ 'tickets.orders': 260, 'tickets.pauses': 20, 'tickets.own': 10, 'tickets.form_key': 37 },
  ...{ 'tickets.body_hash': 65, 'tickets.head': 65, 'events.changes': 380, 'events.digest': 65 },
  ...{ 'events.prev': 65, 'events.hash': 65, 'event_content.salt': 33, 'event_content.content': 180 },
  ...{ 'ticket_terms.term': 7, 'attachments.sha256': 65, 'attachments.thumb_sha256': 65, 'acts.hash': 65 },
  ...{ 'acts.target': 30, 'acts.reason': 20, 'inbox.values': 90, 'inbox.cause': 40, 'deliveries.values': 90 },
  ...{ 'deliveries.cause': 40, 'sessions.hash': 65, 'sessions.device': 40, 'survey_answers.answers': 260 },
  ...{ 'survey_texts.words': 90, 'people.phone_sealed': 70, 'people.phone_index': 65, 'task_orders.work': 60 },
};

/** Of columns and partial indexes that are often empty, the share of rows that fill them. */
const EMPTY_COLUMN = 0.5;
const PARTIAL_INDEX = 0.4;

/** Bytes of a row of each table and of its entries in every index, estimated from the newest schema. */
export function estimatedBytes(): Map<string, number> {
  const journal = JSON.parse(readFileSync(`${FOLDER}/_journal.json`, 'utf8')) as { entries: { idx: number }[] };
  const newest = String(Math.max(...journal.entries.map(({ idx }) => idx))).padStart(4, '0');
  const schema = JSON.parse(readFileSync(`${FOLDER}/${newest}_snapshot.json`, 'utf8')) as {
    tables: Record<string, Table & { name: string }>;
  };
  return new Map(Object.values(schema.tables).map((table) => [table.name, bytesOf(table.name, table)]));
}

function bytesOf(name: string, table: Table): number {
  const columns = Object.values(table.columns);
  const row = columns.reduce((sum, one) => sum + width(name, one) * (one.notNull ? 1 : EMPTY_COLUMN), ROW_HEAD);
  const single = columns.filter((column) => 'primaryKey' in column && column.primaryKey).map(({ name: one }) => [one]);
  const keys = [...Object.values(table.compositePrimaryKeys), ...Object.values(table.uniqueConstraints)];
  const whole = [...single, ...keys.map((key) => key.columns)].map((parts) => entry(name, table, parts));
  const indexes = Object.values(table.indexes).map(
    (index) =>
      entry(
        name,
        table,
        index.columns.map(({ expression }) => expression),
      ) * (index.where ? PARTIAL_INDEX : 1),
  );
  return Math.round([row, ...whole, ...indexes].reduce((sum, bytes) => sum + bytes, 0) / FILLED);
}

function entry(name: string, { columns }: Table, parts: string[]): number {
  const keys = parts.map((part) => (columns[part] ? width(name, columns[part]) : 8));
  return keys.reduce((sum, bytes) => sum + bytes, INDEX_HEAD);
}

function width(table: string, { name, type }: Column): number {
  const known = long[`${table}.${name}`] ?? wide.find(([of]) => of.test(type))?.[1];
  if (known === undefined) throw new Error(`no width is known of ${table}.${name}, a ${type}`);
  return known;
}
