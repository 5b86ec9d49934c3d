import { type Sql, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { requireOverview } from '@/lib/desk/community';
import { type Relation, readAs, type Viewer } from '@/lib/viewer';
import { monthOf } from './choose-visits';
import { type VisitFigures, visitFigures } from './figures';

export type VisitTicket = { id: string; number: string; summary: string; kind: string; step: string };

/** One home of a month's list. */
export type VisitRow = {
  id: string;
  unitId: string;
  unit: string;
  people: { name: string; relation: Relation }[];
  state: 'open' | 'done' | 'unreached' | 'missed';
  dueAt: Date;
  tryAt: Date;
  tries: number;
  endedAt: Date | null;
  endedBy: string | null;
  /** When the home was visited before; never is null. */
  before: Date | null;
  last: { at: string; outcome: string; met: string; words: string; who: string | null } | null;
  raised: VisitTicket[];
};

const VISIT_PAGE = 30;

export type VisitQuery = {
  shelf: 'left' | 'done';
  after?: string | undefined;
  month?: string | undefined;
  only?: string | undefined;
};

/** A month's visits and how far they are, in one round trip; by day, what is left or what has its outcome. */
export async function findVisits(viewer: Viewer, communityId: string, query: VisitQuery) {
  requireOverview(viewer, communityId);
  const month = query.month ?? monthOf(viewer.now);
  const [rows, figures] = await readAs<[VisitRow[], VisitFigures[]]>(
    viewer,
    visitList({ communityId, month, today: localDay(viewer.now) }, query, VISIT_PAGE + 1),
    visitFigures(communityId, month),
  );
  const shown = rows.slice(0, VISIT_PAGE);
  const next = rows.length > VISIT_PAGE ? (shown.at(-1)?.id ?? null) : null;
  return { rows: shown, next, month, figures: figures[0] ?? { households: 0, planned: 0, done: 0, left: 0 } };
}

type Asked = { communityId: string; month: string; today: string };

/** `after` is the id of the last row that was shown: its day is looked up, so that a visit put off meanwhile loses nobody. */
export const visitList = (
  { communityId, month, today }: Asked,
  { shelf, after, only }: VisitQuery,
  limit: number,
): Sql => sql`
  with page as materialized (select * from follow_ups f
    where f.community_id = ${communityId} and f.about = 'visit' and f.month = ${month}
      and (f.state = 'open') = ${shelf === 'left'} and (${only ?? null}::uuid is null or f.id = ${only ?? null}::uuid)
      and (${after ?? null}::uuid is null or (f.try_at, f.id) >
        (select a.try_at, a.id from follow_ups a where a.community_id = ${communityId} and a.id = ${after ?? null}::uuid))
    order by f.try_at, f.id limit ${limit})
  select p.id, p.unit_id as "unitId", u.label as unit, p.state, p.due_at as "dueAt", p.try_at as "tryAt", p.tries,
    p.ended_at as "endedAt", name_of(p.ended_by) as "endedBy",
    (select coalesce(jsonb_agg(jsonb_build_object('name', name_of(r.person_id), 'relation', r.relation)
        order by case r.relation when 'tenant' then 0 when 'owner' then 1 else 2 end, r.id), '[]')
     from residencies r where r.community_id = p.community_id and r.unit_id = p.unit_id and r.from_day <= ${today}
       and (r.until_day is null or r.until_day >= ${today})) as people,
    (select max(v.ended_at) from follow_ups v where v.community_id = p.community_id and v.unit_id = p.unit_id
       and v.about = 'visit' and v.state = 'done' and v.id <> p.id) as before,
    (select jsonb_build_object('at', y.at, 'outcome', y.outcome, 'met', y.met, 'words', y.words, 'who', name_of(y.person_id))
     from follow_up_tries y where y.community_id = p.community_id and y.follow_up_id = p.id order by y.id desc limit 1) as last,
    (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'summary', t.summary, 'kind', t.kind,
        'step', t.step) order by t.id), '[]')
     from visit_tickets w join tickets t on t.community_id = w.community_id and t.id = w.ticket_id
     where w.visit_id = p.id and t.about_id is distinct from me() and not t.anonymous) as raised
  from page p join units u on u.community_id = p.community_id and u.id = p.unit_id
  order by p.try_at, p.id`;
