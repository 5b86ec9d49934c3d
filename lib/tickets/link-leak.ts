import { sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { householdOf, type Resident, type UnitFound } from '@/lib/homes/find-units';
import { newId } from '@/lib/id';
import { openPhoneOf } from '@/lib/people/phone';
import { notFound, Refusal } from '@/lib/refusal';
import { serviceOf } from '@/lib/services';
import { may, moveOf } from '@/lib/services/decide';
import { readAs, type Viewer } from '@/lib/viewer';
import { advance } from './advance';
import { type Opened, openTicket } from './open';
import { type TicketRow, ticketColumns } from './row';
import { actorOf } from './standing';

export type Leak = {
  ticketId: string;
  /** The other home, as residents say it. */
  room: string;
  /** What the other household reads of it. */
  words: string;
  /** One-time key of the form: a resend opens no third ticket. */
  key: string;
};

type Home = UnitFound & { taken: boolean };

/**
 * REP-9: one incident, a ticket per household. Opens the other home's ticket and ties both to one incident; each
 * household sees only its own, and nothing of the first goes into the second. Its contact is who lives there.
 */
export async function linkLeak(viewer: Viewer, { ticketId, room, words, key }: Leak): Promise<Opened> {
  const [found] = await readAs<[TicketRow[]]>(
    viewer,
    sql`select ${ticketColumns} from tickets t where t.id = ${ticketId}`,
  );
  const ticket = found[0];
  const actor = ticket && actorOf(viewer, ticket, 'staff');
  if (!actor || actor.standings.length === 0) throw notFound();
  // A third home is linked without the move, and is not for more people than the second was.
  if (!may(moveOf('link'), actor)) throw new Refusal('notYours');
  const service = serviceOf(ticket.kind);
  if (!service.nextDoor || ticket.place !== 'home') throw new Refusal('notNow');
  const home = await findOther(viewer, ticket, { room, key });
  const contact = await contactOf(viewer, ticket.communityId, home.id);
  const incident = ticket.incidentId ?? newId();
  if (!ticket.incidentId) await advance(viewer, { ticketId, move: 'link', as: 'staff', input: { incident } });
  return openTicket(viewer, {
    service,
    communityId: ticket.communityId,
    key,
    details: service.nextDoor(home.id, words),
    desk: { channel: 'desk', filerId: null, ...contact },
    incidentId: incident,
  });
}

type Asked = Pick<Leak, 'room' | 'key'>;

async function findOther(viewer: Viewer, ticket: TicketRow, { room, key }: Asked): Promise<Home> {
  const { communityId, unitId, incidentId } = ticket;
  const [homes] = await readAs<[Home[]]>(
    viewer,
    sql`select u.id, u.label, u.building_id as "buildingId", exists (select 1 from tickets t
          where t.community_id = ${communityId} and t.incident_id = ${incidentId} and t.unit_id = u.id
            and t.form_key <> ${key}) as taken
        from units u where u.community_id = ${communityId} and u.label = ${room.trim()}`,
  );
  const home = homes[0];
  if (!home || home.id === unitId) throw new Refusal('input', {}, { room: home ? 'sameHome' : 'unknownHome' });
  if (home.taken) throw new Refusal('input', {}, { room: 'homeLinked' });
  return home;
}

/** Who is called at the other home: its tenant, else its owner; nobody when it stands empty. */
async function contactOf(viewer: Viewer, communityId: string, unitId: string) {
  const [people] = await readAs<[(Resident & { sealed: string | null })[]]>(
    viewer,
    sql`select r.id, r.name, sealed_phone_of(r.id, ${communityId}) as sealed
        from (${householdOf(communityId, unitId, localDay(viewer.now))}) r limit 1`,
  );
  const [one] = people;
  return { contactName: one?.name ?? '', contactPhone: one?.sealed ? openPhoneOf(one.sealed, one.id) : '' };
}
