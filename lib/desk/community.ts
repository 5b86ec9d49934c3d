import { seesAll } from '@/lib/people/roles';
import { notFound } from '@/lib/refusal';
import { type Community, isStaffOf, rolesIn, type Viewer } from '@/lib/viewer';

export type DeskPlace = {
  community: Community;
  /** What links carry as `c`: null while the person works in one community only. */
  c: string | null;
};

/** The communities a member of staff works in. */
export const workplaces = (viewer: Viewer): Community[] =>
  viewer.communities.filter((one) => isStaffOf(viewer, one.id));

/** Where the desk works now: what the address says, else the first. Refuses a community that isn't the person's own. */
export function deskPlace(viewer: Viewer, asked: string | undefined): DeskPlace {
  const places = workplaces(viewer);
  const community = asked ? places.find((one) => one.id === asked) : places[0];
  if (!community) throw notFound();
  return { community, c: places.length > 1 ? community.id : null };
}

/** Refuses whose work takes in only some of its tickets (GEN-8), as if there were no list of them. */
export function requireOverview(viewer: Viewer, communityId: string): Community {
  if (!seesAll(rolesIn(viewer, communityId))) throw notFound();
  return requireStaffOf(viewer, communityId);
}

/** Refuses who doesn't work in this community, as if it weren't there. */
export function requireStaffOf(viewer: Viewer, communityId: string): Community {
  const community = workplaces(viewer).find((one) => one.id === communityId);
  if (!community) throw notFound();
  return community;
}
