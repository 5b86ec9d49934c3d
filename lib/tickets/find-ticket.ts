import { type Sql, sql } from '@/db/sql';
import { isHiddenFromLandlord, opens, type Purpose, wasLet } from '@/lib/files/sight';
import { idInput } from '@/lib/id';
import { notFound } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { type Changes, openMoves } from '@/lib/services/decide';
import type { Setting } from '@/lib/services/move';
import type { MoveName } from '@/lib/services/moves';
import type { Actor } from '@/lib/services/standing';
import { readAs, type Viewer } from '@/lib/viewer';
import { type Decider, decider } from './quote-decider';
import { type TicketRow, ticketColumns, ticketOf } from './row';
import { settingOf } from './setting';
import { actorOf } from './standing';
import { hidesFiler, veilPage } from './veil';

export type EventLine = {
  id: string;
  seq: number;
  at: Date;
  actorId: string | null;
  actorKind: 'resident' | 'staff' | 'clock';
  who: string | null;
  /** Where the actor works, when staff of this community. */
  department: string | null;
  move: string;
  visible: boolean;
  changes: Changes;
  content: Record<string, unknown>;
};
export type PhotoLine = { id: string; purpose: Purpose; uploaderId: string; at: Date; width: number; height: number };
export type OrderLine = {
  id: string;
  department: string;
  executorId: string | null;
  who: string | null;
  state: string;
  issuedAt: Date;
  acceptedAt: Date | null;
  arrivedAt: Date | null;
  endedAt: Date | null;
  work: string | null;
  materials: string | null;
  minutes: number | null;
  /** 0: the ticket's own assignment; from 1 on a task order beside it. */
  no: number;
  what: string | null;
  dueAt: Date | null;
  presses: number;
  pressedAt: Date | null;
};
export type TicketPage = {
  ticket: TicketRow;
  who: { owner: string | null; executor: string | null; nextOwner: string | null; filer: string | null };
  place: { unit: string | null; building: string | null };
  events: EventLine[];
  photos: PhotoLine[];
  /** GEN-8: a landlord sees no photos of a tenant's home unless shared, or to judge a quote. */
  photosHidden: boolean;
  orders: OrderLine[];
  quote: { name: string; fen: number }[];
  rating: { score: number; tags: string[]; words: string | null; at: Date } | null;
  following: boolean;
  /** Who says yes or no to a quote, and pays. */
  decider: Decider;
  actor: Actor;
  moves: MoveName[];
  setting: Setting;
};

type Head = TicketRow &
  TicketPage['who'] &
  TicketPage['place'] & { following: boolean; wasLet: boolean; decider: Decider };

/** All that a ticket's page shows to this viewer, in one round trip. Refuses what isn't theirs as not there. */
export async function findTicket(viewer: Viewer, id: string, as: 'resident' | 'staff'): Promise<TicketPage> {
  if (!idInput.safeParse(id).success) throw notFound();
  const [heads, events, photos, orders, quote, ratings] = await readAs<
    [Head[], EventLine[], PhotoLine[], OrderLine[], TicketPage['quote'], NonNullable<TicketPage['rating']>[]]
  >(viewer, headOf(id), eventsOf(id, as), photosOf(id, as), ordersOf(id), quoteOf(id), ratingOf(id));
  const head = heads[0];
  if (!head) throw notFound();
  const actor = actorOf(viewer, head, as);
  if (actor.standings.length === 0) throw notFound();
  const setting = await settingOf(viewer, head.communityId);
  const { owner, executor, nextOwner, filer, unit, building, following, decider: by, wasLet: _let, ...row } = head;
  const ticket = { ...row, details: serviceOf(row.kind).details.parse(row.details) };
  const photosHidden = as === 'resident' && isHiddenFromLandlord(actor.standings, head);
  const page = {
    ticket,
    who: { owner, executor, nextOwner, filer },
    place: { unit, building },
    events: actor.standings.includes('neighbour') ? events.filter(isForNeighbours) : events,
    photos: photosHidden ? [] : photos.filter((one) => isShown(one, actor, head.kind)),
    photosHidden,
    orders,
    quote,
    rating: ratings[0] ?? null,
    following,
    decider: by,
    actor,
    moves: openMoves(serviceOf(head.kind), ticketOf(ticket), actor, setting).filter(
      (move) => move !== (following ? 'follow' : 'unfollow'),
    ),
    setting,
  };
  return as === 'staff' && hidesFiler(viewer, head.communityId, head) ? veilPage(page) : page;
}

/** Who told of a fault and what they said is the household's, also when the desk wrote it down for them. */
const isForNeighbours = (event: EventLine) => event.actorKind !== 'resident' && event.move !== 'open';

const isShown = ({ purpose }: PhotoLine, actor: Actor, kind: string): boolean =>
  !actor.standings.includes('neighbour') && opens(actor, kind, purpose);

const headOf = (id: string): Sql => sql`
  select ${ticketColumns}, name_of(t.owner_id) as owner, name_of(t.executor_id) as executor,
    name_of(t.next_owner_id) as "nextOwner", name_of(t.filer_id) as filer, u.label as unit, b.name as building,
    exists (select 1 from followers f where f.ticket_id = t.id and f.person_id = me()) as following,
    ${wasLet} as "wasLet", ${decider} as decider
  from tickets t
  left join units u on u.community_id = t.community_id and u.id = t.unit_id
  left join buildings b on b.community_id = t.community_id and b.id = t.building_id
  where t.id = ${id}`;

const eventsOf = (id: string, as: 'resident' | 'staff'): Sql => sql`
  select e.id, e.seq, e.at, e.actor_id as "actorId", e.actor_kind as "actorKind", name_of(e.actor_id) as who,
    (select o.department from posts o where o.community_id = e.community_id and o.person_id = e.actor_id) as department,
    e.move, e.visible, e.changes, coalesce(c.content, '{}') as content
  from events e left join event_content c on c.event_id = e.id
  where e.ticket_id = ${id} and (e.visible or ${as === 'staff'})
  order by e.seq limit 500`;

/** What a message from the group showed is for staff alone; papers and pictures on passes are shown apart. */
const photosOf = (id: string, as: 'resident' | 'staff'): Sql => sql`
  select a.id, a.purpose, a.uploader_id as "uploaderId", a.created_at as at, a.width, a.height
  from attachments a join tickets t on t.community_id = a.community_id and t.id = a.ticket_id
  where t.id = ${id} and a.purpose not in ('paper', 'pass') and (a.purpose <> 'evidence' or ${as === 'staff'}) order by a.id limit 60`;

const ordersOf = (id: string): Sql => sql`
  select o.id, o.department, o.executor_id as "executorId", name_of(o.executor_id) as who, o.state,
    o.issued_at as "issuedAt", o.accepted_at as "acceptedAt", o.arrived_at as "arrivedAt", o.ended_at as "endedAt",
    o.work, o.materials, o.minutes, o.no, o.what, o.due_at as "dueAt", o.presses, o.pressed_at as "pressedAt"
  from task_orders o join tickets t on t.community_id = o.community_id and t.id = o.ticket_id
  where t.id = ${id} order by o.issued_at, o.id limit 50`;

const quoteOf = (id: string): Sql => sql`
  select q.name, q.fen from quote_lines q join tickets t on t.community_id = q.community_id and t.id = q.ticket_id
  where t.id = ${id} and q.offer = (select max(offer) from quote_lines where ticket_id = t.id and community_id = t.community_id)
  order by q.id`;

const ratingOf = (id: string): Sql => sql`
  select score, tags, words, at from ratings where ticket_id = ${id} order by round desc limit 1`;
