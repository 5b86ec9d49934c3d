import { notFound } from '@/lib/refusal';
import { rolesIn, type Viewer } from '@/lib/viewer';
import { leads, looksAfter, sets, watches } from './roles';

/** Whether this person decides in a community: rosters, hours, the holiday table. */
export const leadsIn = (viewer: Viewer, communityId: string): boolean => leads(rolesIn(viewer, communityId));

/** The same for what the whole company shares. */
export const leadsSomewhere = ({ posts }: Pick<Viewer, 'posts'>): boolean => posts.some((post) => leads(post.roles));

/** Whether this person changes the settings of a community. */
export const setsIn = (viewer: Viewer, communityId: string): boolean => sets(rolesIn(viewer, communityId));

/** Whether this person looks after the staff of a community: posts, roles, ways in. */
export const looksAfterIn = (viewer: Viewer, communityId: string): boolean => looksAfter(rolesIn(viewer, communityId));

/** Whether this person looks after the program itself, from this community. */
export const watchesIn = (viewer: Viewer, communityId: string): boolean => watches(rolesIn(viewer, communityId));

export function requireLooksAfter(viewer: Viewer, communityId: string): void {
  if (!looksAfterIn(viewer, communityId)) throw notFound();
}

/** For what the company does in a community of its own where it has no post: the database knows which those are. */
export function requireLooksAfterSomebody({ posts }: Pick<Viewer, 'posts'>): void {
  if (!posts.some((post) => looksAfter(post.roles))) throw notFound();
}
