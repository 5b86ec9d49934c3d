import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawnPaper } from '@/lib/files/paper-face';
import { inspectPdf } from '@/lib/files/pdf';
import { PDF_BYTES, PHOTO_BYTES, receivePaper } from '@/lib/files/receive';
import { sizeText } from '@/lib/form';
import { brokenPapers, lockedPdf, notPapers, pdf, pdfOf } from '@/tests/support/papers';
import { heicHead, impostors, scene } from '@/tests/support/pictures';

let folder: string;
let count = 0;
const fresh = () => {
  count += 1;
  return join(folder, `paper-${count}`);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-papers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* pieces(bytes: Buffer, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** As a paper is taken in: first its head, then, of a PDF, its whole. */
async function taken(bytes: Buffer, size?: number) {
  const path = fresh();
  const kind = await receivePaper(pieces(bytes, size), path);
  return { kind, ...(kind === 'pdf' ? await inspectPdf(path) : {}), kept: await readFile(path) };
}

test('A PDF arrives byte for byte however it is cut, and is kept by its own bytes', async () => {
  const whole = pdf({ filler: 5000 });
  const sha256 = createHash('sha256').update(whole).digest('hex');
  for (const size of [1, 7, 1000, 4096, whole.length]) {
    const { kind, kept, ...found } = await taken(whole, size);
    expect([kind, found, kept.equals(whole)]).toEqual(['pdf', { sha256, bytes: whole.length }, true]);
  }
});

test('Blanks and a byte order mark before the sign are no harm', async () => {
  expect((await taken(pdf({ before: '\xef\xbb\xbf\r\n' }))).kind).toBe('pdf');
});

test('A photo of a paper is taken as a photo', async () => {
  for (const picture of [scene(40, 40).jpeg(), scene(40, 40).png(), scene(40, 40).webp()])
    expect((await taken(await picture.toBuffer())).kind).toBe('picture');
  await expect(taken(heicHead)).rejects.toMatchObject({ key: 'files.heic' });
});

test.each(Object.keys(notPapers))('A %s is refused', async (name) => {
  await expect(taken(notPapers[name]!, 300)).rejects.toMatchObject({ key: 'files.paperKind' });
});

test.each(Object.keys(impostors).filter((name) => name !== 'pdf'))('A %s called plan.pdf is refused', async (name) => {
  await expect(taken(impostors[name]!)).rejects.toMatchObject({ key: 'files.paperKind' });
});

test('An empty file is no paper', async () => {
  await expect(taken(Buffer.alloc(0))).rejects.toMatchObject({ key: 'files.paperKind' });
});

test.each(Object.keys(brokenPapers))('A %s is told to be broken', async (name) => {
  await expect(taken(brokenPapers[name]!)).rejects.toMatchObject({ key: 'files.paperBroken' });
});

test('A PDF under a password is refused in words of its own, wherever its trailer stands', async () => {
  const asStream = pdf({ before: '\n' }).toString('latin1').replace('/Count 1', '/Count 1 /Encrypt\n12 0\r\nR');
  const far = Buffer.from(
    pdf({ filler: 200_000 }).toString('latin1').replace('/Count 1', '/Encrypt<</V 4>>'),
    'latin1',
  );
  for (const locked of [lockedPdf, Buffer.from(asStream, 'latin1'), far])
    await expect(taken(locked, 64)).rejects.toMatchObject({ key: 'files.paperLocked' });
  const told = pdf({ trailer: '/Info (how to /Encrypt a file) ' });
  expect((await taken(told)).kind).toBe('pdf');
});

test('A PDF may have 20 MB and not one byte more; a photo still 10 MB', async () => {
  const most = pdfOf(PDF_BYTES);
  expect(most.length).toBe(PDF_BYTES);
  expect((await taken(most)).bytes).toBe(PDF_BYTES);
  await expect(taken(pdfOf(PDF_BYTES + 1))).rejects.toMatchObject({ key: 'files.paperTooBig' });
  const path = fresh();
  const photo = Buffer.concat([await scene(40, 40).jpeg().toBuffer(), Buffer.alloc(PHOTO_BYTES)]);
  await expect(receivePaper(pieces(photo), path)).rejects.toMatchObject({ key: 'files.tooBig' });
  expect((await readFile(path)).length).toBeLessThanOrEqual(PHOTO_BYTES);
});

test('An archive that ends with a PDF’s last line is still an archive', async () => {
  const path = fresh();
  await writeFile(path, notPapers['archive with a PDF in front of its list']!);
  await expect(inspectPdf(path)).rejects.toMatchObject({ key: 'files.paperKind' });
});

test('A size is said as people say it', () => {
  expect([1, 800, 1024, 340_000, 1_023_999, 1_024_000, 1_258_291, PDF_BYTES].map(sizeText)).toEqual([
    '1 KB',
    '1 KB',
    '1 KB',
    '332 KB',
    '1000 KB',
    '1.0 MB',
    '1.2 MB',
    '20.0 MB',
  ]);
  expect(drawnPaper(1_258_291)).toContain('1.2 MB');
});
