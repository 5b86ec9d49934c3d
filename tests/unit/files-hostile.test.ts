import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Hostile, hostilePictures, mutants, toldBy } from '../support/hostile-pictures';
import { endOf, expectedEnds, judge } from '../support/judge-mutants';
import { phonePhoto } from '../support/pictures';

// Other work on the machine may slow a decoder down a good deal.
vi.setConfig({ testTimeout: 120_000 });

const SEED = 20_261_122;

let folder: string;
let hostile: Hostile[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-hostile-'));
  hostile = await hostilePictures();
});
afterAll(() => rm(folder, { recursive: true }));

/** Those that end otherwise than they should. */
async function letThrough(end: (bytes: Buffer, path: string) => Promise<string>): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, bytes, ends } of hostile) {
    const met = await end(bytes, join(folder, name.replaceAll(' ', '-')));
    if ((met === 'kept') !== (ends === 'clean')) wrong.push(name);
  }
  return wrong;
}

test('What is no photo is refused, and of what is one nothing but the picture is kept (T7)', async () => {
  expect(await letThrough(endOf)).toEqual([]);
});

test('A decoder with the options it comes with lets them through: the test sees it', async () => {
  const plain = async (bytes: Buffer, path: string) => {
    await writeFile(path, bytes);
    return sharp(path, { limitInputPixels: 1e9 })
      .metadata()
      .then(
        () => 'kept',
        () => 'refused',
      );
  };
  const asItCame = async (bytes: Buffer, path: string) => {
    await writeFile(path, bytes);
    const told = await toldBy(bytes).catch(() => ['unreadable']);
    return told.length > 0 ? `tells ${told}` : 'kept';
  };
  expect(await letThrough(plain)).toEqual(expect.arrayContaining(['svg', 'gif', 'tiff', '16000 × 16000']));
  expect(await letThrough(asItCame)).toEqual(hostile.filter(({ ends }) => ends === 'clean').map(({ name }) => name));
});

test('A thousand spoilt photos are each kept clean or refused, and the next good one is kept (T7)', async () => {
  const start = performance.now();
  const ends = await judge(await mutants(1000, SEED), folder);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`1,000 mutants, seed ${SEED}, ${seconds} s: ${JSON.stringify(ends)}`);
  expect(Object.keys(ends).filter((end) => !expectedEnds.includes(end))).toEqual([]);
  expect(ends.kept).toBeGreaterThan(50);
  expect(ends['files.unreadable']).toBeGreaterThan(50);
  expect(await endOf(await phonePhoto(64, 64), join(folder, 'good'))).toBe('kept');
});
