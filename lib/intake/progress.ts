import { progressLinks } from '@/db/schema';
import { insert, type Sql, sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { DAY } from '@/lib/clock/day';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { idOfCode, signedCode } from '@/lib/signed-code';
import { type Slip, slipOf } from '@/lib/tickets/find-slip';
import { type TicketRow, ticketColumns } from '@/lib/tickets/row';
import { actorOf } from '@/lib/tickets/standing';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';

/** A link to a fault lives as long as the fault is likely to be talked of. */
const LINK_DAYS = 30;

export type ProgressLink = { id: string; endsAt: Date };
export type Progress = Slip & { place: string; category: string; changedAt: Date };

/** The address that goes into the group: 96 bits that only this installation can make. */
export const progressHref = (linkId: string): string => `${env().ORIGIN}/progress/${signedCode('progress', linkId)}`;

/** Opens a public fault's progress to whoever has the link; the one that is open already stays. Refuses what is at home. */
export function openProgress(viewer: Viewer, ticketId: string): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const { communityId } = await requireOwn(await tx.one<TicketRow>(ticketOf(ticketId)), viewer);
    const { personId, now } = viewer;
    const row = { id: newId(), communityId, ticketId, madeBy: personId, madeAt: now };
    await tx.rows(
      sql`update progress_links set ended_at = ${now} where ticket_id = ${ticketId} and ended_at is null and ends_at <= ${now}`,
    );
    const endsAt = new Date(now.getTime() + LINK_DAYS * DAY);
    const made = await tx.one(
      sql`${insert(progressLinks, { ...row, endsAt })} on conflict (ticket_id) where ended_at is null do nothing returning id`,
    );
    if (made) await tx.rows(record({ what: 'progressOpened', communityId, personId, ticketId }, now));
  });
}

/** From now on the link opens nothing. */
export function endProgress(viewer: Viewer, ticketId: string): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const { communityId } = await requireOwn(await tx.one<TicketRow>(ticketOf(ticketId)), viewer);
    const { personId, now } = viewer;
    const ended = await tx.one(
      sql`update progress_links set ended_at = ${now} where ticket_id = ${ticketId} and ended_at is null returning id`,
    );
    if (ended) await tx.rows(record({ what: 'progressEnded', communityId, personId, ticketId }, now));
  });
}

/** Only what every neighbour may see. */
export const mayShare = ({ place, sight }: Pick<TicketRow, 'place' | 'sight'>): boolean =>
  place === 'public' && sight === 'household';

const ticketOf = (id: string) => sql`select ${ticketColumns} from tickets t where t.id = ${id}`;

async function requireOwn(row: TicketRow | undefined, viewer: Viewer): Promise<TicketRow> {
  if (!row) throw notFound();
  const { standings } = actorOf(viewer, row, 'staff');
  if (standings.length === 0) throw notFound();
  if (!standings.some((one) => one === 'desk' || one === 'supervisor' || one === 'manager' || one === 'responsible'))
    throw new Refusal('notYours');
  if (!mayShare(row)) throw new Refusal('notNow');
  return row;
}

export async function findProgressLink(
  viewer: Viewer,
  communityId: string,
  ticketId: string,
): Promise<ProgressLink | null> {
  const [links] = await readAs<[ProgressLink[]]>(viewer, linkOfTicket(communityId, ticketId, viewer.now));
  return links[0] ?? null;
}

export const linkOfTicket = (communityId: string, ticketId: string, now: Date): Sql => sql`
  select id, ends_at as "endsAt" from progress_links
  where community_id = ${communityId} and ticket_id = ${ticketId} and ended_at is null and ends_at > ${now}`;

/** What is public of a fault, by its link; null for a code not made here, or that has ended. */
export async function findProgress(code: string): Promise<Progress | null> {
  const id = idOfCode('progress', code);
  if (!id) return null;
  const [row] = await database().plain<{ told: Record<string, string | number | null> | null }>(
    sql`select progress_of(${id}, ${env().LINLI_NOW ?? null}) as told`,
  );
  const told = row?.told;
  if (!told) return null;
  const text = (name: string) => String(told[name] ?? '');
  return {
    ...slipOf('', told),
    place: text('building'),
    category: text('category'),
    changedAt: new Date(text('changedAt')),
  };
}
