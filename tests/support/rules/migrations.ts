/** Migrations up to here stand as they are: no released program served while they ran. */
const RELEASED = 31;

type Given = { number: number; text: string /** What ran before. */; earlier: string };
type Look = (statement: string, whole: Given) => string | false;

const column = String.raw`"?(\w+)"?`;
const made = (text: string) =>
  [...text.matchAll(new RegExp(`create table (?:if not exists )?${column}`, 'gi'))].map((found) => found[1]);
const isNew = (table: string | undefined, { text }: Given) => made(text).includes(table);
const tableOf = (statement: string) => new RegExp(`alter table (?:only )?${column}`, 'i').exec(statement)?.[1];

const volatile = /default\s+(gen_random_uuid|random|clock_timestamp|nextval|uuid\w*|timeofday)\s*\(/i;

const ADDS = /add column/i;

/** What a new column brings that makes PostgreSQL write or read the whole table under its lock, or that the old program can't fill. */
const added: Look = (statement) => {
  if (!ADDS.test(statement)) return false;
  if (/generated always as|\bserial\b|bigserial/i.test(statement) || volatile.test(statement))
    return 'adds a column that is computed for every row under a lock: add it empty, fill it in batches';
  if (/not null/i.test(statement) && !/default/i.test(statement))
    return 'adds a column that the previous release can’t fill: it needs a default, or may be null';
  return /\b(references|unique|primary key)\b/i.test(statement) && 'adds a column with a constraint: add that apart';
};

/** A column is known to be full by a check that an earlier migration validated beside the work. */
const filled: Look = (statement, { earlier }) => {
  const name = new RegExp(`alter column ${column} set not null`, 'i').exec(statement)?.[1];
  if (!name) return false;
  const checked = new RegExp(`check \\(+"?${name}"? is not null\\)+ not valid[\\s\\S]*validate constraint`, 'i');
  return (
    !checked.test(earlier) && 'says NOT NULL before a check of it was validated: the whole table is read under a lock'
  );
};

const indexed: Look = (statement, whole) => {
  const on = new RegExp(`^create (?:unique )?index (?!concurrently).*? on (?:only )?${column}`, 'is').exec(
    statement,
  )?.[1];
  return on !== undefined && !isNew(on, whole) && 'makes an index while nobody may write: say CONCURRENTLY';
};

const constrained: Look = (statement, whole) => {
  const adds = /add constraint/i.test(statement) && !/not valid|using index/i.test(statement);
  return (
    adds &&
    !isNew(tableOf(statement), whole) &&
    'adds a constraint that reads the whole table: NOT VALID, then VALIDATE'
  );
};

const retyped: Look = (statement) =>
  /alter column "?\w+"? (set data )?type /i.test(statement) && 'changes the type of a column: add another beside it';

/** What goes must have been out of use in a release that is out: its last migration is named. */
const dropped: Look = (statement, { number }) => {
  if (!/\bdrop (column|table)\b|\brename (to|column|constraint)\b/i.test(statement)) return false;
  const since = /-- unread since (\d{4})/.exec(statement)?.[1];
  return (
    (since === undefined || Number(since) > RELEASED || Number(since) >= number) &&
    'takes away what the previous release may still read: first a release without it'
  );
};

const written: Look = (statement, whole) => {
  const table = new RegExp(`^(?:update|delete from) ${column}`, 'i').exec(
    statement.replace(/^--.*$/gm, '').trim(),
  )?.[1];
  return (
    table !== undefined &&
    !isNew(table, whole) &&
    !/-- in batches/.test(statement) &&
    'writes many rows at once: in batches'
  );
};

const alone: Look = (statement) =>
  /\b(lock table|truncate|vacuum full|cluster|reindex (?!.*concurrently))\b/i.test(statement) &&
  'takes a table for itself';

const apart = /^\s*create\s+(unique\s+)?index\s+concurrently\b|^\s*-- in batches$|\bvalidate constraint\b/im;

/** These run each by itself, and from the beginning when they were cut short: what stands beside them would run twice. */
const mixed: Look = (statement, { text }) =>
  apart.test(text) && !apart.test(statement) && 'stands beside what runs by itself: give it a migration of its own';

const bare = (statement: string) => statement.replace(/^--(?! (in batches|unread since)).*$/gm, '').trim();

const rules: Look[] = [added, filled, indexed, constrained, retyped, dropped, written, alone, mixed];

type File = { path: string; text: string };

/** What in a migration would stop the release that serves while it runs (T10). */
export function stopsService({ path, text }: File, before: File[] = []): string[] {
  const number = numberOf(path);
  if (number <= RELEASED) return [];
  const earlier = before
    .filter((file) => numberOf(file.path) < number)
    .map((file) => file.text)
    .join('\n');
  const statements = text.split('--> statement-breakpoint').map(bare).filter(Boolean);
  return statements.flatMap((statement) =>
    rules.flatMap((look) => {
      const says = look(statement, { number, text, earlier });
      return says ? [`${path} ${says}`] : [];
    }),
  );
}

const numberOf = (path: string) => Number(/(\d{4})_\w+\.sql$/.exec(path)?.[1]);
