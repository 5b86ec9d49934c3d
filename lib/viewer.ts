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
  return (await viewerAnd(session, now, touch, [])).viewer;
}

/** The same, with the answers to what is asked as that person in the same round trip. */
export async function viewerAnd(session: string, now: Date | null, touch: boolean, beside: Sql[]) {
  const [rows, ...answers] = await database().read([entering(session, now, touch)], beside);
  const entered = (rows?.[0] as { entered: Entered | null } | undefined)?.entered;
  return { viewer: entered ? viewerFrom(entered, session) : null, answers };
}

function viewerFrom(entered: Entered, session: string): Viewer {
  const awaits = awaitedOf(entered.signedIn, entered.posts, env().DEMO);
  const posts = awaits ? [] : entered.posts;
  const near = new Set([...entered.homes, ...posts].map((one) => one.communityId));
  const communities = entered.communities
    .filter((one) => near.has(one.id))
    .map((one) => ({ ...one, settings: settingsIn(one.settings) }));
  return { ...entered, session, now: new Date(entered.now), posts, communities, awaits };
}

const MOST_READ = 1000;
const read = new Map<string, Settings>();

/** A community's settings as they are kept, read once for as long as they stay the same; nobody changes what is read. */
function settingsIn(kept: unknown): Settings {
  const text = JSON.stringify(kept);
  const known = read.get(text) ?? settingsShape.parse(kept);
  if (read.size >= MOST_READ) read.clear();
  read.set(text, known);
  return known;
}

const standing = ({ session, now }: Entry, touch = false): Sql =>
  sql`select stand(${session}, ${now}, ${touch}) as stands`;

type Asked = { statements: Sql[]; answer(rows: unknown[][]): void; fail(reason: unknown): void };
const together = new WeakMap<Entry, Asked[]>();

/**
 * Statements of one section of a page, seen as the viewer. What the sections of one request ask for at the same moment goes
 * out in one round trip.
 */
export function readAs<Rows extends unknown[][]>(viewer: Entry, ...statements: Sql[]): Promise<Rows> {
  return new Promise((resolve, reject) => {
    const asked = { statements, answer: (rows: unknown[][]) => resolve(rows as Rows), fail: reject };
    const waiting = together.get(viewer);
    if (waiting) waiting.push(asked);
    else {
      together.set(viewer, [asked]);
      setImmediate(askTogether, viewer);
    }
  });
}

function askTogether(viewer: Entry) {
  const all = together.get(viewer) ?? [];
  together.delete(viewer);
  void ask(viewer, all);
}

/** A statement that fails takes the others of its transaction along: then each section asks by itself. */
async function ask(viewer: Entry, sections: Asked[]): Promise<void> {
  const read = database().read(
    [standing(viewer)],
    sections.flatMap(({ statements }) => statements),
  );
  await read.then(
    ([, ...rows]) => {
      for (const { statements, answer } of sections) answer(rows.splice(0, statements.length));
    },
    (reason: unknown) => (sections.length > 1 ? sections.map((one) => ask(viewer, [one])) : sections[0]?.fail(reason)),
  );
}

/**
 * One transaction as the viewer; refuses when the session ended meanwhile. Whether it did comes with the first answers: until
 * then the policies let nobody write, and without it nothing is committed.
 */
export function writeAs<T>(viewer: Entry, run: (tx: Tx) => Promise<T>): Promise<T> {
  return database().transaction([standing(viewer, true)], async (tx, opened) => {
    const [stood, ran] = await Promise.allSettled([opened, run(tx)]);
    if (stood.status === 'rejected') throw stood.reason;
    if (!(stood.value[0]?.[0] as { stands: boolean } | undefined)?.stands) throw new Refusal('signedOut');
    if (ran.status === 'rejected') throw ran.reason;
    return ran.value;
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
