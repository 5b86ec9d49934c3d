import { atLocal, localDay, MINUTE, plusDays } from '@/lib/clock/day';

/** What a provider made of one message. `silent`: it said nothing that can be read, so that it may not be itself. */
export type Verdict =
  | { at: 'sent'; id?: string }
  | { at: 'again'; code: string; silent?: boolean; until?: 'tomorrow' }
  | { at: 'dead'; code: string };

const HOUR = 60 * MINUTE;
/** 1, 2, 4 … minutes, then hourly: the last try is about a day after the first. */
export const TRIES = 29;

/** When to try again after so many tries; null when it was tried enough. `chance` from 0 to 1 spreads those that failed at once. */
export function nextTry(tries: number, verdict: { until?: 'tomorrow' }, now: Date, chance: number): Date | null {
  if (tries >= TRIES) return null;
  if (verdict.until === 'tomorrow') return atLocal(plusDays(localDay(now), 1), 5 + Math.floor(chance * 30));
  const pause = Math.min(MINUTE * 2 ** (tries - 1), HOUR);
  return new Date(now.getTime() + Math.round(pause * (0.8 + 0.4 * chance)));
}

/** Busy, or too many a minute. */
const busy = new Set([-1, 45011, 45047]);
/** The day's calls are spent. */
const spent = new Set([45009]);

/** WeChat says no in answers of status 200; what it does not say here will not get better by itself. */
export function wechatVerdict(code: number): Verdict {
  if (busy.has(code)) return { at: 'again', code: String(code) };
  if (spent.has(code)) return { at: 'again', code: String(code), until: 'tomorrow' };
  return { at: 'dead', code: String(code) };
}

/** 企业微信 counts a robot's messages by the minute (45009); 93000 says that the robot is gone. */
export function robotVerdict(code: number): Verdict {
  return busy.has(code) || spent.has(code) ? { at: 'again', code: String(code) } : { at: 'dead', code: String(code) };
}
