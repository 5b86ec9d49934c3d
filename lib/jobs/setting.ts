import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { type HolidayRow, readHolidays } from '@/lib/clock/holidays';
import type { Setting } from '@/lib/services/move';
import { settingsShape } from '@/lib/settings';

/** What a job counts a community's promises with. */
export async function settingFor(tx: Tx, community: string, now: Date): Promise<Setting> {
  const [place, days] = await Promise.all([
    tx.one<{ settings: unknown }>(sql`select settings from communities where id = ${community}`),
    tx.rows<HolidayRow>(sql`select day, kind, name from holidays`),
  ]);
  const settings = settingsShape.parse(place?.settings ?? {});
  return { now, settings, timetable: { hours: settings.hours, holidays: readHolidays(days) } };
}
