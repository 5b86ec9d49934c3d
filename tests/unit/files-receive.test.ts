import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindOf } from '@/lib/files/inspect';
import { bodyOf, PHOTO_BYTES, receive } from '@/lib/files/receive';
import { heicHead, impostors, phonePhoto, scene } from '@/tests/support/pictures';

let folder: string;
let count = 0;
const fresh = () => {
  count += 1;
  return join(folder, `photo-${count}`);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-receive-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Endless JPEG in pieces of 64 KB, counting what was taken. */
function endless() {
  const seen = { bytes: 0, cancelled: false };
  const piece = Buffer.alloc(65_536);
  piece.set([0xff, 0xd8, 0xff]);
  const body = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      seen.bytes += piece.length;
      stream.enqueue(piece);
    },
    cancel: () => {
      seen.cancelled = true;
    },
  });
  return { seen, body };
}

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('A photo without end is refused at 10 MB and its body is not cancelled', async () => {
  const { seen, body } = endless();
  const path = fresh();
  await expect(receive(bodyOf(body, PHOTO_BYTES), path)).rejects.toMatchObject({ key: 'files.tooBig' });
  expect(seen.bytes).toBeLessThanOrEqual(PHOTO_BYTES + 3 * 65_536);
  expect(seen.cancelled).toBe(false);
});

test('A part over 10 MB is read to its end but not written past the limit', async () => {
  const path = fresh();
  const { body } = endless();
  async function* fiftyMegabytes() {
    let left = 50 * 1024 * 1024;
    for await (const chunk of body) {
      yield chunk;
      left -= chunk.length;
      if (left <= 0) return;
    }
  }
  await expect(receive(fiftyMegabytes(), path)).rejects.toMatchObject({ key: 'files.tooBig' });
  expect((await readFile(path)).length).toBeLessThanOrEqual(PHOTO_BYTES);
});

test.each(Object.keys(impostors))('A %s called photo.jpg is refused by its first bytes', async (name) => {
  await expect(receive(pieces(impostors[name]!, 5), fresh())).rejects.toMatchObject({ key: 'files.wrongKind' });
});

test('A HEIC photo is told apart so that the refusal can say what to do', async () => {
  await expect(receive(pieces(heicHead, 3), fresh())).rejects.toMatchObject({ key: 'files.heic' });
});

test('A photo arrives byte for byte however it is cut', async () => {
  const photo = await phonePhoto(400, 300);
  for (const size of [1, 7, 16, 4096, photo.length]) {
    const path = fresh();
    expect(await receive(pieces(photo, size), path)).toBe(photo.length);
    expect((await readFile(path)).equals(photo)).toBe(true);
  }
});

test('JPEG, PNG and WebP are known by their first bytes', async () => {
  expect(kindOf(await scene(8, 8).jpeg().toBuffer())).toBe('jpeg');
  expect(kindOf(await scene(8, 8).png().toBuffer())).toBe('png');
  expect(kindOf(await scene(8, 8).webp().toBuffer())).toBe('webp');
  expect(kindOf(await scene(8, 8).avif().toBuffer())).toBe('other');
  expect(kindOf(Buffer.alloc(0))).toBe('other');
});
