import { seesAll, standingsBy } from '@/lib/people/roles';
import { type Kind, serviceOf, services } from '@/lib/services';
import type { Actor, Standing } from '@/lib/services/standing';
import { worksReaders } from '@/lib/services/works/readers';
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

const moneyPosts: readonly Standing[] = ['supervisor', 'manager'];

/** REN-11: the books of works: who keeps them, and who leads. */
export const seesMoney = (viewer: Viewer, communityId: string): boolean =>
  standingsBy(rolesIn(viewer, communityId)).some((one) => moneyPosts.includes(one)) ||
  viewer.posts.some((post) => post.communityId === communityId && post.department === 'finance');

const readers: readonly Standing[] = worksReaders.receipt;

/** The money of one of these tickets: whose it is, and the staff who take it, keep it or say what is deducted. */
export const seesMoneyOf = ({ kind, standings }: Pick<Actor, 'kind' | 'standings'>): boolean =>
  kind === 'resident' || standings.some((one) => readers.includes(one));
