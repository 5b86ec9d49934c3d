import { daysBetween } from '@/lib/clock/day';
import type { Blackout } from '@/lib/clock/noisy-hours';
import { typedDay } from '@/lib/clock/typed-day';
import { Refusal } from '@/lib/refusal';

const MOST = 40;
const LONGEST_NAME = 20;
const LONGEST_DAYS = 62;

const shape = /^([\d\-/.年月日]+)(?:\s*(?:至|到|~|～|—|–|to)\s*([\d\-/.年月日]+))?[\s,，:：]+(.+)$/iu;

/**
 * Days without noisy work as they are typed, one stretch of days a line, in the order of time: 2027-06-07 至 2027-06-10 高考.
 * Refuses the first line that can't be read, turns back or never ends.
 */
export function readBlackouts(text: string): Blackout[] {
  const lines = text.split('\n').flatMap((one) => one.trim() || []);
  if (lines.length > MOST) refuse('blackoutMany', { most: MOST });
  return lines.map(readLine).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The same line again, for the box in which it is changed. */
export const writeBlackout = ({ from, to, name }: Blackout): string =>
  from === to ? `${from} ${name}` : `${from} ~ ${to} ${name}`;

function readLine(line: string): Blackout {
  const said = { line: line.slice(0, 60) };
  const [, first = '', last, name = ''] = shape.exec(line) ?? [];
  const from = typedDay(first);
  const to = last === undefined ? from : typedDay(last);
  if (!from || !to || !name.trim()) return refuse('blackoutLine', said);
  if (to < from) return refuse('blackoutTurned', said);
  if (daysBetween(from, to) >= LONGEST_DAYS) return refuse('blackoutLong', { ...said, most: LONGEST_DAYS });
  if (name.length > LONGEST_NAME) return refuse('blackoutName', { ...said, most: LONGEST_NAME });
  return { from, to, name: name.trim() };
}

function refuse(key: string, values: Record<string, string | number>): never {
  throw new Refusal('input', values, { lines: key });
}
