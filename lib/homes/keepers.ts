import { keepsHomes } from '@/lib/people/roles';
import { notFound } from '@/lib/refusal';
import { rolesIn, type Viewer } from '@/lib/viewer';

/** Whether this person looks after who belongs to which home of a community. */
export const keepsHomesIn = (viewer: Viewer, communityId: string): boolean => keepsHomes(rolesIn(viewer, communityId));

export function requireKeepsHomes(viewer: Viewer, communityId: string): void {
  if (!keepsHomesIn(viewer, communityId)) throw notFound();
}
