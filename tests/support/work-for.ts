import { createHash } from 'node:crypto';
import { WORK_BITS } from '@/lib/people/challenge';

/** What the page's script finds while the number is typed. */
export function workFor(challenge: string, typed: string): string {
  for (let tried = 0; ; tried += 1) {
    const hash = createHash('sha256').update(`${challenge}|${typed}|${tried}`).digest();
    if (hash.readUInt32BE(0) >>> (32 - WORK_BITS) === 0) return String(tried);
  }
}
