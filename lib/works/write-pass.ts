import type { Tx } from '@/db/client';
import { passes } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { newId } from '@/lib/id';
import { identityKey, sealIdentity } from '@/lib/people/identity-sealed';
import { sealPhone } from '@/lib/people/phone';
import { Refusal } from '@/lib/refusal';
import { identityTail } from '@/lib/services/works/identity-number';
import type { PassSide } from '@/lib/services/works/permit-sides';
import type { TicketAt } from '@/lib/tickets/own-side';

/** REN-8: a pass is given out under the permit that runs, or ended. */
export const writePass = (tx: Tx, side: PassSide, at: TicketAt): Promise<void> =>
  side.make === 'add' ? add(tx, side, at) : end(tx, side, at);

/** One person has one pass in a community; one whose days are over stands in nobody's way. */
async function add(tx: Tx, side: PassSide & { make: 'add' }, { ticket, personId: byId, now: at }: TicketAt) {
  const { id: ticketId, communityId } = ticket;
  const { no, name, trade, identity, phone, photo, from: fromDay, until: toDay } = side;
  const permit = await tx.one<{ id: string }>(
    sql`select id from permits where community_id = ${communityId} and ticket_id = ${ticketId} and what = 'works' and state = 'valid'`,
  );
  if (!permit) throw new Refusal('noPermit');
  await attachPicture(tx, { ticketId, communityId }, photo);
  const key = identityKey(identity, communityId);
  await tx.rows(
    sql`update passes set state = 'ended', ended_at = least(${at}::timestamptz, (to_day + 1)::timestamp at time zone 'Asia/Shanghai')
        where community_id = ${communityId} and identity_key = ${key} and state <> 'ended' and to_day < ${localDay(at)}`,
  );
  const id = newId();
  const row = {
    ...{ id, communityId, ticketId, permitId: permit.id, no, name, trade, fromDay, toDay, byId, at },
    phoneSealed: phone ? sealPhone(phone, 'passes|phone_sealed', id) : null,
    identitySealed: sealIdentity(identity, id),
    identityKey: key,
    identityTail: identityTail(identity),
    photoId: photo,
    state: 'valid' as const,
  };
  const written = await tx.one(
    sql`${insert(passes, row)} on conflict (community_id, identity_key) where state <> 'ended' and identity_key is not null
        do nothing returning id`,
  );
  if (!written) throw new Refusal('input', {}, { identity: 'passElsewhere' });
}

/** The picture is the pass's alone: no event names it, so that it can go in time. */
async function attachPicture(tx: Tx, { ticketId, communityId }: { ticketId: string; communityId: string }, id: string) {
  const attached = await tx.one(
    sql`update attachments set ticket_id = ${ticketId}, purpose = 'pass'
        where id = ${id} and community_id = ${communityId} and uploader_id = me() and ticket_id is null
          and purpose not in ('paper', 'survey') returning id`,
  );
  if (!attached) throw new Refusal('photoGone', {}, { photo: 'photoGone' });
}

async function end(tx: Tx, { no }: PassSide, { ticket, now }: TicketAt) {
  const ended = await tx.one(
    sql`update passes set state = 'ended', ended_at = ${now}
        where community_id = ${ticket.communityId} and ticket_id = ${ticket.id} and no = ${no} and state <> 'ended' returning id`,
  );
  if (!ended) throw new Refusal('input', {}, { pass: 'noPass' });
}
