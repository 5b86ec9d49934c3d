import { raw, type Sql, sql } from '@/db/sql';
import { requireOverview } from '@/lib/desk/community';
import { idInput } from '@/lib/id';
import type { Which } from '@/lib/services/alarms';
import type { Desk } from '@/lib/tickets/desk-list';
import { hidesFiler } from '@/lib/tickets/veil';
import { readAs, type Viewer } from '@/lib/viewer';
import { type After, beginOf, givenSince, narrowOf, openPromises, standsNow } from './figures';
import type { PromiseQuery } from './promise-query';

/** One promise: of which ticket, given or due when, and by how many minutes early or late. */
export type PromiseFound = {
  id: string;
  number: string;
  kind: string;
  place: 'home' | 'public';
  summary: string;
  department: string | null;
  owner: string | null;
  unit: string | null;
  building: string | null;
  which: Which;
  at: Date;
  diff: number | null;
  anonymous: boolean;
  aboutDepartment: string | null;
};

const PAGE = 50;

/** The promises behind a figure of the board: as many lines as it counts, a page at a time; one round trip. */
export async function findPromiseLines(viewer: Viewer, communityId: string, query: PromiseQuery) {
  requireOverview(viewer, communityId);
  const desk = { communityId, personId: viewer.personId, now: viewer.now };
  const [rows] = await readAs<[PromiseFound[]]>(viewer, linesOf(desk, query, PAGE + 1));
  const last = rows[PAGE - 1];
  const lines = rows
    .slice(0, PAGE)
    .map((row) => (hidesFiler(viewer, communityId, row) ? { ...row, unit: null, building: null } : row));
  return { lines, next: rows.length > PAGE && last ? writeAfter(last) : null };
}

/** Open ones soonest due first, given ones the latest first; each from its own index. */
export function linesOf(desk: Desk, query: PromiseQuery, limit: number): Sql {
  const narrow = narrowOf(query);
  const after = readAfter(query.after);
  if (query.span === 'now') {
    const which = standsNow(desk.now)[query.what === 'risk' ? 'risk' : 'late'];
    const further = after ? sql`(due_at, id) > (${after.at}, ${after.id})` : raw('true');
    const page = sql`${openPromises(desk, sql`${which} and ${narrow} and ${further}`)} order by due_at, id limit ${limit}`;
    return named(desk, sql`select *, ${DUE} as which, due_at as at, null::int as diff from (${page}) o`, raw('at, id'));
  }
  const given = givenSince(desk, beginOf(query.span, desk.now), {
    narrow,
    most: limit,
    after,
    inTime: query.what === 'kept',
  });
  const by = raw('at desc, id desc, which desc');
  return named(desk, sql`select * from (${given}) g order by ${by} limit ${limit}`, by);
}

/** The promise that falls due next, as lists of the desk name it. */
const DUE = raw(`case when replied_at is null and reply_due = due_at then 'reply' when answer_due = due_at then 'answer'
  when own_due = due_at then 'own'
  when paused_until = due_at then 'pause' when arrived_at is null and visit_to = due_at then 'visit'
  when arrived_at is null and arrive_due = due_at then 'arrive' else 'result' end`);

const named = (desk: Desk, page: Sql, by: Sql): Sql => sql`
  with page as materialized (${page}),
  who as materialized (select id, name_of(id) as name from (select distinct owner_id as id from page where owner_id is not null) o)
  select id, number, kind, place, summary, department, which, at, diff, anonymous, about_department as "aboutDepartment",
    (select name from who where who.id = p.owner_id) as owner,
    (select label from units u where u.community_id = ${desk.communityId} and u.id = p.unit_id) as unit,
    (select name from buildings b where b.community_id = ${desk.communityId} and b.id = p.building_id) as building
  from page p order by ${by}`;

const writeAfter = ({ at, id, which }: PromiseFound): string =>
  Buffer.from(`${at.getTime()}.${id}.${which}`).toString('base64url');

/** Null for anything this program did not write. */
function readAfter(text: string | undefined): After | null {
  const [, at, id, which] =
    /^(\d{1,16})\.(.{36})\.([a-z]+)$/.exec(Buffer.from(text ?? '', 'base64url').toString()) ?? [];
  const moment = new Date(Number(at));
  return id && which && idInput.safeParse(id).success && !Number.isNaN(moment.getTime())
    ? { at: moment, id, which }
    : null;
}
