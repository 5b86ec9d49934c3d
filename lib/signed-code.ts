import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { idInput } from '@/lib/id';

const ID_LETTERS = 22;
const MAC_LETTERS = 16;

/** What a printed code is for: one made for a slip opens no letter. */
export type CodeUse =
  | 'verify'
  | 'letter'
  | 'place'
  | 'scan'
  | 'progress'
  | 'foreman'
  | 'permit'
  | 'pass'
  | 'survey'
  | 'answer';

/** What a QR code carries: an id and 96 bits that only this installation can make. */
export function signedCode(use: CodeUse, id: string): string {
  const letters = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
  const mac = createHmac('sha256', env().FILE_SECRET).update(`${use}|${id}`).digest('base64url');
  return letters + mac.slice(0, MAC_LETTERS);
}

/** The id in a code made here for this use; null for every other text, also for one that merely decodes to the same. */
export function idOfCode(use: CodeUse, code: string): string | null {
  if (code.length !== ID_LETTERS + MAC_LETTERS) return null;
  const hex = Buffer.from(code.slice(0, ID_LETTERS), 'base64url').toString('hex');
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return idInput.safeParse(id).success && isSame(signedCode(use, id), code) ? id : null;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
