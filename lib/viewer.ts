import type { Tx } from '@/db/client';
import { type Sql, sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { type Awaited, awaitedOf, type SignedIn } from '@/lib/people/awaited';
import type { Role } from '@/lib/people/roles';
import { notFound, Refusal } from '@/lib/refusal';
import { type Settings, settingsShape } from '@/lib/settings';

export type Relation = 'owner' | 'family' | 'tenant' | 'agent';
export type Home = {
  residencyId: string;
  communityId: string;
  unitId: string;
  buildingId: string;
  label: string;
  relation: Relation;
  since: string;
  /** The last day, of a lease say; access ends with it. */
  until: string | null;
};
export type Post = { communityId: string; department: string; roles: Role[] };
export type Community = { id: string; name: string; phone: string; settings: Settings };

/** The person asking, with their homes, posts and communities, at one business time. */
export type Viewer = {
  /** SHA-256 of the cookie's secret: what `enter` is asked with. */
  session: string;
  now: Date;
  personId: string;
  name: string;
  /** How the person likes to be called, on their own pages. */
  called: string | null;
  phoneTail: string | null;
  /** The version of the policy that the person last agreed to, and has not taken back. */
  consented: string | null;
  homes: Home[];
  posts: Post[];
  communities: Community[];
  signedIn: SignedIn;
  /** What the person has still to do before they are staff: until then they have no post. */
  awaits: Awaited | null;
};

type Entry = Pick<Viewer, 'session' | 'now'>;
type Entered = Omit<Viewer, 'session' | 'now' | 'communities' | 'awaits'> & {
  now: string;
  communities: (Omit<Community, 'settings'> & { settings: unknown })[];
};

const entering = (session: string, now: Date | null, touch = false): Sql =>
  sql`select enter(${session}, ${now}, ${touch}) as entered`;

/** Who stands behind a session; null when it has ended. `touch` counts as an act of the person. */
export async function viewerOf(session: string, now: Date | null, touch: boolean): Promise<Viewer | null> {
  const [rows] = await database().read([entering(session, now, touch)], []);
  const entered = (rows?.[0] as { entered: Entered | null } | undefined)?.entered;
  if (!entered) return null;
  const awaits = awaitedOf(entered.signedIn, entered.posts, env().DEMO);
  const posts = awaits ? [] : entered.posts;
  const near = new Set([...entered.homes, ...posts].map((one) => one.communityId));
  const communities = entered.communities
    .filter((one) => near.has(one.id))
    .map((one) => ({ ...one, settings: settingsShape.parse(one.settings) }));
  return { ...entered, session, now: new Date(entered.now), posts, communities, awaits };
}

/** Statements of one section of a page, seen as the viewer, in one round trip. */
export async function readAs<Rows extends unknown[][]>(viewer: Entry, ...statements: Sql[]): Promise<Rows> {
  const [, ...rows] = await database().read([entering(viewer.session, viewer.now)], statements);
  return rows as Rows;
}

/** One transaction as the viewer; refuses when the session ended meanwhile. */
export function writeAs<T>(viewer: Entry, run: (tx: Tx) => Promise<T>): Promise<T> {
  return database().transaction([entering(viewer.session, viewer.now, true)], (tx, [opened]) => {
    if (!(opened?.[0] as { entered: unknown } | undefined)?.entered) throw new Refusal('signedOut');
    return run(tx);
  });
}

export function communityOf(viewer: Viewer, communityId: string): Community {
  const found = viewer.communities.find((one) => one.id === communityId);
  if (!found) throw notFound();
  return found;
}

export const rolesIn = (viewer: Viewer, communityId: string): Role[] =>
  viewer.posts.filter((post) => post.communityId === communityId).flatMap((post) => post.roles);

export const isStaffOf = (viewer: Viewer, communityId: string) => rolesIn(viewer, communityId).length > 0;

export const isStaff = (viewer: Viewer) => viewer.posts.length > 0;
