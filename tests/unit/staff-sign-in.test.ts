import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { type Awaited, awaitedHref, awaitedOf, type SignedIn } from '@/lib/people/awaited';
import { deviceOf } from '@/lib/people/device';
import { isFresh, requireFresh } from '@/lib/people/fresh';
import { isWeakPin, weaknessOf } from '@/lib/people/password-rules';
import { newRecoveryCodes, recoveryMark } from '@/lib/people/recovery';
import { asksSecond, type Role, roles } from '@/lib/people/roles';
import { seal, unseal } from '@/lib/people/sealed';
import { isStrictEnough, sessionKindFor, sessionTimes } from '@/lib/people/session-kinds';
import { authenticatorUri, offeredSecret, sealSecret, stepOf, unsealSecret } from '@/lib/people/totp';
import type { Viewer } from '@/lib/viewer';

const phone = '13800000123';
const now = new Date('2026-11-21T01:12:00.000Z');
const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Mobile Safari/537.36';
const DESK =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36';

describe('a password', () => {
  it('Needs ten signs of any kind; which kinds is nobody’s business', () => {
    expect(weaknessOf('水管漏水找李师傅很快', phone)).toBeNull();
    expect(weaknessOf('correct horse battery', phone)).toBeNull();
    expect(weaknessOf('short9Ab!', phone)).toBe('passwordShort');
    expect(weaknessOf('水管漏水找李师傅', phone)).toBe('passwordShort');
    expect(weaknessOf('x'.repeat(500), phone)).toBe('passwordLong');
  });

  it.each([
    '1234567890',
    'Password123',
    '５２０１３１４５２０',
    'aaaaaaaaaa',
    'abcabcabcabc',
    '9876543210',
    '13800000123',
    '13800000123a',
  ])('%s is among the first that anybody tries', (password) => {
    expect(weaknessOf(password, phone)).toBe('passwordCommon');
  });

  it('A PIN is not one of the first that anybody tries', () => {
    expect(
      ['000000', '123456', '654321', '121212', '123123', '000123'].filter((pin) => !isWeakPin(pin, phone)),
    ).toEqual([]);
    expect(isWeakPin('408217', phone)).toBe(false);
  });
});

describe('the second factor', () => {
  const secret = offeredSecret('session', 'person');
  const codeAt = (seconds: number) => generateSync({ secret, epoch: now.getTime() / 1000 + seconds });

  it('Takes a code of now, of the step before and the step after, and of no other', () => {
    const step = Math.floor(now.getTime() / 30_000);
    expect([-30, 0, 30].map((off) => stepOf(secret, codeAt(off), now))).toEqual([step - 1, step, step + 1]);
    expect([-60, 60, 3600].map((off) => stepOf(secret, codeAt(off), now))).toEqual([null, null, null]);
    expect(['', '12345', '1234567', 'abcdef', '１２３４５６'].map((code) => stepOf(secret, code, now))).toEqual(
      Array(5).fill(null),
    );
  });

  it('Offers each session and person a secret of its own, the same until it is taken', () => {
    expect(offeredSecret('session', 'person')).toBe(secret);
    expect(new Set([secret, offeredSecret('other', 'person'), offeredSecret('session', 'other')]).size).toBe(3);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(authenticatorUri(secret, '邻里', '王敏')).toContain(`secret=${secret}`);
  });

  it('Is sealed for one person: moved to another row it opens no more', () => {
    const sealed = sealSecret(secret, 'person');
    expect(sealed).not.toContain(secret);
    expect(unsealSecret(sealed, 'person')).toBe(secret);
    expect(() => unsealSecret(sealed, 'other')).toThrow();
    expect(() => unseal(seal('words', 'one purpose', 'person'), 'another', 'person')).toThrow();
  });

  it('Comes with ten recovery codes that nobody types wrong for their dashes or capitals', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/);
    const [code = ''] = codes;
    expect(recoveryMark(code.toUpperCase().replace('-', ' '), 'p')).toBe(recoveryMark(code, 'p'));
    expect(recoveryMark(code, 'q')).not.toBe(recoveryMark(code, 'p'));
  });

  it('Is demanded of managers, the company, administrators and finance, and of nobody else', () => {
    const each = Object.keys(roles) as Role[];
    expect(each.filter((role) => asksSecond([role])).sort()).toEqual(['admin', 'company', 'finance', 'manager']);
  });
});

describe('a session', () => {
  it('Lasts by its kind: residents 30 and 90 days, a phone of one’s own a shift, a desk half an hour idle', () => {
    const day = 24 * 60;
    expect(sessionTimes).toEqual({
      resident: { idleMinutes: 30 * day, minutes: 90 * day },
      'own phone': { idleMinutes: 12 * 60, minutes: 12 * 60 },
      desk: { idleMinutes: 30, minutes: 12 * 60 },
    });
  });

  it('Is an own phone’s for who works on their feet and holds a phone, else a desk’s', () => {
    expect(sessionKindFor(null, DESK)).toBe('resident');
    expect(sessionKindFor(['engineering'], PHONE)).toBe('own phone');
    expect(sessionKindFor(['engineering'], DESK)).toBe('desk');
    expect(sessionKindFor(['engineering', 'desk'], PHONE)).toBe('desk');
    expect(sessionKindFor([], PHONE)).toBe('desk');
  });

  it('Of a resident, or of an own phone, is no desk’s, whatever post the person is given meanwhile', () => {
    expect(isStrictEnough('resident', ['desk'])).toBe(false);
    expect(isStrictEnough('own phone', ['manager'])).toBe(false);
    expect(isStrictEnough('resident', null)).toBe(true);
    expect(isStrictEnough('desk', ['security'])).toBe(true);
  });

  it('Tells browser and system in words, also WeChat’s', () => {
    expect(deviceOf(`${PHONE} MicroMessenger/8.0.50`)).toEqual({ app: 'wechat', system: 'android' });
    expect(deviceOf(DESK)).toEqual({ app: 'chrome', system: 'windows' });
    expect(deviceOf(null)).toEqual({ app: 'other', system: 'other' });
  });
});

describe('who has not wholly signed in', () => {
  const signedIn: SignedIn = { kind: 'desk', by: 'password', mfaAt: null, provedAt: null, hasSecond: false };
  const awaited = (role: Role | null, more: Partial<SignedIn> = {}, demo = false): Awaited | null =>
    awaitedOf({ ...signedIn, ...more }, role ? [{ roles: [role] }] : [], demo);

  it('Gives the second factor, makes one, or signs in as staff do', () => {
    expect(awaited('manager')).toBe('enrol');
    expect(awaited('desk')).toBeNull();
    expect(awaited('desk', { hasSecond: true })).toBe('second');
    expect(awaited('desk', { hasSecond: true, mfaAt: now.toISOString() })).toBeNull();
    expect(awaited('desk', { kind: 'resident' })).toBe('signIn');
    expect(awaited(null, { kind: 'resident', hasSecond: true })).toBeNull();
  });

  it('Is spared the second factor as one of a demo’s people, and outside a demo never', () => {
    expect(awaited('manager', { by: 'persona' }, true)).toBeNull();
    expect(awaited('manager', { by: 'persona' }, false)).toBe('enrol');
    expect(awaited('manager', { by: 'code' }, true)).toBe('enrol');
  });

  it('Is led there and back', () => {
    expect(awaitedHref('second', '/admin?c=1')).toBe('/sign-in/second?to=%2Fadmin%3Fc%3D1');
  });

  it('Has shown who they are for ten minutes; a PIN shows nothing', () => {
    const seen = (provedAt: string | null, by: SignedIn['by'] = 'password') =>
      ({ now, signedIn: { ...signedIn, by, provedAt } }) as Viewer;
    const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
    expect([isFresh(seen(ago(9))), isFresh(seen(ago(10))), isFresh(seen(null, 'pin'))]).toEqual([true, false, false]);
    expect(() => requireFresh(seen(ago(11)), '/admin')).toThrow('confirmFirst');
  });

  it('is not shown by a password alone to whom a second factor belongs', () => {
    const seen = (mfaAt: string | null) =>
      ({
        now,
        signedIn: { ...signedIn, by: 'password', provedAt: now.toISOString(), hasSecond: true, mfaAt },
      }) as Viewer;
    expect([isFresh(seen(null)), isFresh(seen(now.toISOString()))]).toEqual([false, true]);
  });
});
