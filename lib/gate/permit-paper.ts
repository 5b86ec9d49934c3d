import 'server-only';
import { sql } from '@/db/sql';
import type { Day } from '@/lib/clock/day';
import { env } from '@/lib/env';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { serviceOf } from '@/lib/services';
import { requireStaff } from '@/lib/session';
import { findTicket, type TicketPage } from '@/lib/tickets/find-ticket';
import { type Community, communityOf, readAs, type Viewer } from '@/lib/viewer';
import { paperCode } from './paper-code';
import { knowsWorkers } from './worker-names';

type Permit = { id: string; no: string; from: Day; to: Day; state: string };
export type PrintedPass = {
  id: string;
  no: string;
  name: string;
  trade: string;
  photoId: string | null;
  from: Day;
  to: Day;
};

export type PermitPaper = {
  viewer: Viewer;
  page: TicketPage;
  community: Community;
  permit: Permit;
  /** Those that were not taken back. */
  passes: PrintedPass[];
  /** The page it was printed from. */
  back: string;
};

/** Where the code on a printed permit or pass leads. */
export const paperLink = (kind: 'permit' | 'pass', id: string): string =>
  `${env().ORIGIN}/verify/${paperCode(kind, id)}`;

/** The same to print passes of: faces and names are for who gives passes out and who keeps the gate (GEN-8, REN-8). */
export async function findPassPaper(id: string, address: string): Promise<PermitPaper> {
  const paper = await findPermitPaper(id, address);
  return knowsWorkers(paper.page) ? paper : refusePage(paper.viewer, address);
}

/** The permit of works with its passes, for the staff of the ticket's community; others find nothing. */
export async function findPermitPaper(id: string, address: string): Promise<PermitPaper> {
  const viewer = await requireStaff(address);
  const page = await orNotFound(findTicket(viewer, id, 'staff'), `ticket ${id}`);
  if (serviceOf(page.ticket.kind).screens !== 'works') return refusePage(viewer, `ticket ${id}`);
  const { communityId } = page.ticket;
  const which = sql`x.community_id = ${communityId} and x.ticket_id = ${id}`;
  const [permits, passes] = await readAs<[Permit[], PrintedPass[]]>(
    viewer,
    sql`select x.id, x.no, x.from_day as "from", x.to_day as "to", x.state from permits x
        where ${which} and x.what = 'works' and x.state not in ('asked', 'void') order by x.at desc limit 1`,
    sql`select x.id, x.no, x.name, x.trade, x.photo_id as "photoId", x.from_day as "from", x.to_day as "to" from passes x
        where ${which} and x.state <> 'ended' order by x.no limit 200`,
  );
  const [permit] = permits;
  if (!permit) return refusePage(viewer, `ticket ${id}`);
  return {
    viewer,
    page,
    community: communityOf(viewer, communityId),
    permit,
    passes,
    back: `/admin/tickets/${id}`,
  };
}
