import { keepsHomes, works } from '@/lib/people/roles';
import type { Viewer } from '@/lib/viewer';

export type DeskPart = 'today' | 'tickets' | 'orders' | 'homes' | 'settings';

const worksSomewhere = (viewer: Viewer, where: 'atDesk' | 'onFeet') =>
  viewer.posts.some((post) => works(post.roles, where));

export const worksAtDesk = (viewer: Viewer): boolean => worksSomewhere(viewer, 'atDesk');

/** The parts of the desk this person needs, the one they start with first. */
export function partsOf(viewer: Viewer): [DeskPart, ...DeskPart[]] {
  const walks = worksSomewhere(viewer, 'onFeet');
  const homes = viewer.posts.some((post) => keepsHomes(post.roles)) ? ['homes' as const] : [];
  if (!worksAtDesk(viewer))
    return walks ? ['orders', 'tickets', ...homes, 'settings'] : ['tickets', ...homes, 'settings'];
  return ['today', 'tickets', ...(walks ? ['orders' as const] : []), ...homes, 'settings'];
}
