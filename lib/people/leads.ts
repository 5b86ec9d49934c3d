import { rolesIn, type Viewer } from '@/lib/viewer';
import { leads } from './roles';

/** Whether this person decides in a community: rosters, hours, the holiday table. */
export const leadsIn = (viewer: Viewer, communityId: string): boolean => leads(rolesIn(viewer, communityId));

/** The same for what the whole company shares. */
export const leadsSomewhere = ({ posts }: Pick<Viewer, 'posts'>): boolean => posts.some((post) => leads(post.roles));
