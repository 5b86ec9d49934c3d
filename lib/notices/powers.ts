import { mayNotices, type NoticePower } from '@/lib/people/roles';
import { notFound, Refusal } from '@/lib/refusal';
import { isStaffOf, rolesIn, type Viewer } from '@/lib/viewer';

/** Whether somebody may write, review or approve notices of a community. */
export const mayNotice = (viewer: Viewer, communityId: string, power: NoticePower): boolean =>
  mayNotices(rolesIn(viewer, communityId), power);

/** Refuses who is not of this office as if there were nothing, and colleagues whose part it is not. */
export function requireNoticePower(viewer: Viewer, communityId: string, power: NoticePower): void {
  if (!isStaffOf(viewer, communityId)) throw notFound();
  if (!mayNotice(viewer, communityId, power)) throw new Refusal('notYours');
}
