import { createHmac, randomInt } from 'node:crypto';
import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { within } from '@/lib/limit';
import { log } from '@/lib/log';
import { Refusal } from '@/lib/refusal';
import type { CodePurpose } from '@/lib/sms/purpose';
import { isPhone, phoneIndex, phoneTail, sealPhone } from './phone';

/** A code is good for what it was asked for alone: one for signing in deletes no account. */
export type CodeAsked = { phone: string; purpose: CodePurpose; now: Date | null };

const codeHash = (index: string, purpose: CodePurpose, code: string) =>
  createHmac('sha256', env().AUTH_SECRET).update(`${purpose}|${index}|${code}`).digest('hex');

/**
 * Makes a six-digit code that lives five minutes and hands it to `send`, for any phone, known or not; the one before is
 * over. Limits per number, whatever it is for: 1 a minute, 5 an hour, 10 a day (T8); every code counts for the day's cap.
 */
export async function sendCode({ phone, purpose, now }: CodeAsked, send: (code: string) => void): Promise<void> {
  if (!isPhone(phone)) throw new Refusal('input', {}, { phone: 'phone' });
  const index = phoneIndex(phone);
  const free =
    (await within(`code:1:${index}`, 60, 1)) &&
    (await within(`code:h:${index}`, 3600, 5)) &&
    (await within(`code:d:${index}`, 86_400, 10));
  if (!free) throw new Refusal('signIn.tooMany');
  await refuseOverCap();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const hash = codeHash(index, purpose, code);
  await database().plain(sql`select put_code(${index}, ${hash}, ${now})`);
  if (await within(SMS_COUNT, DAY, env().SMS_DAILY_CAP)) send(code);
}

const DAY = 86_400;

/** What a day's messages are counted by: their number is money (SMS_DAILY_CAP). */
export const SMS_COUNT = 'sms:day';

/** Once the day's messages are spent nobody is promised another. */
async function refuseOverCap(): Promise<void> {
  const [row] = await database().plain<{ today: number }>(sql`select hits(${SMS_COUNT}, ${DAY}) as today`);
  if ((row?.today ?? 0) < env().SMS_DAILY_CAP) return;
  log.fatal({ channel: 'sms', cap: env().SMS_DAILY_CAP }, 'the cap of one-time codes a day is reached');
  throw new Refusal('signIn.capped');
}

/**
 * The person whose code this is; a number not known yet becomes a person without a name and without a home. Five tries,
 * then the code is burnt; a right one is spent.
 */
export async function spendCode(asked: CodeAsked, code: string): Promise<string> {
  const { phone, now } = asked;
  const index = phoneIndex(phone);
  if (!(await isRightCode(asked, code))) throw new Refusal('signIn.wrongCode', {}, { code: 'signIn.wrongCode' });
  const id = newId();
  const sealed = sealPhone(phone, 'people|phone_sealed', id);
  const [person] = await database().plain<{ id: string | null }>(
    sql`select person_of_phone(${id}, ${index}, ${sealed}, ${phoneTail(phone)}, ${now}) as id`,
  );
  if (!person?.id) throw new Refusal('signIn.wrongCode', {}, { code: 'signIn.wrongCode' });
  return person.id;
}

/** Whether this is the code that the number was sent for this; it counts as a try, and a right one is spent. */
export async function isRightCode({ phone, purpose, now }: CodeAsked, code: string): Promise<boolean> {
  const index = phoneIndex(phone);
  const [row] = await database().plain<{ right: boolean }>(
    sql`select spend_code(${index}, ${codeHash(index, purpose, code)}, ${now}) as right`,
  );
  return row?.right === true;
}
