import { readsReports } from '@/lib/people/roles';
import { notFound } from '@/lib/refusal';
import { isStaffOf, rolesIn, type Viewer } from '@/lib/viewer';

/** Whether somebody reads the reports of a community: who leads its desk, manages it or leads the company. */
export const mayReadReports = (viewer: Viewer, communityId: string): boolean =>
  isStaffOf(viewer, communityId) && readsReports(rolesIn(viewer, communityId));

export function requireReader(viewer: Viewer, communityId: string): void {
  if (!mayReadReports(viewer, communityId)) throw notFound();
}
