import { createPool, types as serverlessTypes } from '@vercel/postgres';
import { Pool, types } from 'pg';
import { namer } from './named';
import { type Sql, sql, statementText } from './sql';

/** What a transaction offers: statements run in order on one connection. */
export type Tx = {
  rows<T>(statement: Sql): Promise<T[]>;
  one<T>(statement: Sql): Promise<T | undefined>;
  /** For what nobody waits for: goes out with what comes next, the commit at the latest; when it fails, so does the transaction. */
  send(statement: Sql): void;
};

type Answer = { rows: unknown[]; command?: string };
type Query = { name?: string | undefined; text: string; values: unknown[] };
type Connection = {
  /** The driver over TCP: what it writes to. */
  connection?: { stream?: { cork?(): void; uncork?(): void } };
  query(query: Query | string): Promise<Answer>;
  release(broken?: boolean): void;
};
/** How many connections a pool holds, how many of them nobody uses, and how many wait for one. */
export type PoolFigures = { size: number; idle: number; waiting: number };

type Source = {
  connect(): Promise<Connection>;
  query(query: Query): Promise<Answer>;
  end(): Promise<void>;
  named: (text: string) => string | undefined;
};
type Counted = Source & { totalCount: number; idleCount: number; waitingCount: number };

export type DatabaseChoice = {
  url: string;
  /** `pg` over TCP, or @vercel/postgres for Vercel and Neon. */
  driver: 'pg' | 'vercel';
  poolSize: number;
  /** Statements that are asked often are named, and so prepared; a pooler between transactions must know of them. */
  prepare: boolean;
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
      if (choice.role) return replanned(source, (from) => transact(from, start, (tx) => tx.rows<T>(statement)));
      return replanned(source, async (from) => (await from.query(queryOf(from, statement))).rows as T[]);
    },
    /**
     * A transaction that starts with `opening` (say, entering as a viewer). `run` goes on at once, in the same round trip: what
     * hangs on the answers of the opening awaits them, and nothing of it stays when `run` throws. An upgrade of the database
     * under way may have it run a second time.
     */
    transaction<T>(opening: Sql[], run: (tx: Tx, opened: Promise<unknown[][]>) => Promise<T>): Promise<T> {
      return replanned(source, (from) =>
        transact(from, [...start, ...opening], (tx, answers) =>
          run(
            tx,
            answers.then((all) => all.slice(start.length)),
          ),
        ),
      );
    },
    /** Opening, reading and commit in one pipeline. */
    async read(opening: Sql[], statements: Sql[]): Promise<unknown[][]> {
      const all = [...start, ...opening, ...statements, sql`commit`];
      const answers = await replanned(source, (from) => pipeline(from, all));
      return answers.slice(start.length, -1);
    },
    pool: (): PoolFigures => ({ size: source.totalCount, idle: source.idleCount, waiting: source.waitingCount }),
    close: () => source.end(),
  };
}

function openSource({ url, driver, poolSize, prepare }: DatabaseChoice): Counted {
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
  return Object.assign(pool as unknown as Counted, { named: prepare ? namer() : () => undefined });
}

/**
 * A named statement whose columns an upgrade of the database has changed is refused once on each connection: what was begun is
 * rolled back and done again without names, and nobody notices.
 */
function replanned<T>(source: Source, run: (from: Source) => Promise<T>): Promise<T> {
  return run(source).catch((error: unknown) => {
    if (!isOutdated(error)) throw error;
    return run({
      connect: () => source.connect(),
      query: (query) => source.query(query),
      end: () => source.end(),
      named: () => undefined,
    });
  });
}

function isOutdated(error: unknown): boolean {
  const { code, routine } = (error ?? {}) as { code?: string; routine?: string };
  return code === '0A000' && routine === 'RevalidateCachedQuery';
}

function queryOf({ named }: Pick<Source, 'named'>, statement: Sql): Query {
  const text = statementText(statement);
  return { name: named(text), text, values: [...statement.values] };
}

async function pipeline(source: Source, statements: Sql[]): Promise<unknown[][]> {
  return borrowing(source, async (connection) => {
    const settled = await Promise.allSettled(
      statements.map((statement) => ask(connection, queryOf(source, statement))),
    );
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return settled.map((one) => (one as PromiseFulfilledResult<Answer>).value.rows);
  });
}

async function transact<T>(
  source: Source,
  opening: Sql[],
  run: (tx: Tx, opened: Promise<unknown[][]>) => Promise<T>,
): Promise<T> {
  return borrowing(source, async (connection) => {
    const sent: Promise<unknown>[] = [];
    const tx = transactionOn(connection, source, sent);
    const opened = Promise.all(opening.map((statement) => tx.rows<unknown>(statement)));
    const [began, ran] = await Promise.allSettled([opened, run(tx, opened)]);
    if (began.status === 'rejected') throw began.reason;
    if (ran.status === 'rejected') throw await firstOf(sent, ran.reason);
    const end = await ask(connection, 'commit');
    await Promise.all(sent);
    if (end.command === 'ROLLBACK') throw new Error('the transaction had failed and was rolled back');
    return ran.value;
  });
}

/** PostgreSQL refuses what follows a statement that failed: the first that went wrong tells why. */
const ABORTED = '25P02';

async function firstOf(sent: Promise<unknown>[], last: unknown): Promise<unknown> {
  if ((last as { code?: string } | null)?.code !== ABORTED) return last;
  const failed = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected');
  return failed?.reason ?? last;
}

function transactionOn(connection: Connection, source: Source, sent: Promise<unknown>[]): Tx {
  const rows = async <T>(statement: Sql) => (await ask(connection, queryOf(source, statement))).rows as T[];
  return {
    rows,
    one: async <T>(statement: Sql) => (await rows<T>(statement))[0],
    send(statement) {
      const answered = rows(statement);
      // Whoever throws first says why; this one is heard at the commit.
      answered.catch(() => undefined);
      sent.push(answered);
    },
  };
}

/** What is asked in one turn goes out in one write: each write is a call of the system, and wakes the database. */
function ask(connection: Connection, query: Query | string): Promise<Answer> {
  const stream = connection.connection?.stream;
  stream?.cork?.();
  process.nextTick(() => stream?.uncork?.());
  return connection.query(query);
}

/** A connection for a while. What failed on it is rolled back; one whose names hold no longer is not used again. */
async function borrowing<T>(source: Source, run: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await source.connect();
  const [done] = await Promise.allSettled([run(connection)]);
  if (done.status === 'fulfilled') {
    connection.release();
    return done.value;
  }
  const rolledBack = await connection.query('rollback').then(
    () => true,
    () => false,
  );
  connection.release(!rolledBack || isOutdated(done.reason));
  throw done.reason;
}
