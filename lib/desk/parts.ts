import { works } from '@/lib/people/roles';
import type { Viewer } from '@/lib/viewer';

export type DeskPart = 'today' | 'tickets' | 'orders' | 'settings';

const worksSomewhere = (viewer: Viewer, where: 'atDesk' | 'onFeet') =>
  viewer.posts.some((post) => works(post.roles, where));

export const worksAtDesk = (viewer: Viewer): boolean => worksSomewhere(viewer, 'atDesk');

/** The parts of the desk this person needs, the one they start with first. */
export function partsOf(viewer: Viewer): [DeskPart, ...DeskPart[]] {
  const walks = worksSomewhere(viewer, 'onFeet');
  if (!worksAtDesk(viewer)) return walks ? ['orders', 'tickets', 'settings'] : ['tickets', 'settings'];
  return ['today', 'tickets', ...(walks ? ['orders' as const] : []), 'settings'];
}
