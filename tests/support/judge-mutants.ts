import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reencode } from '@/lib/files/reencode';
import { Refusal } from '@/lib/refusal';
import { toldBy } from './hostile-pictures';

/** What became of a picture: kept clean, refused by a sentence's key, or whatever should not be. */
export async function endOf(bytes: Buffer, path: string): Promise<string> {
  await writeFile(path, bytes);
  try {
    const { full, thumb } = await reencode(path);
    const told = await Promise.all([full, thumb].map(async (made) => toldBy(await readFile(made.path))));
    await Promise.all([full.path, thumb.path, path].map((made) => rm(made)));
    return told.flat().length > 0 ? `tells ${told.flat()}` : 'kept';
  } catch (fault) {
    return fault instanceof Refusal ? fault.key : String(fault);
  }
}

/** Fifty at a time, as many as wait for the decoders without being sent away; how often each end was met. */
export async function judge(all: Buffer[], folder: string): Promise<Record<string, number>> {
  const ends: Record<string, number> = {};
  for (let at = 0; at < all.length; at += 50) {
    const some = all.slice(at, at + 50).map((bytes, i) => endOf(bytes, join(folder, `mutant-${at + i}`)));
    for (const end of await Promise.all(some)) ends[end] = (ends[end] ?? 0) + 1;
  }
  return ends;
}

export const expectedEnds = ['kept', 'files.unreadable', 'files.tooManyPixels'];
