import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Refusal } from '@/lib/refusal';

/** An archive's end stands in the last 22 bytes and a comment of up to 65,535. */
const TAIL_BYTES = 65_557;
const END_WITHIN = 1024;

/**
 * What the PDF at `path` is kept by. Its bytes are looked through, never read as a document: refuses one without its
 * end, under a password, or that is an archive as well. What it holds is for the reader of whoever opens it.
 */
export async function inspectPdf(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let tail: Buffer = Buffer.alloc(0);
  let locked = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    const seen = Buffer.concat([tail, chunk]);
    locked ||= ENCRYPTED.test(seen.toString('latin1'));
    tail = seen.subarray(-TAIL_BYTES);
  }
  if (isArchive(tail)) throw new Refusal('files.paperKind');
  if (!hasEnd(tail, bytes)) throw new Refusal('files.paperBroken');
  if (locked) throw new Refusal('files.paperLocked');
  return { sha256: hash.digest('hex'), bytes };
}

/** Of the trailer, which is never packed. */
const ENCRYPTED = /\/Encrypt[\0\s]*(?:\d+[\0\s]+\d+[\0\s]+R|<<)/;

/** The last lines of a PDF: where its table stands, and the mark of the end. */
function hasEnd(tail: Buffer, bytes: number): boolean {
  const last = tail.subarray(-END_WITHIN).toString('latin1');
  const at = last.lastIndexOf('%%EOF');
  const [, table] = /startxref[\0\s]+(\d{1,10})[\0\s]+$/.exec(last.slice(0, Math.max(at, 0))) ?? [];
  return table !== undefined && Number(table) < bytes;
}

function isArchive(tail: Buffer): boolean {
  for (let at = tail.indexOf(ZIP_END); at >= 0; at = tail.indexOf(ZIP_END, at + 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
