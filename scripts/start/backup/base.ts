import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { DEMO_SECRETS } from '@/lib/env-fields';
import { layout } from '../cluster';
import { keepLast, ownFolder } from './last';
import { FORMAT, folderOf, listBackups, type Manifest, readManifest, writeManifest } from './manifest';
import { onlyOne } from './only-one';
import { clusterFiles, type Entry, packed } from './pack';
import { putParts } from './parts';
import { makePhotoShipper, photoList } from './photos';
import { prune } from './prune';
import { once, type Seal } from './sealing';
import { chainFrom, isSegment, listSegments, numberOf } from './segments';
import { shipSpool, waitingIn } from './spool';
import { takeProof, withClient } from './sums';
import type { Target } from './target';

export type Office = {
  dataDir: string;
  /** Of the superuser, to the portal's own database. */
  adminUrl: string;
  target: Target;
  seal: Seal;
  /** So many bases stay. */
  keep: number;
  /** Photos lie in DATA_DIR and not in a bucket. */
  photosHere: boolean;
  /** Which files of the cluster are left out; for the tests that prove that one is missed. */
  leftOut?: (name: string) => boolean;
};

/** Keys that may stand in the environment instead of secrets.json: without them what they seal would be lost. */
const GIVEN = [...Object.keys(DEMO_SECRETS), 'PHONE_KEYS_OLD'];

type Begun = { label: string; firstSegment: string; lastSegment: string };

/** Copies the running database, its secrets and photos, sealed, with all of the log that the copy needs; then says so. */
export function takeBase(office: Office): Promise<Manifest> {
  return onlyOne(ownFolder(office.dataDir), 'base', async () => {
    await claimTarget(office);
    const manifest = await writeBase(office);
    await prune(office.target, office.keep, join(office.dataDir, 'files'));
    const { at, kind, bytes } = manifest;
    keepLast(office.dataDir, { at, kind, bytes, to: office.target.where, verifiedAt: null });
    return manifest;
  });
}

/** One target holds one office: the logs of two would be taken for each other. */
export async function claimTarget({ adminUrl, target }: Pick<Office, 'adminUrl' | 'target'>): Promise<void> {
  const own = await withClient(adminUrl, (client) =>
    ask(client, 'select system_identifier::text from pg_control_system()'),
  );
  const there = await target.get('office.json');
  if (!there) return target.put('office.json', Buffer.from(JSON.stringify({ format: FORMAT, office: own })));
  if (JSON.parse(there.toString()).office !== own)
    throw new Error(
      '备份的地方已有另一个数据库的备份，请换一个 · The target holds backups of another database: choose another one.',
    );
}

async function writeBase(office: Office): Promise<Manifest> {
  const { adminUrl, dataDir, target, photosHere } = office;
  const id = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const spool = layout(join(dataDir, 'postgres')).spool;
  const written = await withClient(adminUrl, async (client) => {
    await requireArchiving(client);
    rmSync(join(spool, 'broken'), { force: true });
    return copyCluster(office, client, `${folderOf(id)}/base.tar.gz.age`);
  });
  const at = new Date().toISOString();
  const proof = await prove(office, id);
  const photos = await putParts(target, `${folderOf(id)}/photos.gz`, once(photoList(join(dataDir, 'files'))));
  await putAway(office);
  await requireChain(target, spool, written);
  const { firstSegment, lastSegment, parts, plainBytes, postgres } = written;
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const manifest: Manifest = {
    ...{ format: FORMAT, kind: 'base', id, at, postgres, firstSegment, lastSegment },
    ...{ plainBytes, bytes, parts, photosHere, photos, proof },
  };
  await writeManifest(target, manifest);
  return manifest;
}

/** PostgreSQL's low-level way: between start and stop of one session the files may change, the log tells how. */
async function copyCluster(office: Office, client: pg.Client, name: string) {
  await client.query(`select pg_backup_start('linli', true)`);
  let begun: Begun | undefined;
  const end = async () => {
    begun = await endCopy(client);
    return begun;
  };
  const { stream, plainBytes } = packed(entriesOf(office, end));
  const parts = await putParts(office.target, name, await office.seal(stream));
  if (!begun) throw new Error('备份没有做完 · The base was not ended.');
  const postgres = await ask(client, 'show server_version');
  return { ...(begun as Begun), parts, plainBytes: plainBytes(), postgres };
}

/** The label ends the copy: it can be had only when all else is copied. */
async function* entriesOf({ dataDir, leftOut }: Office, end: () => Promise<Begun>): AsyncIterable<Entry> {
  const { cluster, password } = layout(join(dataDir, 'postgres'));
  yield* clusterFiles(cluster, leftOut);
  yield { name: 'postgres/cluster/backup_label', bytes: Buffer.from((await end()).label) };
  yield { name: 'postgres/password', path: password };
  yield { name: 'secrets.json', path: join(dataDir, 'secrets.json') };
  yield { name: 'backup/recipients', path: join(ownFolder(dataDir), 'recipients') };
  const given = GIVEN.filter((name) => process.env[name]).map((name) => `${name}='${process.env[name]}'\n`);
  if (given.length > 0) yield { name: 'settings.env', bytes: Buffer.from(given.join('')) };
}

/** Waits until PostgreSQL has handed out all of the log up to the end. */
async function endCopy(client: pg.Client): Promise<Begun> {
  await client.query(`set statement_timeout = '20min'`);
  const { rows } = await client.query('select labelfile, pg_walfile_name(lsn - 1) as last from pg_backup_stop(true)');
  const { labelfile: label, last: lastSegment } = rows[0];
  const firstSegment = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/m.exec(label)?.[1] ?? '';
  return { label, firstSegment, lastSegment };
}

/** Checksums of every table at a point that every later restore can stop at. */
async function prove({ adminUrl, target, seal }: Office, id: string): Promise<Manifest['proof']> {
  const point = `linli-${id}`;
  const sums = await takeProof(adminUrl, point);
  await withClient(adminUrl, handOut);
  if (!sums) return undefined;
  const sealed = await seal(once(Buffer.from(JSON.stringify(sums))));
  return { point, parts: await putParts(target, `${folderOf(id)}/proof.json.age`, sealed) };
}

/** The running piece of the log is closed, and waited for until it lies in the spool. */
export async function handOut(client: pg.Client) {
  const last = await ask(client, 'select pg_walfile_name(pg_switch_wal() - 1)');
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const done = await ask(
      client,
      `select coalesce(last_archived_wal collate "C" >= '${last}', false)::text from pg_stat_archiver`,
    );
    if (done === 'true') return;
    await client.query('select pg_sleep(0.1)');
  }
  throw new Error(
    '数据库没有交出日志，请看 DATA_DIR/postgres/log · PostgreSQL hands out no log: see DATA_DIR/postgres/log.',
  );
}

/** Photos first: what a piece of the log speaks of lies at the target before it. */
export function putAway({ dataDir, target, seal, photosHere }: Omit<Office, 'adminUrl' | 'keep'>): Promise<number> {
  const { spool } = layout(join(dataDir, 'postgres'));
  return onlyOne(ownFolder(dataDir), 'ship', async () => {
    if (photosHere) await makePhotoShipper(join(dataDir, 'files'), target, seal)();
    return shipSpool(spool, target, seal);
  });
}

async function requireChain(target: Target, spool: string, { firstSegment, lastSegment }: Begun) {
  const chain = chainFrom(await listSegments(target), firstSegment);
  const isThere = chain.some(({ file }) => isSegment(file) && numberOf(file) >= numberOf(lastSegment));
  if (!isThere || waitingIn(spool).broken)
    throw new Error(`缺了一段日志 ${lastSegment} · A piece of the log is missing: ${lastSegment}.`);
}

async function requireArchiving(client: pg.Client) {
  if ((await ask(client, 'show archive_mode')) !== 'on')
    throw new Error(
      '数据库还没有开始交出日志：请重启一次 npm start · PostgreSQL hands out no log yet: restart npm start once.',
    );
}

async function ask(client: pg.Client, question: string): Promise<string> {
  return Object.values<string>((await client.query(question)).rows[0])[0] ?? '';
}

/**
 * Whether a restore to this moment would fail for want of a base: there is none, the log let a piece go, or the database was
 * itself restored since.
 */
export async function needsBase({ adminUrl, target, dataDir }: Office): Promise<boolean> {
  const newest = (await listBackups(target)).whole.at(-1);
  if (!newest || waitingIn(layout(join(dataDir, 'postgres')).spool).broken) return true;
  const { firstSegment = '' } = await readManifest(target, newest);
  const running = await withClient(adminUrl, (client) => ask(client, 'select pg_walfile_name(pg_current_wal_lsn())'));
  if (running.slice(0, 8) !== firstSegment.slice(0, 8)) return true;
  return listSegments(target)
    .then((segments) => chainFrom(segments, firstSegment))
    .then(
      () => false,
      () => true,
    );
}
