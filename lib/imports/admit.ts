import { keepsHomesIn } from '@/lib/homes/keepers';
import { standingsBy } from '@/lib/people/roles';
import { rolesIn, type Viewer } from '@/lib/viewer';
import type { ImportKind } from './records';

/** Who works on a community's tickets at the desk. */
export const worksTickets = (viewer: Viewer, communityId: string): boolean =>
  standingsBy(rolesIn(viewer, communityId)).length > 0;

/** The roster is for who looks after homes, the old ledger for who works on tickets. */
export const mayImport = (viewer: Viewer, communityId: string, kind: ImportKind): boolean =>
  kind === 'roster' ? keepsHomesIn(viewer, communityId) : worksTickets(viewer, communityId);
