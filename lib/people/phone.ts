import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const key = () => Buffer.from(env().PHONE_KEY, 'base64');

/** Seals a phone number (AES-256-GCM); the key's id stands in front. */
export function sealPhone(phone: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce);
  const sealed = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64')}`;
}

/** Opens a sealed number; throws when it was altered. */
export function openPhone(sealed: string): string {
  const bytes = Buffer.from(sealed.slice(2), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}

/** A keyed hash by which a whole number is found without being readable. */
export const phoneIndex = (phone: string): string =>
  createHmac('sha256', env().PHONE_INDEX_KEY).update(phone).digest('base64url');

export const phoneTail = (phone: string): string => phone.slice(-4);

/** 138****5678, from what may be shown: its first three and last four digits. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phoneTail(phone)}`;

export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);
