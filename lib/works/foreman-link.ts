import { foremanLinks } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { DAY } from '@/lib/clock/day';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { sessionHash } from '@/lib/people/session';
import { notFound, Refusal } from '@/lib/refusal';
import type { Actor, Standing } from '@/lib/services/standing';
import { worksOf } from '@/lib/services/works/state';
import { idOfCode, signedCode } from '@/lib/signed-code';
import { type TicketRow, ticketColumns, ticketOf } from '@/lib/tickets/row';
import { actorOf } from '@/lib/tickets/standing';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { takesTexts } from './takes-texts';

const LINK_DAYS = 7;

export type ForemanLink = { id: string; expiresAt: Date };

/** What whoever holds a link may know of the works, while it is open; else only what became of it. */
export type ForemanPage =
  | { state: 'used' | 'over' }
  | {
      state: 'open';
      communityId: string;
      ticketId: string;
      community: string;
      phone: string;
      home: string | null;
      from: string | null;
      to: string | null;
      foreman: string | null;
      now: string;
    };

/** The address for the foreman: 96 bits that only this installation can make; the table keeps a hash of it. */
export const foremanHref = (linkId: string): string => `${env().ORIGIN}/foreman/${codeOf(linkId)}`;
const codeOf = (linkId: string) => signedCode('foreman', linkId);

/**
 * Makes the one-time link to the notice for the site foreman, good for 7 days; an earlier one ends with it (REN-2). For who
 * asked for the works and for the desk. Refuses once the foreman has signed.
 */
export function makeForemanLink(viewer: Viewer, ticketId: string, as: 'resident' | 'staff'): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const row = await tx.one<TicketRow>(
      sql`select ${ticketColumns} from tickets t where t.id = ${ticketId} for update`,
    );
    if (!row) throw notFound();
    requireMayLink(viewer, row, as);
    const { communityId } = row;
    const { personId, now } = viewer;
    await tx.rows(
      sql`update foreman_links set revoked_at = ${now} where ticket_id = ${ticketId} and used_at is null and revoked_at is null`,
    );
    const id = newId();
    const link = { id, communityId, ticketId, hash: sessionHash(codeOf(id)), byId: personId, madeAt: now };
    await tx.rows(insert(foremanLinks, { ...link, expiresAt: new Date(now.getTime() + LINK_DAYS * DAY) }));
    await tx.rows(record({ what: 'foremanLinked', communityId, personId, ticketId }, now));
  });
}

function requireMayLink(viewer: Viewer, row: TicketRow, as: 'resident' | 'staff') {
  const { standings } = actorOf(viewer, row, as);
  if (standings.length === 0) throw notFound();
  if (!mayLink(standings)) throw new Refusal('notYours');
  if (!takesTexts(row)) throw new Refusal('notNow');
  if (worksOf(ticketOf(row)).texts.foreman) throw new Refusal('foremanSigned');
}

/** Who asked for the works, and the desk; with the address anybody signs as the foreman. */
export const mayLink = (standings: readonly Standing[]): boolean =>
  standings.some((one) => one === 'filer' || one === 'desk' || one === 'supervisor');

type Page = { ticket: { id: string; communityId: string }; actor: Pick<Actor, 'standings'> };

/** The link of a ticket that still opens, for who may make one; to others there is none. */
export async function findForemanLink(viewer: Viewer, { ticket, actor }: Page): Promise<ForemanLink | null> {
  if (!mayLink(actor.standings)) return null;
  const [links] = await readAs<[ForemanLink[]]>(
    viewer,
    sql`select id, expires_at as "expiresAt" from foreman_links
        where community_id = ${ticket.communityId} and ticket_id = ${ticket.id}
          and used_at is null and revoked_at is null and expires_at > ${viewer.now}
        order by made_at desc limit 1`,
  );
  return links[0] ?? null;
}

/** What a code opens, without spending it; null for every text that was not made here. */
export async function findForemanPage(code: string): Promise<ForemanPage | null> {
  if (!idOfCode('foreman', code)) return null;
  const [row] = await database().plain<{ told: ForemanPage | null }>(
    sql`select foreman_link_of(${sessionHash(code)}, ${env().LINLI_NOW ?? null}) as told`,
  );
  return row?.told ?? null;
}
