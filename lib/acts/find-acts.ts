import { raw, sql } from '@/db/sql';
import { leadsIn } from '@/lib/people/leads';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { type Act, brokenActsOf } from './record';

export type ActRow = Pick<Act, 'what' | 'personId'> & {
  id: string;
  at: Date;
  who: string | null;
  ticketId: string | null;
  number: string | null;
  target: string | null;
  /** Whom it was done to, where the target begins with a person. */
  whom: string | null;
  reason: string | null;
  network: string | null;
};
export type ActPage = { acts: ActRow[]; next: string | null };
export type ActFilter = { what?: string; person?: string; after?: string };

const PAGE = 50;
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** CMP-10: an act on a ticket that is about the reader stands there, for its seal is counted, and says nothing of it. */
const untold = raw('(a.ticket_id is not null and t.id is null)');

/** What was done and refused in a community, newest first. Refuses who does not decide there as not there. */
export async function findActs(viewer: Viewer, communityId: string, filter: ActFilter): Promise<ActPage> {
  if (!leadsIn(viewer, communityId)) throw notFound();
  const { what, person, after } = filter;
  const narrowed = sql`${what ? sql`and a.what = ${what}` : sql``} ${person ? sql`and a.person_id = ${person}` : sql``}`;
  const [rows] = await readAs<[ActRow[]]>(
    viewer,
    sql`select a.id, a.at, a.what, a.person_id as "personId", name_of(a.person_id) as who, t.id as "ticketId",
          t.number, a.network, case when ${untold} then null else a.target end as target,
          case when ${untold} then null else a.reason end as reason,
          case when not ${untold} and a.target ~ '^[0-9a-f-]{36}( |$)' then name_of(left(a.target, 36)::uuid) end as whom
        from (select * from acts a where a.community_id = ${communityId} and a.id < ${after ?? LAST}::uuid ${narrowed}
              order by a.id desc limit ${PAGE + 1}) a
        left join tickets t on t.community_id = a.community_id and t.id = a.ticket_id and t.about_id is distinct from me()
        order by a.id desc`,
  );
  const acts = rows.slice(0, PAGE);
  return { acts, next: rows.length > PAGE ? (acts.at(-1)?.id ?? null) : null };
}

/** How many acts a community has on record, and the place of the first whose seal is broken. Reads them all: only when asked. */
export async function checkActs(
  viewer: Viewer,
  communityId: string,
): Promise<{ count: number; broken: number | null }> {
  if (!leadsIn(viewer, communityId)) throw notFound();
  const [counted, broken] = await readAs<[{ count: number }[], { place: string }[]]>(
    viewer,
    sql`select count(*)::int as count from acts where community_id = ${communityId}`,
    brokenActsOf(communityId),
  );
  return { count: counted[0]?.count ?? 0, broken: broken[0] ? Number(broken[0].place) : null };
}
