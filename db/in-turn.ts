import { setTimeout as pause } from 'node:timers/promises';

/** A connection of its own, of whichever driver. */
export type Client = {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>;
};

/** Nobody waits longer than this behind a step of a migration that waits for its own turn; PostgreSQL looks for deadlocks after a second. */
const TURN = '300ms';
const PATIENCE = 10 * 60_000;

const BUSY = ['55P03', '40P01']; // lock_not_available, deadlock_detected

/**
 * One step of a migration as one transaction, while the program serves: where a lock can't be had at once it steps back, lets the
 * others pass, and tries again.
 */
export async function inTurn(client: Client, run: () => Promise<unknown>): Promise<void> {
  for (const until = Date.now() + PATIENCE; ; await pause(100)) {
    await client.query('begin');
    await client.query(`set local lock_timeout = '${TURN}'`);
    const failed = await run().then(
      () => undefined,
      (error: { code?: string }) => error,
    );
    await client.query(failed ? 'rollback' : 'commit');
    if (!failed) return;
    if (!BUSY.includes(failed.code ?? '') || Date.now() > until) throw failed;
  }
}

/**
 * An index made while rows are written. It can't stand in a transaction, and what an earlier try left is no index: that goes first.
 */
export async function indexBeside(client: Client, statement: string): Promise<void> {
  const name = /^\s*create\s+(?:unique\s+)?index\s+concurrently\s+"?(\w+)"?/im.exec(statement)?.[1];
  if (!name) throw new Error(`Only an index is made concurrently: ${statement.trim().slice(0, 80)}`);
  const { rows } = await client.query('select indisvalid as whole from pg_index where indexrelid = to_regclass($1)', [
    `public."${name}"`,
  ]);
  if (rows[0]?.whole) return;
  if (rows[0]) await client.query(`drop index concurrently "${name}"`);
  await client.query(statement);
}

/** One at a time; those that wait hold no snapshot, for which an index made beside them would wait in turn. */
export async function alone(client: Client, lock: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [lock]);
    if (rows[0]?.mine) return;
    await pause(200);
  }
}
