import { sql } from '@/db/sql';
import { env } from '@/lib/env';
import { workerDatabase } from './worker-database';

const GAP = 10 * 60_000;
let off: { from: number; to: number } | null = null;

/** Tells the world that jobs are being done. */
export async function beat(name: 'worker' | 'drain'): Promise<void> {
  await workerDatabase().plain(
    sql`insert into heartbeats (name, at) values (${name}, clock_timestamp()) on conflict (name) do update set at = excluded.at`,
  );
}

/** A demo that was switched off raises no alarms for that time; a real office's late alarm is still told. */
export async function rememberSwitchedOff(): Promise<void> {
  if (!env().DEMO) return;
  const [last] = await workerDatabase().plain<{ at: Date; now: Date }>(
    sql`select max(at) as at, clock_timestamp() as now from heartbeats where name in ('worker', 'drain') having max(at) is not null`,
  );
  if (last && last.now.getTime() - last.at.getTime() > GAP) off = { from: last.at.getTime(), to: last.now.getTime() };
}

export const wasSwitchedOff = (at: Date): boolean => off !== null && at.getTime() > off.from && at.getTime() < off.to;
