import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseEnv } from '@/lib/env';
import { needsBase, putAway, takeBase } from '@/scripts/start/backup/base';
import { checkStored } from '@/scripts/start/backup/check-stored';
import { openDump, takeDump } from '@/scripts/start/backup/dump';
import { readLast } from '@/scripts/start/backup/last';
import { listBackups } from '@/scripts/start/backup/manifest';
import { openTarget } from '@/scripts/start/backup/open-target';
import { restore } from '@/scripts/start/backup/restore';
import { collect, makeKey, once, sealFor, unsealWith } from '@/scripts/start/backup/sealing';
import { listSegments } from '@/scripts/start/backup/segments';
import { shipSpool, waitingIn } from '@/scripts/start/backup/spool';
import type { Target } from '@/scripts/start/backup/target';
import { startPostgres } from '@/scripts/start/postgres';
import { ask, chances, openSmallOffice, QUICK } from '../support/backups';
import { s3StandIn } from '../support/s3-stand-in';

const ARCHIVE = join(import.meta.dirname, '../../scripts/start/backup/archive.mjs');
const MEGABYTE = 1024 * 1024;
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'linli-spool-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('the command that PostgreSQL hands its log to', () => {
  const spool = () => join(dir, 'spool');
  const hand = (name: string, content: string, most = 100 * MEGABYTE, free = 0) => {
    mkdirSync(spool(), { recursive: true });
    writeFileSync(join(dir, name), content);
    return spawnSync(process.execPath, [ARCHIVE, join(dir, name), name, spool(), `${most}`, `${free}`]).status;
  };
  const one = '000000010000000000000001';
  const two = '000000010000000000000002';

  it('Takes a piece whole, takes it twice, and never puts another in its place', () => {
    expect(hand(one, 'a piece')).toBe(0);
    expect(readdirSync(spool())).toEqual([one]);
    expect(hand(one, 'a piece')).toBe(0);
    expect(hand(one, 'another')).toBe(1);
    expect(readFileSync(join(spool(), one), 'utf8')).toBe('a piece');
  });

  it('Is not fooled by half a piece that a power failure left', () => {
    writeFileSync(join(spool(), `${two}.part`), 'hal');
    expect(waitingIn(spool()).count).toBe(1);
    expect(hand(two, 'whole')).toBe(0);
    expect(readFileSync(join(spool(), two), 'utf8')).toBe('whole');
  });

  it('Lets go before the disk is full, and keeps on record which piece was the first', () => {
    const [three, four] = ['000000010000000000000003', '000000010000000000000004'] as const;
    expect(hand(three, 'too much', 12)).toBe(0);
    expect(hand(four, 'no room', 100 * MEGABYTE, Number.MAX_SAFE_INTEGER)).toBe(0);
    expect(readdirSync(spool()).sort()).toEqual([one, two, 'broken'].sort());
    expect(waitingIn(spool()).broken).toMatchObject({ segment: three });
  });
});

describe('what is sealed', () => {
  it('Opens with its key alone, and not when any byte of it is another', async () => {
    const { recipient, identity } = await makeKey();
    const plain = Buffer.from('水管漏水'.repeat(20_000));
    const sealed = await collect(await sealFor([recipient])(once(plain)));
    expect(await collect(await unsealWith(identity)(once(sealed)))).toEqual(plain);
    const other = await makeKey();
    const unsealed = async (bytes: Uint8Array, key = identity) => collect(await unsealWith(key)(once(bytes)));
    await expect(unsealed(sealed, other.identity)).rejects.toThrow('这把钥匙打不开这份备份');
    const chance = chances(4);
    for (let n = 0; n < 120; n += 1) {
      const bytes = Buffer.from(sealed);
      // Half of them in the header, where the key stands.
      const at = Math.floor(chance() * (n % 2 ? bytes.length : 200));
      bytes[at] = (bytes[at] as number) ^ (1 + Math.floor(chance() * 255));
      await expect(unsealed(bytes), `byte ${at}`).rejects.toThrow(/打不开/);
    }
    await expect(unsealed(sealed.subarray(0, -70_000))).rejects.toThrow(/打不开/);
    expect(() => sealFor(['age1short'])).toThrow(/^收件公钥不对/);
  });
});

describe('a bucket', () => {
  it('Holds what a folder would, page for page of its list', async () => {
    const s3 = await s3StandIn();
    const small = await openSmallOffice(openTarget({ s3: s3.settings }) as Target);
    await small.file(1, 50);
    await small.photo(3, Buffer.from('the door'));
    await takeBase(small.office());
    await small.file(51, 50);
    await small.ship();
    expect(await checkStored(small.target)).toContain('1 backups');
    s3.faults.push(503);
    const wish = { target: small.target, to: join(small.root, 'back'), identity: small.key.identity, settings: QUICK };
    expect(await restore(wish)).toMatchObject({ photos: 1, missing: [] });
    expect(s3.refusals).toEqual([]);
    await Promise.all([small.close(), s3.close()]);
  });
});

describe('the log of a running office', () => {
  it('Ends in a refused base when a piece is lost on the way, and one target holds one office', async () => {
    const small = await openSmallOffice();
    const lying = {
      ...small.target,
      put: async (name: string, bytes: Uint8Array) => {
        if (!name.startsWith('wal/')) await small.target.put(name, bytes);
      },
    };
    await expect(takeBase({ ...small.office(), target: lying })).rejects.toThrow(
      /缺了一段日志 .* · A piece of the log is missing/,
    );
    expect((await listBackups(small.target)).whole).toEqual([]);
    await small.target.put('office.json', Buffer.from('{"format":1,"office":"7"}'));
    await expect(takeBase(small.office())).rejects.toThrow(/已有另一个数据库的备份/);
    await small.close();
  });

  it('Is kept from the oldest kept base on, with the photos that any of them or the portal has', async () => {
    const small = await openSmallOffice();
    const gone = await small.photo(1, Buffer.from('taken away later'));
    const ids: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      await small.file(n * 10 + 1, 10);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + n * 2000 });
      ids.push((await takeBase(small.office())).id);
      vi.useRealTimers();
      if (n === 0) rmSync(join(small.dataDir, 'files'), { recursive: true });
      if (n === 1)
        expect((await small.target.list('files/')).map(({ name }) => name)).toEqual([expect.stringContaining(gone)]);
    }
    expect((await listBackups(small.target)).whole).toEqual(ids.slice(-2));
    expect(await small.target.list('files/')).toEqual([]);
    expect(await checkStored(small.target)).toContain('2 backups');
    const segments = (await listSegments(small.target)).length;
    expect(segments).toBeLessThan(8);
    expect(readLast(small.dataDir)).toMatchObject({ kind: 'base', to: small.second, verifiedAt: null });
    expect(await needsBase(small.office())).toBe(false);
    await small.close();
  });

  it('Asks for a new base once a piece was let go, and is whole again with it', async () => {
    const small = await openSmallOffice();
    await takeBase(small.office());
    await small.file(1, 10);
    const spool = join(small.dataDir, 'postgres/spool');
    await ask(small.office().adminUrl, 'select pg_switch_wal()');
    await vi.waitFor(() => expect(waitingIn(spool).count).toBeGreaterThan(0), 10_000);
    for (const name of readdirSync(spool)) rmSync(join(spool, name));
    writeFileSync(join(spool, 'broken'), '{"segment":"000000010000000000000005","at":"2026-11-21T01:30:00.000Z"}');
    await small.file(11, 10);
    await small.ship();
    expect(await needsBase(small.office())).toBe(true);
    await takeBase(small.office());
    expect(waitingIn(spool).broken).toBeUndefined();
    expect(await needsBase(small.office())).toBe(false);
    await small.close();
  });

  it('Waits in the spool while the target is gone, and goes there when it is back', async () => {
    const small = await openSmallOffice();
    const spool = join(small.dataDir, 'postgres/spool');
    const gone = { ...small.target, put: () => Promise.reject(new Error('the disk is gone')) };
    await small.file(1, 10);
    await ask(small.office().adminUrl, 'select pg_switch_wal()');
    await vi.waitFor(() => expect(waitingIn(spool).count).toBeGreaterThan(0), 10_000);
    const { count } = waitingIn(spool);
    await expect(shipSpool(spool, gone, small.office().seal)).rejects.toThrow('the disk is gone');
    expect(waitingIn(spool).count).toBe(count);
    await putAway(small.office());
    expect(waitingIn(spool).count).toBe(0);
    await small.close();
  });
});

describe('a restore that is killed with -9', () => {
  it('Leaves nothing that runs once the next one begins, which goes through', async () => {
    const small = await openSmallOffice();
    await takeBase(small.office());
    const to = join(small.root, 'back');
    const work = join(to, '.restoring/postgres');
    // What the kill leaves: half a folder and a server on it.
    const left = await startPostgres({ dir: work, settings: QUICK });
    await restore({ target: small.target, to, identity: small.key.identity, settings: QUICK });
    expect(left.isRunning()).toBe(false);
    expect(readdirSync(to)).not.toContain('.restoring');
    await small.close();
  });
});

describe('an own database', () => {
  const kept = async () => {
    const { recipient, identity } = await makeKey();
    const root = mkdtempSync(join(dir, 'own-'));
    mkdirSync(join(root, 'second'));
    const target = openTarget({ dir: join(root, 'second') }) as Target;
    return { root, identity, dataDir: root, target, seal: sealFor([recipient]), keep: 2, photosHere: true };
  };
  const program = (words: string) => {
    const bin = mkdtempSync(join(dir, 'bin-'));
    writeFileSync(join(bin, 'pg_dump'), `#!/bin/sh\n${words}\n`);
    chmodSync(join(bin, 'pg_dump'), 0o755);
    vi.stubEnv('PATH', `${bin}:/usr/bin:/bin`);
  };
  const url = 'postgres://admin:s3cr3t@127.0.0.1:1/linli';

  it('Is dumped by pg_dump, which is told the password in its environment alone, and comes back as it was', async () => {
    const own = await kept();
    program('echo "$@ $PGPASSWORD" | sed s/^/dump:/');
    await takeDump(own, url);
    const path = await openDump({ target: own.target, to: join(own.root, 'back'), identity: own.identity });
    const said = readFileSync(path, 'utf8');
    expect(said).toMatch(/^dump:.*admin@127\.0\.0\.1:1\/linli s3cr3t\n$/);
    expect(readLast(own.dataDir)).toMatchObject({ kind: 'dump' });
    await expect(restore({ target: own.target, to: join(own.root, 'x'), identity: own.identity })).rejects.toThrow(
      '--dump',
    );
    vi.unstubAllEnvs();
  });

  it('Is no backup when pg_dump fails or is not there', async () => {
    const own = await kept();
    program('echo half; echo "pg_dump: error: server version mismatch" >&2; exit 1');
    await expect(takeDump(own, url)).rejects.toThrow('pg_dump 没有成功（pg_dump: error: server version mismatch）');
    vi.stubEnv('PATH', dir);
    await expect(takeDump(own, url)).rejects.toThrow(/^没有找到 pg_dump/);
    expect((await listBackups(own.target)).whole).toEqual([]);
    vi.unstubAllEnvs();
  });
});

describe('the settings of backups', () => {
  it('Name one place that is there and not in DATA_DIR', () => {
    expect(() => openTarget({ dir: join(dir, 'absent') })).toThrow(/^BACKUP_DIR 不存在/);
    mkdirSync(join(dir, 'inside'));
    expect(() => openTarget({ dir: join(dir, 'inside') }, dir)).toThrow(/^BACKUP_DIR 不能在 DATA_DIR 里/);
    expect(() => parseEnv({ BACKUP_S3_ENDPOINT: 'https://s3.example.cn' })).toThrow(/^BACKUP_S3_BUCKET 没有设置 · /);
    expect(() => parseEnv({ BACKUP_SECONDS: '301' })).toThrow(/^BACKUP_SECONDS /);
  });
});
