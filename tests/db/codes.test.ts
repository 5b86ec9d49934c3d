import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { health } from '@/lib/health';
import { isRightCode, SMS_COUNT, sendCode, spendCode as spend } from '@/lib/people/code';
import type { CodePurpose } from '@/lib/sms/purpose';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits, sign_in_codes'));

/** Asks for a code and answers what reached the phone. */
async function ask(phone: string, purpose: CodePurpose = 'sign-in'): Promise<string[]> {
  const sent: string[] = [];
  await sendCode({ phone, purpose, now: NOW }, (code) => sent.push(code));
  return sent;
}
const spendCode = (phone: string, code: string, now = NOW) => spend({ phone, purpose: 'sign-in', now }, code);
const spent = () =>
  database.admin
    .query('select coalesce(sum(count), 0)::int as count from rate_limits where key = $1', [SMS_COUNT])
    .then(({ rows }) => rows[0].count as number);
const LATE = new Date(NOW.getTime() + 300_001);
const UNKNOWN = '13900000001';

describe('a one-time code (T8)', () => {
  it('Reaches any number, and signs in whose it is: a new one as somebody new, without a name', async () => {
    const { phone, id } = estate.green.owner;
    const [code = ''] = await ask(phone);
    expect(code).toMatch(/^\d{6}$/);
    expect(await spendCode(phone, code)).toBe(id);
    const [unknown = ''] = await ask(UNKNOWN);
    const newcomer = await spendCode(UNKNOWN, unknown);
    const { rows } = await database.admin.query('select name, phone_tail as tail from people where id = $1', [
      newcomer,
    ]);
    expect(rows).toEqual([{ name: '', tail: UNKNOWN.slice(-4) }]);
  });

  it('Lets nobody in whose account is disabled', async () => {
    const { phone, id } = estate.maple.tenant;
    await database.admin.query('update people set disabled_at = $2 where id = $1', [id, NOW]);
    const [code = ''] = await ask(phone);
    await expect(spendCode(phone, code)).rejects.toMatchObject({ key: 'signIn.wrongCode' });
  });

  it('Is good once, for five minutes, and for its own number', async () => {
    const { phone } = estate.green.owner;
    const [code = ''] = await ask(phone);
    await expect(spendCode(estate.green.tenant.phone, code)).rejects.toMatchObject({ key: 'signIn.wrongCode' });
    await expect(spendCode(phone, code, LATE)).rejects.toThrow();
    await spendCode(phone, code);
    await expect(spendCode(phone, code)).rejects.toThrow();
  });

  it('Is good for what it was asked for and nothing else; the limits count all of a number’s codes', async () => {
    const { phone } = estate.green.owner;
    const purposes: CodePurpose[] = ['sign-in', 'link-wechat', 'confirm', 'new-phone', 'erase'];
    for (const asked of purposes) {
      const [code = ''] = await ask(phone, asked);
      for (const purpose of purposes.filter((one) => one !== asked)) {
        expect(await isRightCode({ phone, purpose, now: NOW }, code)).toBe(false);
      }
      expect(await isRightCode({ phone, purpose: asked, now: NOW }, code)).toBe(true);
      for (const next of purposes) await expect(ask(phone, next)).rejects.toMatchObject({ key: 'signIn.tooMany' });
      await database.admin.query("delete from rate_limits where key like 'code:1:%'");
      await database.admin.query("update rate_limits set count = 1 where key like 'code:h:%'");
      await database.admin.query("update rate_limits set count = 1 where key like 'code:d:%'");
    }
  });

  it('Is burnt by five wrong tries: the right one comes too late', async () => {
    const { phone } = estate.green.owner;
    const [code = ''] = await ask(phone);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let i = 0; i < 5; i += 1) await expect(spendCode(phone, wrong)).rejects.toThrow();
    await expect(spendCode(phone, code)).rejects.toMatchObject({ key: 'signIn.wrongCode' });
  });

  it('Is sent once a minute to a number, five times an hour, ten times a day', async () => {
    const { phone } = estate.green.owner;
    await ask(phone);
    await expect(ask(phone)).rejects.toMatchObject({ key: 'signIn.tooMany' });
    const forgetMinute = () => database.admin.query("delete from rate_limits where key like 'code:1:%'");
    const forgetHour = () => database.admin.query("delete from rate_limits where key like 'code:h:%'");
    let sent = 1;
    for (let i = 0; i < 30; i += 1) {
      await forgetMinute();
      if (sent === 5) await forgetHour();
      sent += (await ask(phone).catch(() => [])).length;
    }
    expect(sent).toBe(10);
  });

  it('Costs no more than the cap of a day: after it nothing is sent to anybody, and health says so', async () => {
    const cap = env().SMS_DAILY_CAP;
    await ask(estate.green.owner.phone);
    await ask(UNKNOWN);
    expect(await spent()).toBe(2);
    expect((await health()).sms).toEqual({ state: 'ok', today: 2 });
    await database.admin.query('update rate_limits set count = $2 where key = $1', [SMS_COUNT, cap - 1]);
    expect(await ask(estate.green.tenant.phone)).toHaveLength(1);
    await expect(ask(estate.green.clerk.phone)).rejects.toMatchObject({ key: 'signIn.capped' });
    await expect(ask('13900000002')).rejects.toMatchObject({ key: 'signIn.capped' });
    expect(await spent()).toBe(cap);
    expect((await health()).sms).toEqual({ state: 'warning', today: cap });
  });
});
