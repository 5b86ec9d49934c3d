import { daysBetween, localDay } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import type { Setting } from '../move';

const LONGEST_DAYS = 366;

/** Refuses a period in the past, that ends before it begins or is no period, beside its field. */
export function requirePeriod(
  { from, to }: { from: string; to: string },
  { now }: Pick<Setting, 'now'>,
  longest = LONGEST_DAYS,
) {
  if (from < localDay(now)) throw new Refusal('input', {}, { from: 'periodPast' });
  if (to < from) throw new Refusal('input', {}, { to: 'endsBeforeStart' });
  if (daysBetween(from, to) >= longest) throw new Refusal('input', { days: longest }, { to: 'periodTooLong' });
}
