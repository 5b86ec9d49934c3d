import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { Refusal } from '@/lib/refusal';
import { isWithinReach } from './reach';

const inflate = promisify(inflateRaw);

/** What the parts of one workbook may come to when unpacked. */
const UNPACKED = 60 * 1024 * 1024;
const PARTS = 400;
const END = 0x06054b50;
const PART = 0x02014b50;

type Part = { name: string; at: number; packed: number; size: number; method: number; locked: boolean };

/**
 * Looks into a workbook before it is read: it must be one, unlocked, and its parts must really be as small as they say and
 * small enough. A bomb is refused while it unpacks, and so are sheets that span more than can be laid out.
 */
export async function requireWorkbook(bytes: Buffer): Promise<void> {
  const parts = partsOf(bytes);
  if (parts.some(({ locked }) => locked)) throw new Refusal('sheets.encrypted');
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) throw new Refusal('sheets.wrongKind');
  if (parts.reduce((sum, { size }) => sum + size, 0) > UNPACKED) throw new Refusal('sheets.tooLong');
  const texts: string[] = [];
  for (const part of parts) {
    const unpacked = await unpack(bytes, part);
    if (part.name.endsWith('.xml')) texts.push(unpacked.toString('utf8'));
  }
  if (!isWithinReach(texts)) throw new Refusal('sheets.tooLong');
}

async function unpack(bytes: Buffer, { at, packed, size, method }: Part): Promise<Buffer> {
  if (at + 30 > bytes.length) throw broken();
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (method === 0 && packed === size) return bytes.subarray(from, from + packed);
  if (method !== 8) throw broken();
  const options = { maxOutputLength: Math.max(1, size) };
  const unpacked = await inflate(bytes.subarray(from, from + packed), options).catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === 'ERR_BUFFER_TOO_LARGE' ? new Refusal('sheets.tooLong') : broken();
  });
  if (unpacked.length !== size) throw broken();
  return unpacked;
}

/** The directory at the end of the file, which is what is read by afterwards too. */
function partsOf(bytes: Buffer): Part[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > PARTS) throw new Refusal('sheets.tooLong');
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== PART) throw broken();
    const name = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw broken();
}

const broken = () => new Refusal('sheets.unreadable');
