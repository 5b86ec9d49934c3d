import 'server-only';
import { partsOf } from '@/lib/desk/parts';
import { env } from '@/lib/env';
import { orNotFound } from '@/lib/or-not-found';
import { needsNoReason } from '@/lib/people/reveal';
import { requireStaff } from '@/lib/session';
import { communityOf, type Viewer } from '@/lib/viewer';
import { findTicket, type TicketPage } from './find-ticket';
import { findOwnCalls } from './own-calls';
import { type SlipSaid, saySlip } from './say-slip';
import { verifyCode } from './verify-code';

export type SlipPage = {
  viewer: Viewer;
  page: TicketPage;
  said: SlipSaid;
  community: { name: string; phone: string };
  /** Where the printed code leads. */
  link: string;
  /** The contact's number as it may be printed: masked, until a look at it is on record. */
  phone: string;
  mayShowPhone: boolean;
  /** The page it was printed from. */
  back: string;
};

/** All that a printed slip needs, for staff of the ticket's community; others find nothing. */
export async function findSlipPage(id: string, address: string): Promise<SlipPage> {
  const viewer = await requireStaff(address);
  const page = await orNotFound(findTicket(viewer, id, 'staff'), `ticket ${id}`);
  const [calls, said] = await Promise.all([findOwnCalls(viewer, page.ticket), saySlip(page)]);
  const { contactTail } = page.ticket;
  const known = needsNoReason(page.actor.standings);
  return {
    viewer,
    page,
    said,
    community: communityOf(viewer, page.ticket.communityId),
    link: `${env().ORIGIN}/verify/${verifyCode(id)}`,
    phone: calls.phone ?? (contactTail ? `*******${contactTail}` : ''),
    back: `/admin/${partsOf(viewer)[0] === 'orders' ? 'orders' : 'tickets'}/${id}`,
    mayShowPhone: known && calls.phone === null && contactTail !== null,
  };
}
