import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ask, isAlive, startDecoder, stopDecoder } from '@/lib/files/decoder';
import { reencode } from '@/lib/files/reencode';
import { Refusal } from '@/lib/refusal';
import { blankPng, impostors, phonePhoto, scene } from '@/tests/support/pictures';

// Other work on the machine may slow a decoder down a good deal.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-reencode-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function lay(bytes: Buffer): Promise<string> {
  count += 1;
  const path = join(folder, `photo-${count}`);
  await writeFile(path, bytes);
  return path;
}

const refusalOf = async (bytes: Buffer) => {
  const fault = await reencode(await lay(bytes)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return fault instanceof Refusal ? fault.key : fault;
};

test('A phone photo comes out upright, smaller, and without a word about where or by whom', async () => {
  const sent = Buffer.concat([await phonePhoto(2400, 1800), Buffer.from('<script>alert(1)</script>')]);
  expect(sent.includes('Harbour Phone') && sent.includes('31.2333')).toBe(true);
  const made = await reencode(await lay(sent));
  expect(made).toMatchObject({ width: 1500, height: 2000 });
  for (const { path, bytes } of [made.full, made.thumb]) {
    const kept = await readFile(path);
    const told = await sharp(kept).metadata();
    expect(kept.length).toBe(bytes);
    expect(told.format).toBe('jpeg');
    expect([told.exif, told.xmp, told.iptc, told.icc, told.orientation]).toEqual(Array(5).fill(undefined));
    for (const trace of ['<script', 'Harbour', 'Lin Xiuying', '31.2333', 'Exif', 'xmpmeta']) {
      expect(kept.includes(trace)).toBe(false);
    }
  }
  expect(await sharp(made.thumb.path).metadata()).toMatchObject({ width: 240, height: 320 });
});

test('A small photo is not blown up, and the same photo gives the same bytes', async () => {
  const sent = await scene(90, 40).png().toBuffer();
  const [one, two] = await Promise.all([reencode(await lay(sent)), reencode(await lay(sent))]);
  expect(one).toMatchObject({ width: 90, height: 40 });
  expect(one.full.sha256).toBe(two.full.sha256);
});

test('Transparent parts of a signature come out white', async () => {
  const ink = await sharp({ create: { width: 60, height: 20, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const made = await reencode(await lay(ink));
  expect((await sharp(made.full.path).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
});

test('Pictures that unfold to hundreds of megapixels are refused at once', async () => {
  await reencode(await lay(await phonePhoto(64, 64)));
  for (const side of [16_000, 30_000]) {
    const bomb = blankPng(side);
    const before = performance.now();
    expect(await refusalOf(bomb)).toBe('files.tooManyPixels');
    const ms = Math.round(performance.now() - before);
    console.log(`${side}² in ${bomb.length} bytes: refused in ${ms} ms`);
    expect(ms).toBeLessThan(1000);
  }
});

test('The decoder itself reads nothing but JPEG, PNG and WebP', async () => {
  const tiff = await scene(20, 20).tiff().toBuffer();
  const avif = await scene(20, 20).avif().toBuffer();
  for (const bytes of [impostors.svg!, impostors.gif!, impostors.pdf!, tiff, avif]) {
    expect(await refusalOf(bytes)).toBe('files.unreadable');
  }
});

test('A photo cut short is refused', async () => {
  const whole = await phonePhoto(800, 600);
  expect(await refusalOf(whole.subarray(0, whole.length * 0.6))).toBe('files.unreadable');
});

test('A decoder that hangs is killed at its limit and costs that photo only', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  await expect(reencode(pipe, 500)).rejects.toMatchObject({ key: 'files.unreadable' });
  const decoder = await startDecoder();
  expect(await ask(decoder, pipe, 300)).toEqual({ refused: 'unreadable' });
  expect(isAlive(decoder)).toBe(false);
  expect(await refusalOf(await phonePhoto(64, 64))).toBeUndefined();
});

test('A decoder that dies costs that photo only, and sees none of our secrets', async () => {
  const decoder = await startDecoder();
  const seen = await readFile(`/proc/${decoder.child.pid}/environ`, 'latin1').catch(() => '');
  expect(seen).not.toMatch(/SECRET|DATABASE|PATH=/);
  const pipe = join(folder, 'pipe');
  const answer = ask(decoder, pipe, 10_000);
  stopDecoder(decoder);
  expect(await answer).toEqual({ refused: 'unreadable' });
});

test('Twenty phone photos at once leave this process calm', async () => {
  const sent = await phonePhoto(2048, 1536);
  const paths = await Promise.all(Array.from({ length: 20 }, () => lay(sent)));
  const idle = await loopDelay(() => new Promise((resolve) => setTimeout(resolve, 400)));
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const busy = await loopDelay(() => Promise.all(paths.map((path) => reencode(path))));
  const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
  console.log(
    `20 × 3 MP: ${Math.round(performance.now() - start)} ms, memory ${grown.toFixed(1)} MB, ` +
      `event loop p99 ${busy.toFixed(1)} ms (idle ${idle.toFixed(1)} ms)`,
  );
  expect(grown).toBeLessThan(100);
  expect(busy - idle).toBeLessThan(100);
});

/** The 99th percentile of the event loop's delay meanwhile, in ms. */
async function loopDelay(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  delay.disable();
  return delay.percentile(99) / 1e6;
}
