import { type Day, localDay, minuteOfDay } from '@/lib/clock/day';

/** What holds of a permit or a pass at one moment; `early` and `expired` are days, `outside` is the hour. */
export type Validity = 'valid' | 'expired' | 'early' | 'suspended' | 'void' | 'asked' | 'outside';

type Days = { fromDay: Day; toDay: Day };
export type PermitFacts = Days & {
  what: 'works' | 'hot' | 'height';
  state: 'asked' | 'valid' | 'suspended' | 'ended' | 'void';
  /** Minutes of each day; null: all day. */
  fromMinute: number | null;
  toMinute: number | null;
};
export type PassFacts = Days & { state: 'valid' | 'suspended' | 'ended' };

/** REN-7, REN-9: whether a permit holds now. What was ended before its last day is void; hot work only in its hours. */
export function validityOf(permit: PermitFacts, now: Date): Validity {
  const { state, fromMinute, toMinute } = permit;
  if (state === 'void' || state === 'asked') return state;
  const byDay = dayOf(permit, now);
  if (state === 'ended') return byDay === 'expired' ? byDay : 'void';
  if (byDay === 'expired') return byDay;
  if (state === 'suspended') return state;
  if (byDay !== 'valid') return byDay;
  const minute = minuteOfDay(now);
  return minute < (fromMinute ?? 0) || minute >= (toMinute ?? 1440) ? 'outside' : 'valid';
}

/** REN-8: a pass holds no longer than its permit, nor while that is suspended. Its own hours are nobody's. */
export function passValidityOf(pass: PassFacts, permit: PermitFacts, now: Date): Validity {
  const under = validityOf({ ...permit, fromMinute: null, toMinute: null }, now);
  if (under !== 'valid' && under !== 'early') return under;
  const byDay = dayOf(pass, now);
  if (pass.state === 'ended') return byDay === 'expired' ? byDay : 'void';
  if (byDay === 'expired') return byDay;
  if (pass.state === 'suspended') return pass.state;
  return under === 'early' ? under : byDay;
}

function dayOf({ fromDay, toDay }: Days, now: Date): 'valid' | 'early' | 'expired' {
  const today = localDay(now);
  if (today > toDay) return 'expired';
  return today < fromDay ? 'early' : 'valid';
}
