import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { keepLast, ownFolder } from './last';
import { layPhotos } from './lay-photos';
import { FORMAT, folderOf, type Manifest, writeManifest } from './manifest';
import { onlyOne } from './only-one';
import { putParts, readParts } from './parts';
import { makePhotoShipper, photoList } from './photos';
import { prune } from './prune';
import { choose, moveUp, requireEmpty, requirePhotos, UNFINISHED, type Wish } from './restore';
import { collect, once, unsealWith } from './sealing';
import type { Kept } from './settings';

const NONE =
  '没有找到 pg_dump，请先安装 PostgreSQL 的客户端工具 · pg_dump is not there: install PostgreSQL’s client tools first.';

/** An own database (DATABASE_URL) by pg_dump, sealed like all else, and the photos that lie here. */
export function takeDump(kept: Kept, url: string): Promise<Manifest> {
  const { dataDir, target, seal, photosHere, keep } = kept;
  return onlyOne(ownFolder(dataDir), 'base', async () => {
    const id = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const dump = runDump(url);
    const parts = await putParts(target, `${folderOf(id)}/linli.dump.age`, await seal(dump.stream));
    const files = join(dataDir, 'files');
    if (photosHere) await makePhotoShipper(files, target, seal)();
    const photos = await putParts(target, `${folderOf(id)}/photos.gz`, once(photoList(files)));
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    const at = new Date().toISOString();
    const manifest: Manifest = {
      ...{ format: FORMAT, kind: 'dump', id, at, postgres: 'pg_dump', plainBytes: dump.plainBytes(), bytes, parts },
      ...{ photosHere, photos },
    };
    await writeManifest(target, manifest);
    await prune(target, keep, files);
    keepLast(dataDir, { at, kind: 'dump', bytes, to: target.where, verifiedAt: null });
    return manifest;
  });
}

/** The password stands in no list of processes. */
function runDump(url: string) {
  const address = new URL(url);
  const PGPASSWORD = decodeURIComponent(address.password);
  address.password = '';
  const child = spawn('pg_dump', ['-Fc', '-Z', '1', '-d', address.toString()], {
    env: { ...process.env, PGPASSWORD },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', (fault: NodeJS.ErrnoException) => fail(fault.code === 'ENOENT' ? new Error(NONE) : fault));
    child.once('close', done);
  });
  ended.catch(() => undefined);
  let plain = 0;
  async function* read() {
    for await (const chunk of child.stdout) {
      plain += chunk.length;
      yield chunk as Buffer;
    }
    if ((await ended) === 0) return;
    const words = Buffer.concat(said).toString().trim().split('\n').at(-1);
    throw new Error(`pg_dump 没有成功（${words}）· pg_dump failed (${words}).`);
  }
  return { stream: read(), plainBytes: () => plain };
}

/** Opens a dump and its photos into an empty folder, for pg_restore: all of it or nothing. */
export async function openDump(wish: Wish): Promise<string> {
  const { target, to, identity } = wish;
  requireEmpty(to);
  const manifest = await choose(wish);
  if (manifest.kind !== 'dump') throw new Error('这不是 pg_dump 做的备份 · This backup was not made by pg_dump.');
  const unseal = unsealWith(identity);
  const work = join(to, UNFINISHED);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true, mode: 0o700 });
  try {
    const opened = await unseal(readParts(target, manifest.parts));
    await pipeline(opened, createWriteStream(join(work, 'linli.dump'), { mode: 0o600 }));
    const names = gunzipSync(await collect(readParts(target, manifest.photos)))
      .toString()
      .split('\n')
      .filter(Boolean);
    requirePhotos(await layPhotos(target, unseal, names, join(work, 'files')), wish);
    moveUp(work, to);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return join(to, 'linli.dump');
}
