import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const NONCE = 12;
const TAG = 16;

/** A key of its own for each purpose, out of the one that seals what is personal. */
export const keyFor = (purpose: string): Buffer => derived(current(), purpose);

/**
 * Seals words for one place (`table|column`, or what a cookie is for) and one row or person in it (AES-256-GCM). Moved
 * anywhere else they open no more. The id of the key stands in front, so that keys can be changed.
 */
export function seal(words: string, place: string, row: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', derived(current(), place), nonce).setAAD(bindOf(place, row));
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return `${sealedNow()}${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64')}`;
}

/** Opens them; throws when they were altered, are of another place or row, or their key is gone. */
export function unseal(sealed: string, place: string, row: string): string {
  const [version, id = '', text = ''] = sealed.split('.');
  const key = keys().find((one) => keyId(one) === id);
  if (version !== '2' || !key) throw new Error('sealed with a key that is not known here');
  return openBytes(text, derived(key, place), bindOf(place, row));
}

/** Opens what was sealed before keys had ids, and telephone numbers of that time without a place. */
export function unsealFirst(sealed: string, place?: string, row = ''): string {
  const first = keys().at(-1) as Buffer;
  const text = sealed.slice(2);
  return place ? openBytes(text, derived(first, place), bindOf(place, row)) : openBytes(text, first);
}

export const isFirst = (sealed: string): boolean => sealed.startsWith('1.');

/** What stands in front of everything sealed with today's key; always nine signs. */
export const sealedNow = (): string => `2.${keyId(current())}.`;

/** A keyed hash of what a person knows by heart or on paper. Its key is not changed with the others. */
export const markOf = (words: string, purpose: string, personId: string): string =>
  createHmac('sha256', markKey(env().PHONE_INDEX_KEY, purpose)).update(`${personId}|${words}`).digest('base64url');

/** Deriving a key takes longer than the mark itself, and thousands are made at once; there are a handful of purposes. */
function markKey(key: string, purpose: string): Buffer {
  const name = `${purpose}|${key}`;
  const known = markKeys.get(name) ?? derived(Buffer.from(key), purpose);
  markKeys.set(name, known);
  return known;
}
const markKeys = new Map<string, Buffer>();

const bindOf = (place: string, row: string) => Buffer.from(`${place}|${row}`);
const derived = (key: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', key, 'linli', purpose, 32));
const current = () => Buffer.from(env().PHONE_KEY, 'base64');
/** Today's, then the older ones, the oldest last. */
const keys = () => [current(), ...env().PHONE_KEYS_OLD.map((key) => Buffer.from(key, 'base64'))];
const keyId = (key: Buffer) => createHash('sha256').update('linli key').update(key).digest('hex').slice(0, 6);

function openBytes(text: string, key: Buffer, bind?: Buffer): string {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  if (bind) decipher.setAAD(bind);
  decipher.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
}
