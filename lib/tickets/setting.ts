import { findHolidays, timetableOf } from '@/lib/clock-table';
import type { Setting } from '@/lib/services/move';
import { communityOf, type Viewer } from '@/lib/viewer';

/** What moves and promises of a community are counted with. */
export async function settingOf(viewer: Viewer, communityId: string): Promise<Setting> {
  const { settings } = communityOf(viewer, communityId);
  return { now: viewer.now, settings, timetable: timetableOf(settings, await findHolidays()) };
}
