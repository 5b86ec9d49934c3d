import { type Sql, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { householdOf, nearUnitsOf, type Resident, type UnitFound } from '@/lib/homes/find-units';
import { type Colleague, colleaguesOf } from '@/lib/people/colleagues';
import { serviceOf } from '@/lib/services';
import { hasOverview } from '@/lib/services/standing';
import { readAs, type Viewer } from '@/lib/viewer';
import type { TicketPage } from './find-ticket';

export type OtherTicket = {
  id: string;
  number: string;
  kind: string;
  summary: string;
  step: string;
  phase: 'open' | 'waiting' | 'done';
  unit: string | null;
  openedAt: Date;
};

/** What the desk sees beside a ticket. */
export type DeskFacts = {
  household: Resident[];
  /** Other tickets of the same home, newest first. */
  earlier: OtherTicket[];
  /** The other homes' tickets of one incident (REP-9). */
  siblings: OtherTicket[];
  again: OtherTicket | null;
  colleagues: Colleague[];
  near: UnitFound[];
  /** Its line in the office's old book. */
  ledger: { number: string | null; day: string | null } | null;
  /** Names of people whom events mention by id. */
  names: Map<string, string>;
};

type Named = { id: string; name: string | null };

/** The facts at a ticket's side for staff, in one round trip. `page` was found as staff before. */
export async function findFacts(viewer: Viewer, page: TicketPage): Promise<DeskFacts> {
  const { ticket } = page;
  const { communityId, unitId } = ticket;
  const [household, others, colleagues, near, names, ledger] = await readAs<
    [
      Resident[],
      (OtherTicket & { unitId: string | null })[],
      Colleague[],
      UnitFound[],
      Named[],
      NonNullable<DeskFacts['ledger']>[],
    ]
  >(
    viewer,
    householdOf(communityId, unitId, localDay(viewer.now)),
    othersOf(page),
    colleaguesOf(communityId),
    nearUnitsOf(communityId, ticket.place === 'home' ? unitId : null),
    sql`select id, name_of(id) as name from unnest(${mentioned(page)}::uuid[]) as m(id)`,
    sql`select number, day from ledger_lines where community_id = ${communityId} and ticket_id = ${ticket.id}`,
  );
  const siblings = others.filter((one) => one.unitId !== unitId);
  const again = others.find((one) => one.id === ticket.againOf) ?? null;
  const earlier = others.filter((one) => one.unitId === unitId && one !== again);
  const known = names.flatMap(({ id, name }): [string, string][] => (name ? [[id, name]] : []));
  return { household, earlier, siblings, again, colleagues, near, names: new Map(known), ledger: ledger[0] ?? null };
}

function mentioned({ events }: TicketPage): string[] {
  const people = ['ownerId', 'executorId', 'nextOwnerId', 'aboutId'];
  const ids = events.flatMap(({ changes, content }) => [
    ...people.flatMap((column) => changes[column] ?? []),
    ...(Array.isArray(content.told) ? content.told : []),
  ]);
  return [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
}

/**
 * GEN-8: what only its filer may show is no fact for a worker beside another ticket of the home; and beside a ticket that
 * whole departments have a part in, the others are only the facts of who has the overview.
 */
const othersOf = ({ ticket: { id, kind, communityId, unitId, incidentId, againOf }, actor }: TicketPage): Sql => sql`
  select t.id, t.number, t.kind, t.summary, t.step, t.phase, t.unit_id as "unitId", u.label as unit, t.opened_at as "openedAt"
  from (
    (select id from tickets where community_id = ${communityId} and unit_id = ${unitId} and id <> ${id}
     order by opened_at desc, id desc limit 6)
    union (select id from tickets where community_id = ${communityId} and incident_id = ${incidentId} and id <> ${id} limit 10)
    union (select id from tickets where community_id = ${communityId} and id = ${againOf})
  ) o join tickets t on t.id = o.id and t.community_id = ${communityId}
    and t.about_id is distinct from me() and not t.anonymous
    and (t.sight = 'household' and ${!serviceOf(kind).shared} or ${hasOverview(actor.standings)})
  left join units u on u.community_id = t.community_id and u.id = t.unit_id
  order by t.opened_at desc, t.id desc`;
