import 'server-only';
import { env } from '@/lib/env';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { serviceOf } from '@/lib/services';
import { requireViewer } from '@/lib/session';
import { findTicket, type TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import { verifyCode } from '@/lib/tickets/verify-code';
import { communityOf, isStaff, type Viewer } from '@/lib/viewer';
import { findTexts, type Texts } from './find-texts';
import { knowsTexts } from './takes-texts';

export type WorksPaper = {
  viewer: Viewer;
  page: TicketPage;
  texts: Texts;
  community: { name: string; phone: string };
  /** Where the printed code leads. */
  link: string;
  /** The page it was printed from. */
  back: string;
};

/** All that the printed papers of works share, for the staff of the community and for who applied or owns the home. */
export async function findWorksPaper(id: string, address: string): Promise<WorksPaper> {
  const viewer = await requireViewer(address);
  const as = isStaff(viewer) ? 'staff' : 'resident';
  const page = await orNotFound(findTicket(viewer, id, as), `ticket ${id}`);
  const { kind } = page.ticket;
  if (serviceOf(kind).screens !== 'works') return refusePage(viewer, `ticket ${id}`);
  const desk = `/admin/tickets/${id}`;
  return {
    viewer,
    page,
    texts: await findTexts(viewer, ticketOf(page.ticket)),
    community: communityOf(viewer, page.ticket.communityId),
    link: `${env().ORIGIN}/verify/${verifyCode(id)}`,
    back: as === 'resident' ? `/tickets/${id}` : knowsTexts(kind) ? `${desk}/texts` : desk,
  };
}
