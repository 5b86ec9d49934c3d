import 'server-only';
import { sql } from '@/db/sql';
import type { Day } from '@/lib/clock/day';
import { env } from '@/lib/env';
import { idInput } from '@/lib/id';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { serviceOf } from '@/lib/services';
import type { Risk } from '@/lib/services/works/permit';
import { requireStaff, requireViewer } from '@/lib/session';
import { findTicket, type TicketPage } from '@/lib/tickets/find-ticket';
import { type Community, communityOf, isStaff, readAs, type Viewer } from '@/lib/viewer';
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
  /** The page it was printed from. */
  back: string;
};

type RiskPermit = {
  id: string;
  no: string;
  what: Risk;
  day: Day;
  /** Minutes of the day. */
  from: number;
  to: number;
  place: string;
  watch: string | null;
};
export type RiskPaper = PermitPaper & { risk: RiskPermit };

/** Where the code on a printed permit or pass leads. */
export const paperLink = (kind: 'permit' | 'pass', id: string): string =>
  `${env().ORIGIN}/verify/${paperCode(kind, id)}`;

/** The permit of works, for who applied, the owners, and the staff of the ticket's community; others find nothing. */
export async function findPermitPaper(id: string, address: string): Promise<PermitPaper> {
  const viewer = await requireViewer(address);
  return findPaperOf(viewer, id, isStaff(viewer) ? 'staff' : 'resident');
}

/** The same with its passes: faces and names are for who gives passes out and who keeps the gate (GEN-8, REN-8). */
export async function findPassesPaper(id: string, address: string): Promise<PermitPaper & { passes: PrintedPass[] }> {
  const paper = await findPaperOf(await requireStaff(address), id, 'staff');
  if (!knowsWorkers(paper.page)) return refusePage(paper.viewer, address);
  const [passes] = await readAs<[PrintedPass[]]>(
    paper.viewer,
    sql`select x.id, x.no, x.name, x.trade, x.photo_id as "photoId", x.from_day as "from", x.to_day as "to" from passes x
        where x.community_id = ${paper.page.ticket.communityId} and x.ticket_id = ${id} and x.state <> 'ended'
        order by x.no limit 200`,
  );
  return { ...paper, passes };
}

/** REN-9: a permit for one day of hot work or work at height, once it was allowed; for those who see the permit of works. */
export async function findRiskPaper(id: string, permitId: string, address: string): Promise<RiskPaper> {
  const paper = await findPermitPaper(id, address);
  const { viewer, page } = paper;
  if (!idInput.safeParse(permitId).success) return refusePage(viewer, `permit ${permitId}`);
  const [[risk]] = await readAs<[RiskPermit[]]>(
    viewer,
    sql`select x.id, x.no, x.what, x.from_day as day, x.from_minute as "from", x.to_minute as "to", x.place,
          x.details ->> 'watch' as watch from permits x
        where x.community_id = ${page.ticket.communityId} and x.ticket_id = ${id} and x.id = ${permitId}
          and x.what <> 'works' and x.state in ('valid', 'suspended')`,
  );
  return risk ? { ...paper, risk } : refusePage(viewer, `permit ${permitId}`);
}

async function findPaperOf(viewer: Viewer, id: string, as: 'staff' | 'resident'): Promise<PermitPaper> {
  const page = await orNotFound(findTicket(viewer, id, as), `ticket ${id}`);
  if (serviceOf(page.ticket.kind).screens !== 'works') return refusePage(viewer, `ticket ${id}`);
  const { communityId } = page.ticket;
  const [[permit]] = await readAs<[Permit[]]>(
    viewer,
    sql`select x.id, x.no, x.from_day as "from", x.to_day as "to", x.state from permits x
        where x.community_id = ${communityId} and x.ticket_id = ${id} and x.what = 'works'
          and x.state not in ('asked', 'void') order by x.at desc limit 1`,
  );
  if (!permit) return refusePage(viewer, `ticket ${id}`);
  const back = as === 'staff' ? `/admin/tickets/${id}` : `/tickets/${id}`;
  return { viewer, page, community: communityOf(viewer, communityId), permit, back };
}
