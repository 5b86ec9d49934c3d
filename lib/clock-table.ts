import { sql } from '@/db/sql';
import type { Timetable } from '@/lib/clock/calendar';
import { type HolidayRow, type Holidays, readHolidays } from '@/lib/clock/holidays';
import { database } from '@/lib/database';
import type { Settings } from '@/lib/settings';

const KEEP = 60_000;
const kept = globalThis as { linliHolidays?: { at: number; holidays: Holidays } };

/** The holiday table; a change by staff reaches every process within a minute, and this one at once. */
export async function findHolidays(): Promise<Holidays> {
  const known = kept.linliHolidays;
  if (known && performance.now() - known.at < KEEP) return known.holidays;
  const rows = await database().plain<HolidayRow>(sql`select day, kind, name from holidays order by day`);
  kept.linliHolidays = { at: performance.now(), holidays: readHolidays(rows) };
  return kept.linliHolidays.holidays;
}

export function forgetHolidays() {
  kept.linliHolidays = undefined;
}

export const timetableOf = (settings: Settings, holidays: Holidays): Timetable => ({ hours: settings.hours, holidays });
