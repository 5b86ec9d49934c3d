import { works } from '@/lib/people/roles';
import type { Viewer } from '@/lib/viewer';

/** REN-8: who writes down who comes and goes: the guards of the community, and its desk. db/gate.sql says the same. */
export const keepsGate = (viewer: Viewer, communityId: string): boolean =>
  viewer.posts.some(
    (post) => post.communityId === communityId && (post.department === 'security' || works(post.roles, 'atDesk')),
  );

/** Who works at a gate, and finds it in their own menu. */
export const standsAtGate = (viewer: Viewer): boolean => viewer.posts.some((post) => post.department === 'security');
