import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { shell } from '../archiving';
import { layout } from '../cluster';
import { type Postgres, startPostgres } from '../postgres';
import { readPart } from './parts';
import { collect, once, type Unseal } from './sealing';
import { chainFrom, isHistory, isSegment, listSegments, numberOf, type Segment } from './segments';
import { withClient } from './sums';
import type { Target } from './target';

const FETCH = join(import.meta.dirname, 'fetch-segment.mjs');
const PATIENCE = 2 * 3_600_000;
/** PostgreSQL's words when the log ends before the moment that was asked for. */
const TOO_SHORT = /recovery ended before configured recovery target was reached/;

export type Goal = { until?: Date; point?: string };

/** Lays ready what the recovery will ask for, each piece proven; refuses when one between is missing or damaged. */
export async function layLog(target: Target, unseal: Unseal, first: string, folder: string, upToGap: boolean) {
  mkdirSync(folder, { mode: 0o700 });
  const all = await listSegments(target);
  const chain = chainFrom(all, first, upToGap);
  const laid = new Map<string, string>();
  for (const segment of [...chain, ...all.filter(({ file }) => isHistory(file))]) {
    const bytes = await collect(await unseal(once(await readPart(target, segment))));
    const path = join(folder, `${segment.file}.gz`);
    // Put away twice when the machine went down between putting away and clearing.
    if (laid.has(segment.file) && !gunzipSync(readFileSync(path)).equals(gunzipSync(bytes))) throw twice(segment);
    writeFileSync(path, bytes, { mode: 0o600 });
    laid.set(segment.file, path);
  }
  return chain;
}

const twice = ({ file }: Segment) =>
  new Error(`同一段日志有两种内容：${file} · Two different pieces of the log have one name: ${file}.`);

/** Plays the log to its end, or to the goal; the server runs then as the restored office. */
export async function recover(
  dir: string,
  log: string,
  chain: Segment[],
  goal: Goal,
  over?: Record<string, string>,
): Promise<Postgres> {
  const { cluster } = layout(dir);
  writeFileSync(join(cluster, 'recovery.signal'), '', { mode: 0o600 });
  const settings = {
    archive_mode: 'off',
    restore_command: `${[process.execPath, FETCH].map(shell).join(' ')} ${shell(log)}/%f.gz "%p"`,
    recovery_target_timeline: 'latest',
    recovery_target_action: 'promote',
    ...(goal.until && { recovery_target_time: goal.until.toISOString().replace('T', ' ').replace('Z', '+00') }),
    ...(goal.point && { recovery_target_name: goal.point }),
    ...over,
  };
  const postgres = await startPostgres({ dir, settings, patience: PATIENCE }).catch((fault) => tell(dir, fault));
  await playedOut(postgres, dir).catch(async (fault) => {
    await postgres.stop();
    throw fault;
  });
  if (!goal.until && !goal.point) await requireAll(postgres, chain);
  return postgres;
}

async function playedOut(postgres: Postgres, dir: string) {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(200)) {
    if (!postgres.isRunning()) return tell(dir, new Error('PostgreSQL ended.'));
    const [row] = await ask<{ on: boolean }>(postgres.adminUrl, 'select pg_is_in_recovery() as on').catch(() => []);
    if (row && !row.on) return;
  }
  throw new Error('恢复两小时还没有结束 · The recovery did not end within two hours.');
}

/** One that ended early would begin a life of its own without what came after. */
async function requireAll(postgres: Postgres, chain: Segment[]) {
  const [row] = await ask<{ file: string }>(postgres.adminUrl, 'select pg_walfile_name(pg_current_wal_lsn()) as file');
  const last = Math.max(...chain.filter(({ file }) => isSegment(file)).map(({ file }) => numberOf(file)));
  if (row && numberOf(row.file) >= last) return;
  await postgres.stop();
  throw new Error(`日志没有放完，停在 ${row?.file} · The log was not played to its end: it stopped at ${row?.file}.`);
}

/** Nothing of the recovery stays in the cluster that goes into use. */
export function clearRecovery(dir: string) {
  const { log, port } = layout(dir);
  for (const path of [log, port]) rmSync(path, { force: true });
}

const ask = <T>(url: string, question: string): Promise<T[]> =>
  withClient(url, async (client) => (await client.query(question)).rows as T[]);

function tell(dir: string, fault: Error): never {
  const said = readFileSync(layout(dir).log, 'utf8');
  if (TOO_SHORT.test(said))
    throw new Error('备份里没有到这一刻的记录 · The backup does not reach that moment.', { cause: fault });
  const reason = said.match(/(FATAL|PANIC): .*/)?.[0] ?? fault.message;
  throw new Error(`恢复没有成功（${reason}）· The recovery failed (${reason}).`, { cause: fault });
}
