import type { Stored, Target } from './target';

/** A piece of PostgreSQL's log that was put away; its name holds the sum of its sealed bytes. */
export type Segment = { file: string; name: string; sha256: string; at: Date };

const STORED = /^wal\/([0-9A-F]{24}|[0-9A-F]{8}\.history)\.([0-9a-f]{64})\.gz\.age$/;
export const isSegment = (file: string): boolean => /^[0-9A-F]{24}$/.test(file);
export const isHistory = (file: string): boolean => /^[0-9A-F]{8}\.history$/.test(file);
export const segmentName = (file: string, sha256: string): string => `wal/${file}.${sha256}.gz.age`;

export async function listSegments(target: Target): Promise<Segment[]> {
  return (await target.list('wal/')).flatMap(readName);
}

function readName({ name, at }: Stored): Segment[] {
  const [, file, sha256] = STORED.exec(name) ?? [];
  return file && sha256 ? [{ file, name, sha256, at }] : [];
}

/** Where a piece stands in the log, whatever its timeline: pieces are of 16 MB. */
export const numberOf = (file: string): number =>
  Number.parseInt(file.slice(8, 16), 16) * 256 + Number.parseInt(file.slice(16, 24), 16);

const timelineOf = (file: string): number => Number.parseInt(file.slice(0, 8), 16);

/**
 * What a restore that begins at `first` reads: every piece to the last. When one between is missing it throws a sentence that
 * names it, unless `upToGap`: then what comes before is all there is.
 */
export function chainFrom(segments: Segment[], first: string, upToGap = false): Segment[] {
  const later = segments.filter(
    ({ file }) => isSegment(file) && numberOf(file) >= numberOf(first) && timelineOf(file) >= timelineOf(first),
  );
  const there = new Map(later.map((segment) => [numberOf(segment.file), segment]));
  const last = Math.max(...there.keys(), numberOf(first));
  for (let at = numberOf(first); at <= last; at += 1) {
    if (there.has(at)) continue;
    const before = there.get(at - 1);
    if (before && upToGap) return later.filter(({ file }) => numberOf(file) < at);
    throw new Error(missing(fileAt(first, at), before?.at));
  }
  return later;
}

const missing = (file: string, upTo?: Date) =>
  upTo
    ? `缺了一段日志 ${file}，只能恢复到约 ${upTo.toISOString()} 以前，用 --until 指定 · A piece of the log is missing: ${file}; a restore can go to a moment before about ${upTo.toISOString()}, named by --until.`
    : `缺了一段日志 ${file} · A piece of the log is missing: ${file}.`;

function fileAt(like: string, number: number): string {
  const hex = (n: number) => n.toString(16).toUpperCase().padStart(8, '0');
  return `${like.slice(0, 8)}${hex(Math.floor(number / 256))}${hex(number % 256)}`;
}
