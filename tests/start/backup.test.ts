import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needsBase, takeBase } from '@/scripts/start/backup/base';
import { checkStored } from '@/scripts/start/backup/check-stored';
import { compareTables } from '@/scripts/start/backup/drill';
import { readManifest, writeManifest } from '@/scripts/start/backup/manifest';
import { isLeftOut } from '@/scripts/start/backup/pack';
import { restore, type Wish } from '@/scripts/start/backup/restore';
import { makeKey } from '@/scripts/start/backup/sealing';
import { listSegments } from '@/scripts/start/backup/segments';
import { differences, sumsOf } from '@/scripts/start/backup/sums';
import { startPostgres } from '@/scripts/start/postgres';
import { ask, chances, corrupt, openSmallOffice, QUICK } from '../support/backups';

let small: Awaited<ReturnType<typeof openSmallOffice>>;
let base: Awaited<ReturnType<typeof takeBase>>;
let between: Date;
let before: Awaited<ReturnType<typeof sumsOf>>;
const photos: string[] = [];
const SEED = 811;

beforeAll(async () => {
  small = await openSmallOffice();
  await small.file(1, 500);
  photos.push(await small.photo(1, Buffer.from('the tap')));
  base = await takeBase(small.office());
  await small.file(501, 300);
  photos.push(await small.photo(501, Buffer.from('the lift')));
  await small.ship();
  between = new Date();
  await pause(50);
  await small.file(801, 200);
  await small.ship();
  before = await sumsOf(small.office().adminUrl);
});
afterAll(() => small.close());

const wish = (name: string, more: Partial<Wish> = {}): Wish => ({
  ...{ target: small.target, to: join(small.root, name), identity: small.key.identity, settings: QUICK, ...more },
});

/** What a restored folder holds, asked of a server that is ended again. */
async function within<T>(to: string, look: (url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres({ dir: join(to, 'postgres'), settings: QUICK });
  return look(server.adminUrl.replace(/postgres$/, 'linli')).finally(() => server.stop());
}

describe('a backup of a running office', () => {
  it('Brings back every row, also those written after the base, and every photo', async () => {
    const to = join(small.root, 'whole');
    expect(await restore(wish('whole'))).toMatchObject({ photos: 2, missing: [] });
    const after = await within(to, sumsOf);
    expect(differences(before, after)).toEqual([]);
    expect(after['public.tickets']?.rows).toBe('1000');
    for (const photo of photos)
      expect(existsSync(join(to, 'files', photo.slice(0, 2), photo.slice(2, 4), photo))).toBe(true);
    expect(readFileSync(join(to, 'secrets.json'), 'utf8')).toContain('of-this-office');
    expect(readdirSync(to).sort()).toEqual(['backup', 'files', 'postgres', 'secrets.json']);
  });

  it('Goes back to a moment, and says so when the log does not reach it', async () => {
    await restore(wish('until', { until: between }));
    const rows = await within(join(small.root, 'until'), (url) => ask(url, 'select count(*)::int as n from tickets'));
    expect(rows).toEqual([{ n: 800 }]);
    const later = new Date(Date.now() + 3_600_000);
    mkdirSync(join(small.root, 'refused/.restoring/postgres'), { recursive: true });
    await expect(restore(wish('refused', { until: later }))).rejects.toThrow(
      '备份里没有到这一刻的记录 · The backup does not',
    );
    expect(readdirSync(join(small.root, 'refused'))).toEqual([]);
    rmdirSync(join(small.root, 'refused'));
    await refused({ until: new Date(0) }, /这一刻之前没有备份 · There is no backup from before that moment\./);
  });

  it('Is compared table by table at the point whose checksums it holds', async () => {
    await restore(wish('proof', { atProof: true }));
    const parts = base.proof?.parts ?? [];
    const compared = await within(join(small.root, 'proof'), (url) => compareTables(wish(''), parts, url));
    expect(compared).toBe(2);
    const planted = within(join(small.root, 'proof'), async (url) => {
      await ask(url, `update events set words = 'fixed' where id = 7`);
      await compareTables(wish(''), parts, url);
    });
    await expect(planted).rejects.toThrow(/public\.events: 500 → 500/);
  });

  it('Is missed by the comparison when it left out a table', async () => {
    const [{ path }] = await ask(small.office().adminUrl, `select pg_relation_filepath('events') as path`);
    const leftOut = (name: string) => isLeftOut(name) || name.startsWith(path);
    const lame = await takeBase({ ...small.office(), leftOut });
    await restore(wish('lame', { atProof: true }));
    const compared = within(join(small.root, 'lame'), (url) => compareTables(wish(''), lame.proof?.parts ?? [], url));
    await expect(compared).rejects.toThrow('恢复出来的与原来的不一样 · What was restored is not what was there:');
    for (const { name } of await small.target.list(`bases/${lame.id}/`)) await small.target.remove(name);
  });
});

describe('a restore', () => {
  it('Refuses a folder that is not empty, another key and no key, and leaves nothing behind', async () => {
    const full = join(small.root, 'whole');
    const held = readdirSync(full);
    await expect(restore(wish('whole'))).rejects.toThrow(
      '要恢复到的文件夹不是空的 · The folder to restore into is not empty.',
    );
    expect(readdirSync(full)).toEqual(held);
    const { identity } = await makeKey();
    await refused({ identity }, '这把钥匙打不开这份备份 · This key does not open this backup.');
    await refused({ identity: 'age1' }, /^钥匙不对/);
  });

  it('Refuses a backup of another major version of PostgreSQL', async () => {
    const manifest = await readManifest(small.target, base.id);
    await writeManifest(small.target, { ...manifest, postgres: '17.5' });
    await refused({}, /^备份来自 PostgreSQL 17，这里是 18 · /);
    await writeManifest(small.target, manifest);
  });

  const kinds = [
    ['base', /^bases\/.*base\.tar/],
    ['list', /manifest\.json$/],
    ['log', /^wal\//],
    ['photo', /^files\//],
    ['checksums', /proof\.json/],
  ] as const;

  it.each(kinds)(
    'Refuses one changed byte in a part of the %s, wherever it is',
    { timeout: 60_000 },
    async (kind, like) => {
      const chance = chances(SEED + kind.length);
      const names = (await small.target.list('')).map(({ name }) => name).filter((name) => like.test(name));
      for (let n = 0; n < 20; n += 1) {
        const name = names[Math.floor(chance() * names.length)] as string;
        const putBack = await corrupt(small.target, name, chance);
        await expect(checkStored(small.target), name).rejects.toThrow(/损坏.* · .* is damaged: /);
        if (n === 0 && kind !== 'checksums') await refused({}, /损坏.* · .* is damaged: /);
        await putBack();
      }
      expect(await checkStored(small.target)).toContain('1 backups');
    },
  );

  it('Refuses a log with a piece missing, says until when it could go, and goes so far', async () => {
    const segments = (await listSegments(small.target)).sort((a, b) => a.file.localeCompare(b.file));
    const lost = segments.at(-2) as (typeof segments)[number];
    const bytes = (await small.target.get(lost.name)) as Buffer;
    await small.target.remove(lost.name);
    await refused({}, new RegExp(`缺了一段日志 ${lost.file}.*--until.* · A piece of the log is missing: ${lost.file}`));
    await expect(checkStored(small.target)).rejects.toThrow(lost.file);
    expect(await needsBase(small.office())).toBe(true);
    await restore(wish('gap', { until: between }));
    const rows = await within(join(small.root, 'gap'), (url) => ask(url, 'select count(*)::int as n from tickets'));
    expect(rows).toEqual([{ n: 800 }]);
    await small.target.put(lost.name, bytes);
    expect(await needsBase(small.office())).toBe(false);
  });

  it('Refuses a photo that is missing unless told to go on, and names it then', async () => {
    const [stored] = (await small.target.list('files/')).filter(({ name }) => name.includes(photos[1] as string));
    const bytes = (await small.target.get(stored?.name ?? '')) as Buffer;
    await small.target.remove(stored?.name ?? '');
    await refused({}, /^备份缺 1 张照片/);
    expect(await restore(wish('lacking', { lackingPhotos: true }))).toMatchObject({ photos: 1, missing: [photos[1]] });
    await small.target.put(stored?.name ?? '', bytes);
  });
});

/** A restore that must end in this sentence, with nothing half made. */
async function refused(more: Partial<Wish>, sentence: string | RegExp) {
  await expect(restore(wish('refused', more))).rejects.toThrow(sentence);
  expect(existsSync(join(small.root, 'refused'))).toBe(false);
}
