import { open } from 'node:fs/promises';
import { Refusal } from '@/lib/refusal';
import { HEAD_BYTES, isPdfHead, isPicture, kindOf, PDF_HEAD_BYTES } from './inspect';

/** Bytes in one photo as sent, GEN: 10 MB. */
export const PHOTO_BYTES = 10 * 1024 * 1024;
/** Bytes in one PDF. */
export const PDF_BYTES = 20 * 1024 * 1024;

/**
 * The bytes of a request, at most `limit` of them. Beyond it stops reading at once and refuses, but never cancels
 * the body: that would tear down the connection before the answer is out.
 */
export async function* bodyOf(
  body: ReadableStream<Uint8Array>,
  limit: number,
  tooBig = 'files.tooBig',
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let total = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      total += value.length;
      if (total > limit) throw new Refusal(tooBig);
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

/**
 * Writes one photo as sent to `path` and answers its length in bytes. Refuses over 10 MB and whatever is not JPEG,
 * PNG or WebP by its first bytes; nothing more is written then, but the rest is read, so that a browser in the
 * middle of sending hears the answer.
 */
export const receive = async (chunks: AsyncIterable<Uint8Array>, path: string): Promise<number> =>
  (await write(chunks, path, objectToPhoto)).bytes;

/** The same for one paper: a photo as above, or what begins as a PDF, up to 20 MB. */
export async function receivePaper(chunks: AsyncIterable<Uint8Array>, path: string): Promise<'picture' | 'pdf'> {
  const { head } = await write(chunks, path, objectToPaper);
  return isPicture(head) ? 'picture' : 'pdf';
}

/** `whole`: no more bytes come. */
type SoFar = { head: Uint8Array; bytes: number; whole: boolean };
type Objection = (soFar: SoFar) => string | undefined;

async function write(chunks: AsyncIterable<Uint8Array>, path: string, objectTo: Objection) {
  const file = await open(path, 'wx');
  try {
    let bytes = 0;
    let head: Uint8Array = Buffer.alloc(0);
    let refusal: string | undefined;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (head.length < PDF_HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, PDF_HEAD_BYTES)]);
      refusal ??= objectTo({ head, bytes, whole: false });
      if (!refusal) await file.write(chunk);
    }
    refusal ??= objectTo({ head, bytes, whole: true });
    if (refusal) throw new Refusal(refusal);
    return { bytes, head };
  } finally {
    await file.close();
  }
}

function objectToPhoto({ head, bytes, whole }: SoFar): string | undefined {
  if (bytes > PHOTO_BYTES) return 'files.tooBig';
  if (head.length < HEAD_BYTES) return whole && bytes > 0 ? 'files.wrongKind' : undefined;
  if (kindOf(head) === 'heic') return 'files.heic';
  return isPicture(head) ? undefined : 'files.wrongKind';
}

function objectToPaper({ head, bytes, whole }: SoFar): string | undefined {
  if (bytes > PDF_BYTES) return 'files.paperTooBig';
  if (head.length < HEAD_BYTES) return whole ? 'files.paperKind' : undefined;
  if (kindOf(head) === 'heic') return 'files.heic';
  if (isPicture(head)) return bytes > PHOTO_BYTES ? 'files.tooBig' : undefined;
  if (head.length < PDF_HEAD_BYTES && !whole) return undefined;
  return isPdfHead(head) ? undefined : 'files.paperKind';
}
