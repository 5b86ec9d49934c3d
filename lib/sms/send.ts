import { setTimeout as wait } from 'node:timers/promises';
import type { Env } from '@/lib/env';
import { aliyunCode, aliyunRefusal, type Signed } from './aliyun';
import type { CodePurpose } from './purpose';
import { tencentCode, tencentRefusal } from './tencent';

export type Channel = NonNullable<Env['SMS']>;

/** A code on its way; what it is for is told to the provider, so that the text can say it. */
type Letter = { phone: string; purpose: CodePurpose; code: string };

const PATIENCE = 5000;
const PAUSE = 1000;

/**
 * Hands a one-time code to the provider; once more when the line failed or the provider was not itself, since a code lives
 * five minutes only. Answers what went wrong at last, null when it was taken.
 */
export async function sendSms(channel: Channel, letter: Letter, send = fetch): Promise<string | null> {
  const first = await attempt(channel, letter, send);
  if (!first?.again) return first?.why ?? null;
  await wait(PAUSE);
  return (await attempt(channel, letter, send))?.why ?? null;
}

type Failure = { why: string; again: boolean };

async function attempt(channel: Channel, letter: Letter, send: typeof fetch): Promise<Failure | null> {
  const { url, headers, body } = signedOf(channel, letter);
  // Node names the host by itself; the signature covers the same one.
  const { host: _, ...sent } = headers;
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await send(url, { method: 'POST', headers: sent, body: body || undefined, signal }).catch(
    (reason: unknown) => String(reason),
  );
  if (typeof answer === 'string') return { why: answer, again: true };
  if (!answer.ok && (channel.by === 'webhook' || answer.status >= 500))
    return { why: `status ${answer.status}`, again: answer.status >= 500 };
  const why = channel.by === 'webhook' ? null : refusalOf(channel, await answer.json().catch(() => ({})));
  return why ? { why, again: false } : null;
}

const refusalOf = (channel: Channel, answer: object) =>
  channel.by === 'aliyun' ? aliyunRefusal(answer) : tencentRefusal(answer);

function signedOf(channel: Channel, { phone, purpose, code }: Letter): Signed {
  const now = new Date();
  if (channel.by !== 'webhook') {
    const worded = { ...channel, template: channel.templates[purpose] ?? channel.template };
    return worded.by === 'aliyun' ? aliyunCode(worded, phone, code, now) : tencentCode(worded, phone, code, now);
  }
  const headers = { 'content-type': 'application/json' };
  return { url: channel.url, headers, body: JSON.stringify({ purpose, phone, code }) };
}
