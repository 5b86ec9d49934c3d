import { listBackups, readManifest } from './manifest';
import { type Part, readPart } from './parts';
import { listPhotos } from './photos';
import { chainFrom, listSegments } from './segments';
import type { Target } from './target';

/** Reads all that is stored again, byte by byte, without a key; throws a sentence that names what is damaged or missing. */
export async function checkStored(target: Target): Promise<string> {
  const { whole } = await listBackups(target);
  const parts: Pick<Part, 'name' | 'sha256'>[] = [];
  const segments = await listSegments(target);
  for (const id of whole) {
    const { proof, photos, firstSegment, ...manifest } = await readManifest(target, id);
    parts.push(...manifest.parts, ...photos, ...(proof?.parts ?? []));
    if (firstSegment) chainFrom(segments, firstSegment);
  }
  parts.push(...segments, ...(await listPhotos(target)));
  for (const part of parts) await readPart(target, part);
  return `${whole.length} 份备份、${parts.length} 块都完好 · ${whole.length} backups, ${parts.length} parts, all whole.`;
}
