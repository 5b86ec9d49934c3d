import 'server-only';
import { after } from 'next/server';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { maskPhone } from './phone';

const PATIENCE = 10_000;

/** Hands a code to the phone: in a demo by the log, else by the SMS provider, after the answer has gone out. */
export function sendCodeTo(phone: string, code: string): void {
  const { DEMO, SMS_WEBHOOK_URL } = env();
  if (DEMO) log.info(`one-time code for ${maskPhone(phone)}: ${code}`);
  else if (SMS_WEBHOOK_URL) after(() => post(SMS_WEBHOOK_URL, phone, code));
}

async function post(url: string, phone: string, code: string): Promise<void> {
  const body = JSON.stringify({ purpose: 'sign-in', phone, code });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE) }).catch(
    (reason: unknown) => ({ ok: false, status: String(reason) }),
  );
  if (!answer.ok) log.error({ channel: 'sms', status: answer.status }, 'a one-time code could not be handed over');
}
