import { sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { type HolidayRow, readHolidays } from '@/lib/clock/holidays';
import { missingYears } from '@/lib/clock/missing';
import { notFound } from '@/lib/refusal';
import { isStaff, readAs, type Viewer } from '@/lib/viewer';

type Part = { kind: 'rest' | 'work'; name: string };
export type HolidayChange = {
  id: string;
  day: string;
  before: Part | null;
  after: Part | null;
  who: string | null;
  at: Date;
};
export type HolidayYear = {
  year: number;
  rows: HolidayRow[];
  /** Every year that has a day in the table, and this and the next. */
  years: { year: number; missing: boolean }[];
  /** The latest changes, newest first. `who` is unknown for a colleague of another community. */
  changes: HolidayChange[];
};

const SHOWN = 20;

/** One year of the holiday table with its latest changes, for staff, read past the copy that promises are counted with. */
export async function findHolidayYear(viewer: Viewer, year: number): Promise<HolidayYear> {
  if (!isStaff(viewer)) throw notFound();
  const [all, changes] = await readAs<[HolidayRow[], HolidayChange[]]>(
    viewer,
    sql`select day, kind, name from holidays order by day`,
    sql`select id, day, before, after, name_of(person_id) as who, at from holiday_changes order by id desc limit ${SHOWN}`,
  );
  const today = localDay(viewer.now);
  const now = Number(today.slice(0, 4));
  const missing = missingYears(readHolidays(all), today).map((one) => one.year);
  const years = [...new Set([...all.map(({ day }) => Number(day.slice(0, 4))), now, now + 1, year])].sort(
    (a, b) => a - b,
  );
  return {
    year,
    rows: all.filter(({ day }) => day.startsWith(`${year}-`)),
    years: years.map((one) => ({ year: one, missing: missing.includes(one) })),
    changes,
  };
}
