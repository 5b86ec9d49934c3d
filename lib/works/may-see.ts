import { seesAll } from '@/lib/people/roles';
import { type Kind, serviceOf, services } from '@/lib/services';
import { rolesIn, type Viewer } from '@/lib/viewer';

/** The kinds of works, large and small. */
export const worksKinds: readonly Kind[] = (Object.keys(services) as Kind[]).filter(
  (kind) => serviceOf(kind).screens === 'works',
);

const taking = new Set<string>(worksKinds.flatMap((kind) => serviceOf(kind).shared ?? []));

/** GEN-8: who leads or works at the desk, and the departments that have a part in works. */
export const seesWorks = (viewer: Viewer, communityId: string): boolean =>
  seesAll(rolesIn(viewer, communityId)) ||
  viewer.posts.some((post) => post.communityId === communityId && taking.has(post.department));
