import { Refusal } from '@/lib/refusal';

export type Part = { name: string; isFile: boolean; fileName: string; body: AsyncGenerator<Uint8Array> };

/**
 * The parts of a multipart/form-data post, one at a time and never held in memory. A part's body that the caller
 * does not read is skipped. Refuses what no browser sends: no boundary, heads over 8 KB, over 60 parts, a cut end.
 */
export async function* multipart(source: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<Part> {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  if (!boundary) throw malformed();
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
  const reader = readerOf(source);
  await skip(until(reader, delimiter));
  for (let count = 0; !(await isLast(reader)); count += 1) {
    if (count >= 60) throw malformed();
    const head = await text(until(reader, Buffer.from('\r\n\r\n')), 8192);
    reader.inPart = true;
    yield {
      name: valueIn(head, 'name') ?? '',
      isFile: valueIn(head, 'filename') !== undefined,
      fileName: valueIn(head, 'filename') ?? '',
      body: until(reader, delimiter),
    };
    if (reader.inPart) await skip(until(reader, delimiter));
  }
}

/** A short text part; longer than `limit` bytes is refused. */
export async function text(body: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) throw malformed();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

type Reader = { held: Buffer; inPart: boolean; more: () => Promise<boolean> };

function readerOf(source: AsyncIterable<Uint8Array>): Reader {
  const chunks = source[Symbol.asyncIterator]();
  // The first delimiter has no line before it; this one makes it look like every other.
  const reader: Reader = {
    held: Buffer.from('\r\n'),
    inPart: false,
    more: async () => {
      const next = await chunks.next();
      if (!next.done) reader.held = Buffer.concat([reader.held, next.value]);
      return !next.done;
    },
  };
  return reader;
}

async function* until(reader: Reader, mark: Buffer): AsyncGenerator<Uint8Array> {
  for (;;) {
    const end = reader.held.indexOf(mark);
    // All but a tail in which the mark may have begun is certain to belong to the body.
    const certain = end >= 0 ? end : Math.max(0, reader.held.length - mark.length + 1);
    const ready = reader.held.subarray(0, certain);
    reader.held = reader.held.subarray(end >= 0 ? end + mark.length : certain);
    if (ready.length > 0) yield ready;
    if (end >= 0) {
      reader.inPart = false;
      return;
    }
    if (!(await reader.more())) throw malformed();
  }
}

async function isLast(reader: Reader): Promise<boolean> {
  while (reader.held.length < 2) if (!(await reader.more())) throw malformed();
  const next = reader.held.toString('latin1', 0, 2);
  if (next !== '--' && next !== '\r\n') throw malformed();
  // The line break stays: it begins the head, and ends a head that is empty.
  return next === '--';
}

async function skip(body: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of body);
}

const valueIn = (head: string, key: 'name' | 'filename') =>
  new RegExp(`^content-disposition:[^\r\n]*;\\s*${key}="([^"]*)"`, 'im').exec(head)?.[1];

const malformed = () => new Refusal('files.malformed');
