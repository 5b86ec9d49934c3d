import type { Database } from '@/db/client';
import { sql } from '@/db/sql';
import { env } from '@/lib/env';
import { openPhoneOf } from '@/lib/people/phone';
import { handOver } from '@/lib/sms/send';
import { canTell } from './can-tell';
import type { Delivery } from './delivery';
import { outsideWords, sayShort } from './outside';
import type { Verdict } from './verdict';

/** Providers that are busy say so in their codes: too many for a number or a minute, or an inner fault of theirs. */
const busy = /limit|throttling|system_?error|gateway|internal/i;
const A_DAY = 86_400;

/** Hands one word to the SMS provider, within the day's number of messages (SMS_DAILY_CAP, counted apart from codes). */
export async function sendTellingSms(told: Delivery, from: Pick<Database, 'plain'>): Promise<Verdict> {
  const { SMS, SMS_DAILY_CAP } = env();
  if (!canTell(SMS) || !told.phone || !told.personId) return { at: 'dead', code: 'notSetUp' };
  const [row] = await from.plain<{ free: boolean }>(
    sql`select count_hit('sms:tell', ${A_DAY}, ${SMS_DAILY_CAP}) as free`,
  );
  if (!row?.free) return { at: 'again', code: 'cap', until: 'tomorrow' };
  const phone = openPhoneOf(told.phone, told.personId);
  const failure = await handOver(SMS, { phone, purpose: 'tell', what: sayShort(await outsideWords(), told) });
  if (!failure) return { at: 'sent' };
  if (failure.silent) return { at: 'again', code: 'silent', silent: true };
  return busy.test(failure.why) ? { at: 'again', code: failure.why } : { at: 'dead', code: failure.why };
}
