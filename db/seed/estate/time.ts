import { holidayRows } from '@/db/seed/holidays';

/** China Standard Time is fixed at +08:00; a day is 'YYYY-MM-DD', a clock time 'HH:mm'. */
export type Day = string;
export type Slot = { from: Date; to: Date };

const minute = 60_000;
const offset = 8 * 60 * minute;
/** Desk hours (GEN-11) in minutes of the local day: 07:30–20:00, 09:00–17:00 on days off. */
const daysOff = new Set(holidayRows.filter((row) => row.kind === 'rest').map((row) => row.day));
const deskHours = (day: Day): [number, number] => (daysOff.has(day) ? [540, 1020] : [450, 1200]);

export const at = (day: Day, clock: string) => new Date(`${day}T${clock}:00+08:00`);
export const dayOf = (time: Date): Day => new Date(time.getTime() + offset).toISOString().slice(0, 10);
export const clockOf = (time: Date) => new Date(time.getTime() + offset).toISOString().slice(11, 16);
export const later = (time: Date, minutes: number) => new Date(time.getTime() + Math.round(minutes * minute));
export const plusDays = (day: Day, days: number) => dayOf(later(at(day, '12:00'), days * 24 * 60));
export const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / minute;
export const minuteOfDay = (time: Date) => Math.floor(((time.getTime() + offset) / minute) % 1440);
export const dayNumber = (day: Day) => Math.floor(at(day, '12:00').getTime() / (1440 * minute));
export const monthsBefore = (day: Day, months: number): Day => {
  const date = new Date(`${day.slice(0, 7)}-15T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
};
/** 0 is Sunday. */
export const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The moment when that many desk minutes have gone by after `from`. */
export function deskLater(from: Date, minutes: number): Date {
  const day = dayOf(from);
  const [open, shut] = deskHours(day);
  const start = Math.max(minuteOfDay(from), open);
  if (start + minutes < shut)
    return start === open && minuteOfDay(from) < open ? minuteOf(day, open + minutes) : later(from, minutes);
  return deskLater(minuteOf(plusDays(day, 1), 0), minutes - Math.max(0, shut - start));
}

/** The moment that lies that many desk minutes before `until`. */
export function deskEarlier(until: Date, minutes: number): Date {
  const day = dayOf(until);
  const [open, shut] = deskHours(day);
  const end = Math.min(minuteOfDay(until), shut);
  if (end - minutes >= open) return end === shut ? minuteOf(day, end - minutes) : later(until, -minutes);
  return deskEarlier(minuteOf(plusDays(day, -1), 1439), minutes - Math.max(0, end - open));
}

/** How many desk minutes lie between two moments. */
export function deskMinutes(from: Date, to: Date): number {
  if (to <= from) return 0;
  const day = dayOf(from);
  const [open, shut] = deskHours(day);
  const start = Math.min(Math.max(minuteOfDay(from), open), shut);
  if (day === dayOf(to)) return Math.min(Math.max(minuteOfDay(to), open), shut) - start;
  return shut - start + deskMinutes(minuteOf(plusDays(day, 1), 0), to);
}

const minuteOf = (day: Day, minutes: number) => later(at(day, '00:00'), minutes);

/** 「今天 14:00–15:00」 as said at a given moment. */
export function slotWords(slot: Slot, said: Date): string {
  return `${dayWords(dayOf(slot.from), dayOf(said))} ${clockOf(slot.from)}–${clockOf(slot.to)}`;
}

function dayWords(day: Day, today: Day): string {
  const days = dayNumber(day) - dayNumber(today);
  return ['今天', '明天', '后天'][days] ?? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
