import { createPool, types as serverlessTypes } from '@vercel/postgres';
import { Pool, types } from 'pg';
import { type Sql, sql, statementText } from './sql';

/** What a transaction offers: statements run in order on one connection. */
export type Tx = {
  rows<T>(statement: Sql): Promise<T[]>;
  one<T>(statement: Sql): Promise<T | undefined>;
};

type Answer = { rows: unknown[]; command?: string };
type Connection = {
  query(text: string, values?: unknown[]): Promise<Answer>;
  release(broken?: boolean): void;
};
type Source = {
  connect(): Promise<Connection>;
  query(text: string, values?: unknown[]): Promise<Answer>;
  end(): Promise<void>;
};

export type DatabaseChoice = {
  url: string;
  /** `pg` over TCP, or @vercel/postgres for Vercel and Neon. */
  driver: 'pg' | 'vercel';
  poolSize: number;
  /** Set when the login is only a member of the role it must act as. */
  role?: 'linli_app' | 'linli_worker';
};

const DATE = 1082;
types.setTypeParser(DATE, (day) => day);
serverlessTypes.setTypeParser(DATE, (day: string) => day);

export type Database = ReturnType<typeof openDatabase>;

/** One pool over either driver. Statements of a transaction are sent as one pipeline where the driver can. */
export function openDatabase(choice: DatabaseChoice) {
  const source = openSource(choice);
  const start = choice.role ? [sql`begin`, sql`select set_config('role', ${choice.role}, true)`] : [sql`begin`];
  return {
    /** Auto-committed statement outside any person's view: only for the functions of identity. */
    async plain<T>(statement: Sql): Promise<T[]> {
      if (!choice.role) return (await source.query(statementText(statement), [...statement.values])).rows as T[];
      return transact(source, start, (tx) => tx.rows<T>(statement));
    },
    /** A transaction that starts with `opening` (say, entering as a viewer) in the same round trip. */
    transaction<T>(opening: Sql[], run: (tx: Tx, opened: unknown[][]) => Promise<T>): Promise<T> {
      return transact(source, [...start, ...opening], (tx, answers) => run(tx, answers.slice(start.length)));
    },
    /** Opening, reading and commit in one pipeline. */
    async read(opening: Sql[], statements: Sql[]): Promise<unknown[][]> {
      const answers = await pipeline(source, [...start, ...opening, ...statements, sql`commit`]);
      return answers.slice(start.length, -1);
    },
    close: () => source.end(),
  };
}

function openSource({ url, driver, poolSize }: DatabaseChoice): Source {
  const pool =
    driver === 'vercel'
      ? createPool({ connectionString: url, max: poolSize })
      : new Pool({ connectionString: url, max: poolSize, pipeline: true } as ConstructorParameters<typeof Pool>[0]);
  // A connection that dies is replaced; the statement that was on it fails by itself.
  const replaced = () => undefined;
  pool.on('error', replaced);
  pool.on(
    'connect',
    (client: { on(event: 'error', listener: () => void): unknown }) => void client.on('error', replaced),
  );
  return pool as unknown as Source;
}

const send = (connection: Connection, statement: Sql) =>
  connection.query(statementText(statement), [...statement.values]);

async function pipeline(source: Source, statements: Sql[]): Promise<unknown[][]> {
  const connection = await source.connect();
  let whole = false;
  try {
    const settled = await Promise.allSettled(statements.map((statement) => send(connection, statement)));
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    whole = true;
    return settled.map((one) => (one as PromiseFulfilledResult<Answer>).value.rows);
  } finally {
    await giveBack(connection, whole);
  }
}

async function transact<T>(
  source: Source,
  opening: Sql[],
  run: (tx: Tx, opened: unknown[][]) => Promise<T>,
): Promise<T> {
  const connection = await source.connect();
  let whole = false;
  try {
    const opened = await Promise.all(opening.map((statement) => send(connection, statement)));
    const result = await run(
      transactionOn(connection),
      opened.map((answer) => answer.rows),
    );
    const end = await connection.query('commit');
    if (end.command === 'ROLLBACK') throw new Error('the transaction had failed and was rolled back');
    whole = true;
    return result;
  } finally {
    await giveBack(connection, whole);
  }
}

function transactionOn(connection: Connection): Tx {
  const rows = async <T>(statement: Sql) => (await send(connection, statement)).rows as T[];
  return { rows, one: async <T>(statement: Sql) => (await rows<T>(statement))[0] };
}

async function giveBack(connection: Connection, whole: boolean) {
  if (whole) return connection.release();
  const rolledBack = await connection.query('rollback').then(
    () => true,
    () => false,
  );
  connection.release(!rolledBack);
}
