import { createHash } from 'node:crypto';
import type { Target } from './target';

export type Part = { name: string; bytes: number; sha256: string };

const PART = 16 * 1024 * 1024;

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Puts a stream away in parts of one size; never more than one of them is in memory. `cat` puts them together again. */
export async function putParts(target: Target, prefix: string, stream: AsyncIterable<Uint8Array>): Promise<Part[]> {
  const parts: Part[] = [];
  const put = async (bytes: Buffer) => {
    const name = `${prefix}.${String(parts.length).padStart(5, '0')}`;
    await target.put(name, bytes);
    parts.push({ name, bytes: bytes.length, sha256: sha256Of(bytes) });
  };
  let waiting = Buffer.alloc(PART);
  let used = 0;
  for await (let chunk of stream) {
    for (; chunk.length > 0; ) {
      const taken = Math.min(PART - used, chunk.length);
      waiting.set(chunk.subarray(0, taken), used);
      used += taken;
      chunk = chunk.subarray(taken);
      if (used < PART) continue;
      await put(waiting);
      waiting = Buffer.alloc(PART);
      used = 0;
    }
  }
  if (used > 0 || parts.length === 0) await put(waiting.subarray(0, used));
  return parts;
}

/** The bytes of the parts in their order, each proven before it is passed on. */
export async function* readParts(target: Target, parts: Part[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield await readPart(target, part);
}

/** One part, or a sentence that names it when it is missing or any byte of it is another. */
export async function readPart(target: Target, { name, sha256 }: Pick<Part, 'name' | 'sha256'>): Promise<Buffer> {
  const bytes = await target.get(name);
  if (!bytes) throw new Error(`备份缺了一块：${name} · A part of the backup is missing: ${name}.`);
  if (sha256Of(bytes) !== sha256)
    throw new Error(`备份有一块损坏：${name} · A part of the backup is damaged: ${name}.`);
  return bytes;
}
