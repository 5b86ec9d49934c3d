import type { Role, Viewer } from '@/lib/viewer';

export type DeskPart = 'today' | 'tickets' | 'orders' | 'settings';

const atTheDesk: readonly Role[] = ['desk', 'supervisor', 'manager', 'company', 'admin'];
const onTheirFeet: readonly Role[] = ['engineering', 'cleaning', 'security', 'greening'];

export const worksAtDesk = (viewer: Viewer): boolean =>
  viewer.posts.some((post) => post.roles.some((role) => atTheDesk.includes(role)));

/** The parts of the desk this person needs, the one they start with first. */
export function partsOf(viewer: Viewer): DeskPart[] {
  const walks = viewer.posts.some((post) => post.roles.some((role) => onTheirFeet.includes(role)));
  if (!worksAtDesk(viewer)) return walks ? ['orders', 'tickets', 'settings'] : ['tickets', 'settings'];
  return ['today', 'tickets', ...(walks ? ['orders' as const] : []), 'settings'];
}
