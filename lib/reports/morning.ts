import { type Sql, sql } from '@/db/sql';
import { atLocal, localDay, plusDays } from '@/lib/clock/day';
import { notAbout } from '@/lib/tickets/desk-list';
import { readAs, type Viewer } from '@/lib/viewer';
import { over } from './flow';
import { requireReader } from './reader';

const LINES = 12;

/** A ticket that a morning's meeting speaks of. What is its filer's alone is never among them. */
export type MorningLine = {
  number: string;
  kind: string;
  category: string;
  place: 'home' | 'public';
  unit: string | null;
  building: string | null;
  executor: string | null;
  department: string | null;
};
export type OpenCounts = Record<
  'open' | 'overdue' | 'unassigned' | 'waiting' | 'emergency' | 'reopened' | 'private' | 'overdueLines' | 'todayLines',
  number
>;
export type Morning = {
  received: { kind: string; count: number }[];
  closed: number;
  now: OpenCounts;
  overdue: MorningLine[];
  today: MorningLine[];
};

/** 晨会清单 (RPT-4): yesterday in figures, what is open now, what is overdue or falls due today; one round trip. */
export async function findMorning(viewer: Viewer, communityId: string): Promise<Morning> {
  requireReader(viewer, communityId);
  const { now } = viewer;
  const today = localDay(now);
  const [from, to, end] = [plusDays(today, -1), today, plusDays(today, 1)].map((day) => atLocal(day, 0)) as [
    Date,
    Date,
    Date,
  ];
  const own = sql`t.community_id = ${communityId} and ${notAbout(viewer)}`;
  const open = sql`${own} and t.phase <> 'done'`;
  const [received, [closed], [counts], overdue, dueToday] = await readAs<
    [Morning['received'], { count: number }[], OpenCounts[], MorningLine[], MorningLine[]]
  >(
    viewer,
    sql`select t.kind, count(*)::int as count from tickets t where ${own} and t.channel <> 'ledger'
          and t.opened_at >= ${from} and t.opened_at < ${to} group by t.kind order by t.kind`,
    sql`select count(*)::int as count from tickets t where ${own} and t.channel <> 'ledger' and ${over} >= ${from} and ${over} < ${to}`,
    openCounts(open, now, end),
    linesOf(sql`${open} and t.due_at < ${now}`),
    linesOf(sql`${open} and t.due_at >= ${now} and t.due_at < ${end}`),
  );
  return { received, closed: closed?.count ?? 0, now: counts as OpenCounts, overdue, today: dueToday };
}

/** Of what is open now. `private`: overdue, and its filer's alone. */
const openCounts = (open: Sql, now: Date, end: Date): Sql => sql`
  select count(*)::int as open,
    count(*) filter (where t.due_at < ${now})::int as overdue,
    count(*) filter (where t.executor_id is null)::int as unassigned,
    count(*) filter (where t.phase = 'waiting')::int as waiting,
    count(*) filter (where t.urgency = 'emergency')::int as emergency,
    count(*) filter (where t.reopened > 0)::int as reopened,
    count(*) filter (where t.due_at < ${now} and t.sight = 'filer')::int as private,
    count(*) filter (where t.due_at < ${now} and t.sight <> 'filer')::int as "overdueLines",
    count(*) filter (where t.due_at >= ${now} and t.due_at < ${end} and t.sight <> 'filer')::int as "todayLines"
  from tickets t where ${open}`;

const linesOf = (which: Sql): Sql => sql`
  select t.number, t.kind, t.category, t.place, t.department, name_of(t.executor_id) as executor,
    (select u.label from units u where u.community_id = t.community_id and u.id = t.unit_id) as unit,
    (select b.name from buildings b where b.community_id = t.community_id and b.id = t.building_id) as building
  from (select * from tickets t where ${which} and t.sight <> 'filer' order by t.due_at, t.id limit ${LINES}) t
  order by t.due_at, t.id`;
