import type { Role, Viewer } from '@/lib/viewer';

const field: Role[] = ['engineering', 'cleaning', 'security', 'greening'];

/** Works on the round and not at a desk: the day starts with their own orders. */
export const isFieldStaff = ({ posts }: Pick<Viewer, 'posts'>): boolean =>
  posts.length > 0 && posts.every((post) => post.roles.every((role) => field.includes(role)));
