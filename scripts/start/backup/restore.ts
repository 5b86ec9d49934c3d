import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from '../cluster';
import { end } from '../mark';
import type { Postgres } from '../postgres';
import { findNative } from '../postgres-files';
import { findPostmaster } from '../postmaster';
import type { Stops } from '../stops';
import { layPhotos, photosOf } from './lay-photos';
import { listBackups, type Manifest, readManifest } from './manifest';
import { readParts } from './parts';
import { clearRecovery, type Goal, layLog, recover } from './recover';
import { type Unseal, unsealWith } from './sealing';
import { withClient } from './sums';
import type { Target } from './target';
import { unpack } from './unpack';

export type Wish = {
  target: Target;
  /** The DATA_DIR to be: empty or not there. */
  to: string;
  identity: string;
  until?: Date;
  id?: string;
  /** Stops at the point whose checksums the backup holds. */
  atProof?: boolean;
  /** Goes on when photos are missing at the target, and names them. */
  lackingPhotos?: boolean;
  say?: (what: string) => void;
  /** Of the server that recovers, over our own; for tests. */
  settings?: Record<string, string>;
  /** Where the restore says how it is ended, should it be called off. */
  stops?: Pick<Stops, 'add'>;
};

export type Restored = { manifest: Manifest; upTo: Date | null; photos: number; missing: string[] };

export const UNFINISHED = '.restoring';

/** Brings a backup back into an empty folder: all of it or nothing. What it refuses it says in a sentence. */
export async function restore(wish: Wish): Promise<Restored> {
  const { to } = wish;
  const work = join(to, UNFINISHED);
  const isNew = !existsSync(to);
  requireEmpty(to);
  await abandon(work);
  mkdirSync(work, { recursive: true, mode: 0o700 });
  wish.stops?.add(() => abandon(work));
  try {
    const restored = await restoreInto(work, wish);
    moveUp(work, to);
    return restored;
  } finally {
    await abandon(work);
    if (isNew && readdirSync(to).length === 0) rmSync(to, { recursive: true });
  }
}

/** Ends the server of a restore that was called off or killed, and takes away what it laid. */
async function abandon(work: string) {
  const server = findPostmaster(layout(join(work, 'postgres')).cluster);
  if (server) await end(server.mark, { signal: 'SIGINT', patience: 10_000 });
  rmSync(work, { recursive: true, force: true });
}

/** What an earlier, killed restore left is no content. */
export function requireEmpty(to: string) {
  if (existsSync(to) && readdirSync(to).some((name) => name !== UNFINISHED))
    throw new Error('要恢复到的文件夹不是空的 · The folder to restore into is not empty.');
}

async function restoreInto(work: string, wish: Wish): Promise<Restored> {
  const { target, say = () => undefined } = wish;
  const unseal = unsealWith(wish.identity);
  const manifest = await choose(wish);
  if (manifest.kind !== 'base' || !manifest.firstSegment)
    throw new Error('这份备份是 pg_dump 做的，请用 --dump · This backup was made by pg_dump: use --dump.');
  requireSameMajor(manifest.postgres);
  const goal = goalOf(wish, manifest);
  say(`${manifest.id}：数据库 · the database`);
  await unpack(await unseal(readParts(target, manifest.parts)), work);
  const dir = join(work, 'postgres');
  const log = join(dir, 'log-of-backup');
  say('数据库的日志 · the log');
  const chain = await layLog(target, unseal, manifest.firstSegment, log, wish.until !== undefined);
  const postgres = await recover(dir, log, chain, goal, wish.settings);
  say('照片 · photos');
  const found = await bringPhotos(wish, manifest, unseal, postgres, work).finally(() => postgres.stop());
  clearRecovery(dir);
  rmSync(log, { recursive: true });
  spawnSync('sync');
  return { manifest, ...found };
}

async function bringPhotos(wish: Wish, manifest: Manifest, unseal: Unseal, { adminUrl }: Postgres, work: string) {
  const url = new URL(adminUrl);
  url.pathname = '/linli';
  const upTo = await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ at: Date | null }>('select pg_last_xact_replay_timestamp() as at');
    return rows[0]?.at ?? null;
  });
  if (!manifest.photosHere) return { upTo, photos: 0, missing: [] };
  const found = await layPhotos(wish.target, unseal, await photosOf(url.toString()), join(work, 'files'));
  requirePhotos(found, wish);
  return { upTo, photos: found.laid, missing: found.missing };
}

export function requirePhotos({ missing }: { missing: string[] }, { lackingPhotos }: Wish): void {
  if (missing.length > 0 && !lackingPhotos)
    throw new Error(
      `备份缺 ${missing.length} 张照片，如 ${missing[0]}；要没有它们也恢复，加 --lacking-photos · ${missing.length} photos are missing, such as ${missing[0]}; to restore without them add --lacking-photos.`,
    );
}

/** The newest, or the newest that was whole before the moment that is wanted. */
export async function choose({ target, until, id }: Pick<Wish, 'target' | 'until' | 'id'>): Promise<Manifest> {
  if (id) return readManifest(target, id);
  const { whole } = await listBackups(target);
  for (const one of whole.reverse()) {
    const manifest = await readManifest(target, one);
    if (!until || new Date(manifest.at) <= until) return manifest;
  }
  throw new Error(
    until
      ? '这一刻之前没有备份 · There is no backup from before that moment.'
      : '那里没有备份 · There is no backup there.',
  );
}

function goalOf({ until, atProof }: Wish, { proof }: Manifest): Goal {
  if (!atProof) return { until };
  if (!proof) throw new Error('这份备份没有校验和，不能演练 · This backup holds no checksums for a drill.');
  return { point: proof.point };
}

function requireSameMajor(postgres: string) {
  const { stdout } = spawnSync(join(findNative(), 'bin/postgres'), ['--version'], { encoding: 'utf8' });
  const own = /\d+/.exec(stdout)?.[0];
  const its = /\d+/.exec(postgres)?.[0];
  if (own !== its)
    throw new Error(
      `备份来自 PostgreSQL ${its}，这里是 ${own} · The backup is of PostgreSQL ${its}, this is ${own}: restore with the version that made it.`,
    );
}

/** The secrets last: a start that finds a database without them stops. */
export function moveUp(work: string, to: string) {
  const names = readdirSync(work).sort((a, b) => Number(a === 'secrets.json') - Number(b === 'secrets.json'));
  for (const name of names) renameSync(join(work, name), join(to, name));
}
