import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

type Purpose = 'pending' | 'token';

/** A key of its own for each purpose, out of the secret that signs people in. */
const keyFor = (purpose: Purpose) =>
  Buffer.from(hkdfSync('sha256', env().AUTH_SECRET, '', `linli wechat ${purpose}`, 32));

/** Seals a text (AES-256-GCM), to be opened for the same purpose only. */
export function seal(purpose: Purpose, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/** What was sealed; null when it was altered, or sealed with another secret or for another purpose. */
export async function unseal(purpose: Purpose, sealed: string): Promise<string | null> {
  return new Promise<string>((done) => done(open(purpose, sealed))).catch(() => null);
}

function open(purpose: Purpose, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}
