import { setTimeout as wait } from 'node:timers/promises';
import type { Env } from '@/lib/env';
import { aliyunRefusal, aliyunSms, type Signed } from './aliyun';
import type { CodePurpose } from './purpose';
import { tencentRefusal, tencentSms } from './tencent';

export type Channel = NonNullable<Env['SMS']>;

/** A code on its way, or a word that there is news; what it is for is told to the provider, so that the text can say it. */
type Letter = { phone: string; purpose: CodePurpose; code: string } | { phone: string; purpose: 'tell'; what: string };

const PATIENCE = 5000;
const PAUSE = 1000;

/**
 * Hands a one-time code to the provider; once more when the line failed or the provider was not itself, since a code lives
 * five minutes only. Answers what went wrong at last, null when it was taken.
 */
export async function sendSms(channel: Channel, letter: Letter, send = fetch): Promise<string | null> {
  const first = await handOver(channel, letter, send);
  if (!first?.silent) return first?.why ?? null;
  await wait(PAUSE);
  return (await handOver(channel, letter, send))?.why ?? null;
}

/** `silent`: the line failed or the provider was not itself; else it said no. */
export type Failure = { why: string; silent: boolean };

/** One try; null when the provider took it. */
export async function handOver(channel: Channel, letter: Letter, send = fetch): Promise<Failure | null> {
  const { url, headers, body } = signedOf(channel, letter);
  // Node names the host by itself; the signature covers the same one.
  const { host: _, ...sent } = headers;
  const signal = AbortSignal.timeout(PATIENCE);
  const answer = await send(url, {
    method: 'POST',
    headers: sent,
    body: body || undefined,
    signal,
    redirect: 'error',
  }).catch((reason: unknown) => String(reason));
  if (typeof answer === 'string') return { why: answer, silent: true };
  if (!answer.ok && (channel.by === 'webhook' || answer.status >= 500))
    return { why: `status ${answer.status}`, silent: answer.status >= 500 };
  const why = channel.by === 'webhook' ? null : refusalOf(channel, await answer.json().catch(() => ({})));
  return why ? { why, silent: false } : null;
}

const refusalOf = (channel: Channel, answer: object) =>
  channel.by === 'aliyun' ? aliyunRefusal(answer) : tencentRefusal(answer);

function signedOf(channel: Channel, letter: Letter): Signed {
  const now = new Date();
  if (channel.by === 'webhook') {
    const headers = { 'content-type': 'application/json' };
    return { url: channel.url, headers, body: JSON.stringify(letter) };
  }
  const { phone, purpose } = letter;
  const worded = { ...channel, template: channel.templates[purpose] ?? channel.template };
  const named: Record<string, string> = 'code' in letter ? { code: letter.code } : { what: letter.what };
  if (worded.by === 'aliyun') return aliyunSms(worded, phone, named, now);
  return tencentSms(worded, phone, 'code' in letter ? [letter.code, FIVE_MINUTES] : Object.values(named), now);
}

/** The second variable of a code's template at Tencent Cloud: for how many minutes it is good. */
const FIVE_MINUTES = '5';
