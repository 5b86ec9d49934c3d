/** China Standard Time is fixed at +08:00; a day is 'YYYY-MM-DD', a clock time 'HH:mm'. */
export type Day = string;
export type Slot = { from: Date; to: Date };

const minute = 60_000;
const offset = 8 * 60 * minute;
/** Desk hours (GEN-11), in minutes of the local day: 07:30–20:00. */
const open = 7 * 60 + 30;
const shut = 20 * 60;

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
export const atDesk = (time: Date) => minuteOfDay(time) >= open && minuteOfDay(time) < shut;

/** The moment when that many desk minutes have gone by after `from`. */
export function deskLater(from: Date, minutes: number): Date {
  const now = minuteOfDay(from);
  if (now < open) return deskLater(at(dayOf(from), '07:30'), minutes);
  if (now >= shut) return deskLater(at(plusDays(dayOf(from), 1), '07:30'), minutes);
  const left = shut - now;
  return minutes < left ? later(from, minutes) : deskLater(at(plusDays(dayOf(from), 1), '07:30'), minutes - left);
}

/** The moment that lies that many desk minutes before `until`. */
export function deskEarlier(until: Date, minutes: number): Date {
  const now = minuteOfDay(until);
  if (now > shut) return deskEarlier(at(dayOf(until), '20:00'), minutes);
  const gone = now - open;
  if (gone < 0) return deskEarlier(at(plusDays(dayOf(until), -1), '20:00'), minutes);
  return minutes <= gone
    ? later(until, -minutes)
    : deskEarlier(at(plusDays(dayOf(until), -1), '20:00'), minutes - gone);
}

/** How many desk minutes lie between two moments. */
export function deskMinutes(from: Date, to: Date): number {
  if (to <= from) return 0;
  const start = Math.min(Math.max(minuteOfDay(from), open), shut);
  if (dayOf(from) === dayOf(to)) return Math.min(Math.max(minuteOfDay(to), open), shut) - start;
  return shut - start + deskMinutes(at(plusDays(dayOf(from), 1), '00:00'), to);
}

/** 「今天 14:00–15:00」 as said at a given moment. */
export function slotWords(slot: Slot, said: Date): string {
  return `${dayWords(dayOf(slot.from), dayOf(said))} ${clockOf(slot.from)}–${clockOf(slot.to)}`;
}

export function dayWords(day: Day, today: Day): string {
  const days = dayNumber(day) - dayNumber(today);
  return ['今天', '明天', '后天'][days] ?? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
