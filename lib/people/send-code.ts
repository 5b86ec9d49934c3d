import 'server-only';
import { after } from 'next/server';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import type { CodePurpose } from '@/lib/sms/purpose';
import { sendSms } from '@/lib/sms/send';
import { type CodeAsked, sendCode } from './code';
import { maskPhone } from './phone';

/** Sends a code to the number that is asked about. */
export const sendCodeFor = (asked: CodeAsked): Promise<void> =>
  sendCode(asked, (code) => sendCodeTo(asked.phone, asked.purpose, code));

/** Hands a code to the phone: in a demo by the log, else by the SMS provider, after the answer has gone out. */
function sendCodeTo(phone: string, purpose: CodePurpose, code: string): void {
  const { DEMO, SMS } = env();
  if (DEMO) log.info(`one-time code for ${maskPhone(phone)} (${purpose}): ${code}`);
  else if (SMS)
    after(async () => {
      const why = await sendSms(SMS, { phone, purpose, code });
      if (why) log.error({ channel: 'sms', by: SMS.by, why }, 'a one-time code could not be handed over');
    });
}
