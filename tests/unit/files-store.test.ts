import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { FileStore } from '@/lib/files/store';
import { diskStore } from '@/lib/files/store-disk';
import { s3Store } from '@/lib/files/store-s3';
import { s3StandIn } from '@/tests/support/s3-stand-in';

const acts: string[] = [];

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (path, ...rest) => {
    const file = await real.open(path, ...rest);
    const sync = file.sync.bind(file);
    file.sync = () => {
      acts.push(`flush ${path}`);
      return sync();
    };
    return file;
  };
  const rename: typeof real.rename = (from, to) => {
    acts.push(`rename ${from}`);
    return real.rename(from, to);
  };
  return { ...real, open, rename };
});

const bytes = Buffer.from('a photo, as far as the store can tell');
const name = createHash('sha256').update(bytes).digest('hex');
let folder: string;
let sent: string;
let s3: Awaited<ReturnType<typeof s3StandIn>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-store-'));
  sent = join(folder, 'sent');
  await writeFile(sent, bytes);
  s3 = await s3StandIn();
});
afterEach(() => acts.splice(0));
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true });
});

const stores: Record<string, () => FileStore> = {
  folder: () => diskStore(join(folder, 'files')),
  bucket: () => s3Store(s3.settings),
};

test.each(Object.keys(stores))(
  'A %s gives back what was put, knows what it lacks, and forgets what is removed',
  async (kind) => {
    const store = stores[kind]!();
    expect(await store.open(name)).toBeNull();
    await store.put(name, sent);
    await store.put(name, sent);
    const found = await store.open(name);
    expect(found?.bytes).toBe(bytes.length);
    expect(Buffer.from(await new Response(found?.body).arrayBuffer())).toEqual(bytes);
    await store.remove(name);
    await store.remove(name);
    expect(await store.open(name)).toBeNull();
    expect(s3.refusals).toEqual([]);
  },
);

test.each(Object.keys(stores))(
  'A %s refuses bytes that do not match their name, and names that are not one',
  async (kind) => {
    const store = stores[kind]!();
    await expect(store.put('0'.repeat(64), sent)).rejects.toThrow('does not match');
    expect(await store.open('0'.repeat(64))).toBeNull();
    for (const wrong of ['../../etc/passwd', '', name.toUpperCase(), `${name}/..`]) {
      await expect((async () => store.open(wrong))()).rejects.toThrow('not a SHA-256');
    }
  },
);

test('A photo on disk is flushed before it has its name, and its folders after', async () => {
  const root = join(folder, 'new');
  await diskStore(root).put(name, sent);
  const [flushed, renamed, ...folders] = acts;
  const at = join(root, name.slice(0, 2), name.slice(2, 4));
  expect(flushed).toContain(`flush ${join(at, name)}.`);
  expect(renamed).toBe(flushed?.replace('flush', 'rename'));
  expect(folders).toEqual([at, join(at, '..'), root, folder].map((path) => `flush ${path}`));
  expect(await readdir(at)).toEqual([name]);
  expect(await readFile(join(at, name))).toEqual(bytes);
});

test('Nothing is left behind when a photo turns out wrong', async () => {
  const root = join(folder, 'wrong');
  await expect(diskStore(root).put('1'.repeat(64), sent)).rejects.toThrow();
  expect(await readdir(join(root, '11', '11'))).toEqual([]);
});

test('A bucket that stumbles is asked again, and a wrong key is a fault', async () => {
  s3.faults.push(500, 503);
  await s3Store(s3.settings).put(name, sent);
  expect([...s3.objects.keys()]).toEqual([`/linli/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`]);
  const stranger = s3Store({ ...s3.settings, secretAccessKey: 'another-key' });
  await expect(stranger.open(name)).rejects.toThrow('answered 403');
  expect(s3.refusals).toEqual(['signature']);
});
