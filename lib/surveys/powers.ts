import { maySurveys, type SurveyPower } from '@/lib/people/roles';
import { notFound, Refusal } from '@/lib/refusal';
import { isStaffOf, rolesIn, type Viewer } from '@/lib/viewer';

/** Whether somebody may send surveys of a community, key paper in or read results (SUR-1, SUR-3, SUR-6). */
export const maySurvey = (viewer: Viewer, communityId: string, power: SurveyPower): boolean =>
  isStaffOf(viewer, communityId) && maySurveys(rolesIn(viewer, communityId), power);

/** Refuses who is not of this office as if there were nothing, and colleagues whose part it is not. */
export function requireSurveyPower(viewer: Viewer, communityId: string, power: SurveyPower): void {
  if (!isStaffOf(viewer, communityId)) throw notFound();
  if (!maySurvey(viewer, communityId, power)) throw new Refusal('notYours');
}
