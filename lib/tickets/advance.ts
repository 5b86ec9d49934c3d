import { findHolidays } from '@/lib/clock-table';
import { type Viewer, writeAs } from '@/lib/viewer';
import type { Advanced, Step } from './advance-in';
import { advanceTogether } from './matter';

/**
 * Makes one move: decided by the pure engine on the locked row; row, event, side rows and jobs in one transaction.
 * Refuses what the engine refuses; when somebody else was quicker, says who did what.
 */
export async function advance(viewer: Viewer, step: Step): Promise<Advanced> {
  const holidays = await findHolidays();
  return writeAs(viewer, (tx) => advanceTogether(tx, viewer, step, holidays));
}
