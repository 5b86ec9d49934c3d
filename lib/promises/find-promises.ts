import { type Sql, sql } from '@/db/sql';
import { requireOverview } from '@/lib/desk/community';
import type { Desk } from '@/lib/tickets/desk-list';
import { readAs, type Viewer } from '@/lib/viewer';
import { beginOf, givenSince, MOST, openPromises, standsNow } from './figures';
import type { Grouping } from './promise-query';

/** All figures of one line of the board: of everything, or of one kind, department or owner. */
type Figures = { risk: number; late: number; today: Given; month: Given };
type Given = { kept: number; broken: number };
export type PromiseLine = Figures & { by: Grouping | null; of: string; name: string | null };
/** `capped`: a figure counted no further (docs/decisions/004). */
export type PromiseBoard = { lines: PromiseLine[]; capped: boolean };

type Row = { by: Grouping | null; of: string | null; name: string | null; a: number; b: number };

/** The board of promises: what is at risk or broken now, what was given in time or late today and this month; one round trip. */
export async function findPromises(viewer: Viewer, communityId: string): Promise<PromiseBoard> {
  requireOverview(viewer, communityId);
  const desk = { communityId, personId: viewer.personId, now: viewer.now };
  const [now, today, month] = await readAs<[Row[], Row[], Row[]]>(viewer, ...figuresOf(desk));
  const lines = new Map<string, PromiseLine>();
  for (const row of now) Object.assign(lineOf(lines, row), { risk: row.a, late: row.b });
  for (const row of today) lineOf(lines, row).today = { kept: row.a, broken: row.b };
  for (const row of month) lineOf(lines, row).month = { kept: row.a, broken: row.b };
  const all = lineOf(lines, { by: null, of: null, name: null });
  const capped = [all.risk + all.late, all.month.kept + all.month.broken].some((count) => count >= MOST);
  return { lines: [...lines.values()], capped };
}

/** The three statements of the board: now, today, this month. */
export function figuresOf(desk: Desk): Sql[] {
  const { risk, late } = standsNow(desk.now);
  const open = sql`select kind, department, owner_id, (${risk}) as a, (${late}) as b
    from (${openPromises(desk, sql`(${risk}) or (${late})`)} order by due_at, id limit ${MOST}) o`;
  const given = (span: 'today' | 'month') => sql`select kind, department, owner_id, diff >= 0 as a, diff < 0 as b
    from (${givenSince(desk, beginOf(span, desk.now))}) g`;
  return [open, given('today'), given('month')].map(grouped);
}

/** Counted whole and by kind, department and owner in one reading. */
const grouped = (lines: Sql): Sql => sql`
  with counted as (
    select case grouping(kind, department, owner_id) when 3 then 'kind' when 5 then 'department' when 6 then 'owner' end as by,
      case grouping(kind, department, owner_id) when 3 then kind when 5 then department when 6 then owner_id::text end as of,
      owner_id, count(*) filter (where a)::int as a, count(*) filter (where b)::int as b
    from (${lines}) l group by grouping sets ((), (kind), (department), (owner_id)))
  select by, of, case when by = 'owner' then name_of(owner_id) end as name, a, b from counted`;

function lineOf(lines: Map<string, PromiseLine>, { by, of, name }: Pick<Row, 'by' | 'of' | 'name'>): PromiseLine {
  const key = `${by ?? ''} ${of ?? ''}`;
  const nothing = { kept: 0, broken: 0 };
  const line = lines.get(key) ?? { by, of: of ?? 'none', name, risk: 0, late: 0, today: nothing, month: nothing };
  lines.set(key, line);
  return line;
}
