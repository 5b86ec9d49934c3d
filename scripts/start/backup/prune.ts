import { gunzipSync } from 'node:zlib';
import { listBackups, readManifest } from './manifest';
import { readParts } from './parts';
import { listPhotos, photosIn } from './photos';
import { collect } from './sealing';
import { isSegment, listSegments, numberOf } from './segments';
import type { Target } from './target';

/**
 * Keeps the newest `keep` backups and what they need: older ones go, with the log before the oldest that is kept, and photos
 * that neither it nor a later one nor the portal has. What a base began and never ended goes with the next.
 */
export async function prune(target: Target, keep: number, photoFolder: string): Promise<void> {
  const { whole, begun } = await listBackups(target);
  const kept = whole.slice(-keep);
  // The list of what it holds goes first: what is cut short here is a beginning that the next one takes away.
  for (const id of [...whole.slice(0, -keep), ...begun.filter((one) => one < (kept.at(-1) ?? ''))])
    await drop(target, id);
  const manifests = await Promise.all(kept.map((id) => readManifest(target, id)));
  const [oldest] = manifests;
  if (!oldest) return;
  const first = oldest.firstSegment;
  for (const { file, name } of first ? await listSegments(target) : [])
    if (isSegment(file) && numberOf(file) < numberOf(first as string)) await target.remove(name);
  const needed = new Set(photosIn(photoFolder));
  for (const { photos } of manifests)
    for (const photo of gunzipSync(await collect(readParts(target, photos)))
      .toString()
      .split('\n'))
      needed.add(photo);
  for (const { photo, name, at } of await listPhotos(target))
    if (!needed.has(photo) && at < new Date(oldest.at)) await target.remove(name);
}

async function drop(target: Target, id: string) {
  const names = (await target.list(`bases/${id}/`)).map(({ name }) => name);
  for (const name of names.sort((a) => (a.endsWith('manifest.json') ? -1 : 1))) await target.remove(name);
}
