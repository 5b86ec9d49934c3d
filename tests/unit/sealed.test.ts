import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { openPhone, openPhoneOf, sealPhone } from '@/lib/people/phone';
import { seal, sealedNow, unseal } from '@/lib/people/sealed';
import { sealSecret, unsealSecret } from '@/lib/people/totp';

const PHONE = '13812345678';
const another = (fill: string) => Buffer.from(fill.repeat(32)).toString('base64');
const key = env().PHONE_KEY;
const set = (now: string, old: string[] = []) => Object.assign(env(), { PHONE_KEY: now, PHONE_KEYS_OLD: old });
afterEach(() => set(key));

/** As the program sealed before keys had ids. */
function sealedFirst(words: string, bytes: Buffer, bind?: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', bytes, nonce);
  if (bind) cipher.setAAD(Buffer.from(bind));
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64')}`;
}

describe('what is sealed', () => {
  it('Opens for its own row and place only, and not when a sign of it is changed', () => {
    const sealed = sealPhone(PHONE, 'people|phone_sealed', 'a');
    expect(openPhoneOf(sealed, 'a')).toBe(PHONE);
    expect(() => openPhoneOf(sealed, 'b')).toThrow();
    expect(() => openPhone(sealed, 'tickets|contact_phone', 'a')).toThrow();
    expect(() =>
      openPhoneOf(`${sealed.slice(0, 20)}${sealed[20] === 'A' ? 'B' : 'A'}${sealed.slice(21)}`, 'a'),
    ).toThrow();
  });

  it('Goes for any words that name a person, an identity number as well', () => {
    const sealed = seal('330106199001011234', 'work_passes|id_number', 'pass');
    expect(unseal(sealed, 'work_passes|id_number', 'pass')).toBe('330106199001011234');
    expect(sealed).not.toContain('33010');
  });

  it('Says which key it needs; an older key opens it, and without that it stays shut', () => {
    const sealed = sealPhone(PHONE, 'people|phone_sealed', 'a');
    expect(sealed.startsWith(sealedNow())).toBe(true);
    expect(sealedNow()).toHaveLength(9);
    set(another('n'), [another('m'), key]);
    expect(sealed.startsWith(sealedNow())).toBe(false);
    expect(openPhoneOf(sealed, 'a')).toBe(PHONE);
    set(another('n'), [another('m')]);
    expect(() => openPhoneOf(sealed, 'a')).toThrow('not known');
  });

  it('By an earlier version of the program still opens, also after the key was changed', () => {
    const bytes = Buffer.from(key, 'base64');
    const phone = sealedFirst(PHONE, bytes);
    const derived = Buffer.from(hkdfSync('sha256', bytes, 'linli', 'second factor', 32));
    const secret = sealedFirst('SECRET', derived, 'second factor|a');
    for (const old of [[], [key]]) {
      set(old.length ? another('n') : key, old);
      expect(openPhoneOf(phone, 'a')).toBe(PHONE);
      expect(unsealSecret(secret, 'a')).toBe('SECRET');
    }
    expect(() => unsealSecret(secret, 'b')).toThrow();
    expect(unsealSecret(sealSecret('NEW', 'a'), 'a')).toBe('NEW');
  });
});
