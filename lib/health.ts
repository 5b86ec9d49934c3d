import { sql } from '@/db/sql';
import { currentStamp } from '@/db/stamp';
import { type BackupState, backupState } from '@/lib/backup-state';
import { localDay } from '@/lib/clock/day';
import { missingYears } from '@/lib/clock/missing';
import { findHolidays } from '@/lib/clock-table';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { SMS_COUNT } from '@/lib/people/code';

type State = 'ok' | 'down';
export type Health = {
  state: State;
  database: State;
  role: State;
  worker: State;
  migrations: State;
  holidays: { state: 'ok' | 'warning'; missing: number[] };
  /** A warning once the day's codes are spent: nobody can sign in by phone until midnight UTC. */
  sms: { state: 'ok' | 'warning'; today: number };
  backup: BackupState;
  version: string;
};

type Row = { sms: number; role: boolean; migrated: boolean; beat: Date | null; now: Date };
const ALIVE = 10 * 60_000;

/**
 * What an operator must know at a glance. The role is down when it could read past the policies. A database that has come to this
 * version is well also once a later one has taken it further: this one goes on serving through an upgrade.
 */
export async function health(): Promise<Health> {
  const row = await look();
  const holidays = row ? missingYears(await findHolidays(), localDay(env().LINLI_NOW ?? row.now)) : [];
  const parts = {
    database: up(row !== null),
    role: up(row?.role === true),
    worker: up(row?.beat ? row.now.getTime() - row.beat.getTime() < ALIVE : false),
    migrations: up(row?.migrated === true),
  };
  const state = up(Object.values(parts).every((part) => part === 'ok'));
  const missing = holidays.map((one) => one.year);
  const today = row?.sms ?? 0;
  return {
    state,
    ...parts,
    holidays: { state: missing.length > 0 ? 'warning' : 'ok', missing },
    sms: { state: today >= env().SMS_DAILY_CAP ? 'warning' : 'ok', today: Math.min(today, env().SMS_DAILY_CAP) },
    backup: await backupState(env().DATA_DIR, (row?.now ?? new Date()).getTime()),
    version: version(),
  };
}

const up = (fine: boolean): State => (fine ? 'ok' : 'down');
const version = () => process.env.npm_package_version ?? '0.1.0';

const look = (): Promise<Row | null> =>
  database()
    .plain<Row>(
      sql`select not (r.rolsuper or r.rolbypassrls) and not exists
            (select 1 from pg_class c where c.relname = 'tickets' and c.relowner = r.oid) as role,
          hits(${SMS_COUNT}, 86400) as sms, exists (select from __linli_past where stamp = ${currentStamp()}) as migrated,
          (select max(at) from heartbeats where name in ('worker', 'drain')) as beat, clock_timestamp() as now
          from pg_roles r where r.rolname = current_user`,
    )
    .then(
      (rows) => rows[0] ?? null,
      () => null,
    );
