import { holidayRows } from '@/db/seed/holidays';
import type { CalendarName } from '@/lib/clock/calendar';

/**
 * The clock's judge: a list of every minute from 1 December 2025 to 31 January 2027, local time, each asked by itself
 * whether a calendar is open. It counts on its fingers and shares no code with the clock.
 */
const oracleStart = Date.UTC(2025, 10, 30, 16);
export const oracleMinutes = 427 * 1440;

type Ask = (day: Day, hour: number, minute: number) => boolean;
type Day = { holiday: boolean; worked: boolean };

const days = Array.from({ length: oracleMinutes / 1440 + 1 }, (_, index) => dayAt(index));
const open = { always: everyMinute(() => true), desk: everyMinute(atDesk), workdays: everyMinute(atWork) };

/** How many open minutes lie from one minute to another; `paused` marks minutes that do not count. */
export function oracleBetween(name: CalendarName, from: number, to: number, paused?: Uint8Array): number {
  const isOpen = open[name];
  let count = 0;
  for (let minute = from; minute < to; minute += 1) if (isOpen[minute] && !paused?.[minute]) count += 1;
  return count;
}

/** The first minute by which so many open minutes have passed; NaN past the end of the list. */
export function oracleAdd(name: CalendarName, from: number, minutes: number, paused?: Uint8Array): number {
  const isOpen = open[name];
  let left = minutes;
  for (let minute = from; minute <= oracleMinutes; minute += 1) {
    if (left === 0) return minute;
    if (isOpen[minute] && !paused?.[minute]) left -= 1;
  }
  return Number.NaN;
}

export function oracleDate(minute: number): Date {
  return new Date(oracleStart + minute * 60_000);
}

function atDesk({ holiday }: Day, hour: number, minute: number): boolean {
  if (holiday) return hour >= 9 && hour < 17;
  return hour === 7 ? minute >= 30 : hour > 7 && hour < 20;
}

function atWork({ worked }: Day, hour: number, minute: number): boolean {
  const morning = hour >= 9 && hour <= 11;
  const afternoon = hour === 13 ? minute >= 30 : hour >= 14 && hour <= 17;
  return worked && (morning || afternoon);
}

function everyMinute(ask: Ask): Uint8Array {
  const minutes = new Uint8Array(oracleMinutes + 1);
  days.forEach((day, index) => {
    for (let hour = 0; hour < 24; hour += 1)
      for (let minute = 0; minute < 60; minute += 1)
        minutes[index * 1440 + hour * 60 + minute] = ask(day, hour, minute) ? 1 : 0;
  });
  return minutes;
}

/** 1 December 2025 was a Monday. */
function dayAt(index: number): Day {
  const day = new Date(Date.UTC(2025, 11, 1 + index)).toISOString().slice(0, 10);
  const row = holidayRows.find((one) => one.day === day);
  return { holiday: row?.kind === 'rest', worked: row ? row.kind === 'work' : index % 7 < 5 };
}
