import 'server-only';
import { after } from 'next/server';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { sendSms } from '@/lib/sms/send';
import { maskPhone } from './phone';

/** Hands a code to the phone: in a demo by the log, else by the SMS provider, after the answer has gone out. */
export function sendCodeTo(phone: string, code: string): void {
  const { DEMO, SMS } = env();
  if (DEMO) log.info(`one-time code for ${maskPhone(phone)}: ${code}`);
  else if (SMS)
    after(async () => {
      const why = await sendSms(SMS, phone, code);
      if (why) log.error({ channel: 'sms', by: SMS.by, why }, 'a one-time code could not be handed over');
    });
}
