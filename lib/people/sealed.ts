import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

/** A key of its own for each purpose, out of the one that seals what is personal. */
export function keyFor(purpose: string): Buffer {
  const key = Buffer.from(env().PHONE_KEY, 'base64');
  return Buffer.from(hkdfSync('sha256', key, 'linli', purpose, 32));
}

/** Seals words for one person and purpose (AES-256-GCM); the key's id stands in front. */
export function seal(words: string, purpose: string, personId: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(`${purpose}|${personId}`));
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64')}`;
}

/** Opens them; throws when they were altered or are somebody else's. */
export function unseal(sealed: string, purpose: string, personId: string): string {
  const bytes = Buffer.from(sealed.slice(2), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(`${purpose}|${personId}`)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}

/** A keyed hash of what a person knows by heart or on paper. */
export const markOf = (words: string, purpose: string, personId: string): string =>
  createHmac('sha256', keyFor(purpose)).update(`${personId}|${words}`).digest('base64url');
