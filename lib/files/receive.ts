import { open } from 'node:fs/promises';
import { Refusal } from '@/lib/refusal';
import { HEAD_BYTES, kindOf } from './inspect';

/** Bytes in one photo as sent, GEN: 10 MB. */
export const PHOTO_BYTES = 10 * 1024 * 1024;

/**
 * The bytes of a request, at most `limit` of them. Beyond it stops reading at once and refuses, but never cancels
 * the body: that would tear down the connection before the answer is out.
 */
export async function* bodyOf(body: ReadableStream<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let total = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      total += value.length;
      if (total > limit) throw new Refusal('files.tooBig');
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
export async function receive(chunks: AsyncIterable<Uint8Array>, path: string): Promise<number> {
  const file = await open(path, 'wx');
  try {
    let bytes = 0;
    let head: Uint8Array = Buffer.alloc(0);
    let refusal: Refusal | undefined;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
      refusal ??= refusalOf(head, bytes);
      if (!refusal) await file.write(chunk);
    }
    if (!refusal && bytes < HEAD_BYTES && bytes > 0) refusal = new Refusal('files.wrongKind');
    if (refusal) throw refusal;
    return bytes;
  } finally {
    await file.close();
  }
}

function refusalOf(head: Uint8Array, bytes: number): Refusal | undefined {
  if (bytes > PHOTO_BYTES) return new Refusal('files.tooBig');
  const kind = head.length < HEAD_BYTES ? undefined : kindOf(head);
  if (kind === 'heic') return new Refusal('files.heic');
  return kind === 'other' ? new Refusal('files.wrongKind') : undefined;
}
