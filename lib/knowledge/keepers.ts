import { keepsKnowledge } from '@/lib/people/roles';
import { notFound, Refusal } from '@/lib/refusal';
import { isStaffOf, rolesIn, type Viewer } from '@/lib/viewer';

/** Whether somebody writes the knowledge base of a community; all of its staff read it. */
export const keepsKnowledgeIn = (viewer: Viewer, communityId: string): boolean =>
  keepsKnowledge(rolesIn(viewer, communityId));

export function requireKeepsKnowledge(viewer: Viewer, communityId: string): void {
  if (!isStaffOf(viewer, communityId)) throw notFound();
  if (!keepsKnowledgeIn(viewer, communityId)) throw new Refusal('notYours');
}
