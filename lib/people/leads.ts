import { type Role, rolesIn, type Viewer } from '@/lib/viewer';

const leading: readonly Role[] = ['supervisor', 'manager', 'company', 'admin'];

/** Whether this person decides in a community: rosters, hours, the holiday table. */
export const leadsIn = (viewer: Viewer, communityId: string): boolean =>
  rolesIn(viewer, communityId).some((role) => leading.includes(role));

/** The same for what the whole company shares. */
export const leadsSomewhere = ({ posts }: Pick<Viewer, 'posts'>): boolean =>
  posts.some((post) => post.roles.some((role) => leading.includes(role)));
