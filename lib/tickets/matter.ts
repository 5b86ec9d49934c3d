import type { Tx } from '@/db/client';
import { type Sql, sql } from '@/db/sql';
import type { Holidays } from '@/lib/clock/holidays';
import { findHolidays, timetableOf } from '@/lib/clock-table';
import { newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { moveOf, openMoves } from '@/lib/services/decide';
import { hasOverview } from '@/lib/services/standing';
import { communityOf, readAs, type Viewer, writeAs } from '@/lib/viewer';
import { type Advanced, advanceIn, type Step } from './advance-in';
import type { TicketPage } from './find-ticket';
import { type TicketRow, ticketColumns, ticketOf } from './row';
import { actorOf } from './standing';
import { hidesFiler } from './veil';

export type Alike = { id: string; number: string; summary: string; unit: string | null };
type Veiling = Pick<TicketRow, 'anonymous' | 'aboutDepartment'>;

/**
 * The open tickets that may be about the same matter (CMP-13), for who has the overview, and how many others this one is
 * answered with already. Anonymous ones are not among them for whom their filer is hidden from: a building says who asked.
 */
export async function findAlike(viewer: Viewer, { ticket, setting, actor }: TicketPage) {
  const { id, communityId, kind, buildingId, category, incidentId } = ticket;
  if (!hasOverview(actor.standings) || !serviceOf(kind).answersTogether || !buildingId || ticket.phase === 'done')
    return { alike: [], together: 0 };
  const lately = new Date(setting.now.getTime() - setting.settings.toldAgainDays * 86_400_000);
  const open = sql`t.community_id = ${communityId} and t.kind = ${kind} and t.phase <> 'done' and t.id <> ${id}`;
  const [alike, together] = await readAs<[(Alike & Veiling)[], { count: number }[]]>(
    viewer,
    sql`select t.id, t.number, t.summary, case when not t.anonymous then u.label end as unit,
          t.anonymous, t.about_department as "aboutDepartment"
        from tickets t left join units u on u.community_id = t.community_id and u.id = t.unit_id
        where ${open} and t.building_id = ${buildingId} and t.category = ${category} and t.sight = 'filer'
          and t.opened_at > ${lately} and t.incident_id is null and t.about_id is distinct from me()
        order by t.opened_at, t.id limit 30`,
    sql`select count(*)::int as count from tickets t where ${open} and t.incident_id = ${incidentId}`,
  );
  const shown = alike.filter((one) => !hidesFiler(viewer, communityId, one));
  return { alike: shown, together: together[0]?.count ?? 0 };
}

export type Join = { ticketId: string; others: string[]; words: string; next: string };

/**
 * CMP-13: makes one matter of tickets alike: whoever answers for the first answers for all, and each filer is told so. All of
 * them or none; refuses what isn't open, of the same kind and about the same.
 */
export async function joinMatter(viewer: Viewer, { ticketId, others, words, next }: Join): Promise<void> {
  if (others.length === 0) throw new Refusal('input', {}, { others: 'too_small' });
  const holidays = await findHolidays();
  await writeAs(viewer, async (tx) => {
    const rows = await tx.rows<TicketRow>(
      sql`select ${ticketColumns} from tickets t where t.id = any(${[ticketId, ...others]}::uuid[]) order by t.id for update`,
    );
    const head = rows.find(({ id }) => id === ticketId);
    if (!head || rows.length !== new Set([ticketId, ...others]).size) throw notFound();
    const actors = rows.map((row) => actorOf(viewer, row, 'staff'));
    if (actors.some(({ standings }) => standings.length === 0)) throw notFound();
    if (!serviceOf(head.kind).answersTogether || rows.some((row) => !isAlike(row, head))) throw new Refusal('notNow');
    const incident = head.incidentId ?? newId();
    const input = { incident, person: head.ownerId ?? viewer.personId, words, next };
    for (const row of rows.filter((one) => one.incidentId !== incident))
      await advanceIn(tx, viewer, { ticketId: row.id, move: 'joinMatter', as: 'staff', input }, holidays);
  });
}

const isAlike = (one: TicketRow, head: TicketRow) =>
  one.communityId === head.communityId && one.kind === head.kind && one.category === head.category;

/**
 * Makes a move and, where one answer is for all tickets of a matter, the same on each of the others. Locked in the order of their
 * ids, so that two who answer at once wait for each other.
 */
export async function advanceTogether(tx: Tx, viewer: Viewer, step: Step, holidays: Holidays): Promise<Advanced> {
  const answers = step.as === 'staff' && moveOf(step.move).together === true;
  const matter = answers ? await tx.rows<{ id: string; kind: string }>(matterOf(step.ticketId)) : [];
  const done = await advanceIn(tx, viewer, step, holidays);
  const others = matter.filter(({ id, kind }) => id !== step.ticketId && serviceOf(kind).answersTogether);
  for (const { id } of others) await answerAlong(tx, viewer, { ...step, ticketId: id }, holidays);
  return done;
}

const matterOf = (ticketId: string): Sql => sql`
  select t.id, t.kind from tickets t
  where t.incident_id = (select incident_id from tickets where id = ${ticketId}) and t.phase <> 'done'
  order by t.id for update`;

/** The same move where that ticket's step has it; where not, what was said is said there all the same. */
async function answerAlong(tx: Tx, viewer: Viewer, { seen: _seen, ...step }: Step, holidays: Holidays) {
  const row = await tx.one<TicketRow>(sql`select ${ticketColumns} from tickets t where t.id = ${step.ticketId}`);
  if (!row) return;
  const { settings } = communityOf(viewer, row.communityId);
  const setting = { now: viewer.now, settings, timetable: timetableOf(settings, holidays) };
  const open = openMoves(serviceOf(row.kind), ticketOf(row), actorOf(viewer, row, 'staff'), setting);
  if (open.includes(step.move)) return advanceIn(tx, viewer, step, holidays);
  const { words, next } = step.input as Record<string, unknown>;
  if (words && next && open.includes('reply'))
    return advanceIn(tx, viewer, { ...step, move: 'reply', input: { words, next } }, holidays);
}
