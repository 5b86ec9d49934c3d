import { EventEmitter } from 'node:events';
import { Logger, run, runOnce, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Pool, type PoolClient } from 'pg';
import { log } from '@/lib/log';
import { alarm } from './alarm';
import { announce } from './announce';
import { deliver } from './deliver';
import { publish } from './publish';
import { rounds } from './rounds';
import { survey } from './survey';
import { surveyNews } from './survey-news';
import { sweep } from './sweep';
import { tell } from './tell';
import { visits } from './visits';
import { needsRole, workerUrl } from './worker-database';

/** Every task; `enqueue` in db/queue.sql allows the same names. */
export const tasks: TaskList = { tell, alarm, sweep, deliver, rounds, visits, publish, announce, survey, surveyNews };

/** Two more than there are channels: providers that hang, each with its one job, leave room for alarms. */
const AT_ONCE = 5;

const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') log.warn({ queue: message });
});

/** Works until stopped. */
export async function workOn() {
  const { pool, claims, events } = await prepare();
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    concurrency: AT_ONCE,
    crontab: '17 19 * * * sweep\n*/10 * * * * rounds\n20 16 * * * visits',
    noHandleSignals: true,
    logger,
    events,
  });
  const stop = async () => {
    await runner.stop();
    claims.release();
    await pool.end();
  };
  return { stop, done: runner.promise };
}

/** Does what is due and returns: for cron on serverless. */
export async function drain(): Promise<void> {
  const { pool, claims, events } = await prepare();
  try {
    await runOnce({ pgPool: pool, taskList: tasks, concurrency: AT_ONCE, noHandleSignals: true, logger, events });
  } finally {
    claims.release();
    await pool.end();
  }
}

async function prepare() {
  const pool = new Pool({
    connectionString: workerUrl(),
    max: AT_ONCE + 1,
    ...(needsRole() ? { options: '-c role=linli_worker' } : {}),
  });
  const note = (error: Error) => log.warn({ queue: error.message });
  pool.on('error', note).on('connect', (client) => void client.on('error', note));
  const claims = await pool.connect();
  await unlockDead(claims);
  return { pool, claims, events: claimWorkers(claims) };
}

/**
 * A worker killed hard leaves its jobs locked for four hours. Each living worker therefore holds an advisory lock named
 * by its id; jobs locked by an id whose lock is free are released.
 */
async function unlockDead(client: PoolClient) {
  const { rows } = await client.query(
    `select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null
       and pg_try_advisory_xact_lock(hashtext(locked_by)::bigint)`,
  );
  const dead = rows.map((row) => row.id);
  if (dead.length > 0) await client.query('select graphile_worker.force_unlock_workers($1::text[])', [dead]);
}

function claimWorkers(client: PoolClient): WorkerEvents {
  const events = new EventEmitter() as WorkerEvents;
  let last = Promise.resolve<unknown>(undefined); // one connection: a claim waits for the one before
  events.on('worker:create', ({ worker }) => {
    const claim = () => client.query('select pg_advisory_lock_shared(hashtext($1)::bigint)', [worker.workerId]);
    last = last.then(claim).catch((error: Error) => log.warn({ queue: error.message }));
  });
  return events;
}
