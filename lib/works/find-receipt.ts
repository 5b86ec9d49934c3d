import 'server-only';
import { env } from '@/lib/env';
import { idInput } from '@/lib/id';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { findTicket, type TicketPage } from '@/lib/tickets/find-ticket';
import { verifyCode } from '@/lib/tickets/verify-code';
import { communityOf, isStaff, type Viewer } from '@/lib/viewer';
import { findEntry, type ReceiptRow } from './find-entry';
import { seesMoneyOf } from './may-see';

export type Receipt = {
  viewer: Viewer;
  page: TicketPage;
  entry: ReceiptRow;
  community: { name: string; phone: string };
  /** Where the printed code leads. */
  link: string;
  /** The page it was printed from. */
  back: string;
};

/** A receipt, for the staff of the community that see the ticket, for who applied and who owns the home; others find nothing. */
export async function findReceipt(ticketId: string, entryId: string, address: string): Promise<Receipt> {
  const viewer = await requireViewer(address);
  const as = isStaff(viewer) ? 'staff' : 'resident';
  const page = await orNotFound(findTicket(viewer, ticketId, as), `ticket ${ticketId}`);
  const { communityId } = page.ticket;
  const may = seesMoneyOf(page.actor) && idInput.safeParse(entryId).success;
  const entry = may ? await findEntry(viewer, { communityId, ticketId, entryId }) : null;
  if (!entry) return refusePage(viewer, address);
  return {
    viewer,
    page,
    entry,
    community: communityOf(viewer, communityId),
    link: `${env().ORIGIN}/verify/${verifyCode(ticketId)}`,
    back: as === 'staff' ? `/admin/tickets/${ticketId}` : `/tickets/${ticketId}`,
  };
}
