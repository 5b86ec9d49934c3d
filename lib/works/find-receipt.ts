import 'server-only';
import { sql } from '@/db/sql';
import { env } from '@/lib/env';
import { idInput } from '@/lib/id';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { requireViewer } from '@/lib/session';
import { findTicket, type TicketPage } from '@/lib/tickets/find-ticket';
import { verifyCode } from '@/lib/tickets/verify-code';
import { communityOf, isStaff, readAs, type Viewer } from '@/lib/viewer';
import { type Account, type Entry, entryColumns } from './find-money';
import { seesMoneyOf } from './may-see';

/** An entry that has a paper: money taken in, or given back. */
export type ReceiptRow = Omit<Entry, 'kind'> & {
  kind: 'collect' | 'refund';
  confirmedBy: string | null;
  confirmedAt: Date | null;
  undoneAt: Date | null;
} & Pick<Account, 'account' | 'payer' | 'payerName'>;

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

type Which = { communityId: string; ticketId: string; entryId: string };

/** The entry of a ticket that a receipt or a refund receipt is printed of. Whose ticket it is was asked before. */
export async function findEntry(viewer: Viewer, { communityId, ticketId, entryId }: Which): Promise<ReceiptRow | null> {
  const [rows] = await readAs<[ReceiptRow[]]>(
    viewer,
    sql`select ${entryColumns}, a.account, a.payer, a.payer_name as "payerName", name_of(c.by_id) as "confirmedBy",
          c.at as "confirmedAt", r.at as "undoneAt"
        from entries e join accounts a on a.id = e.account_id
        left join entries c on c.of_id = e.id and c.kind = 'confirm'
        left join entries r on r.of_id = e.id and r.kind = 'reverse'
        where e.id = ${entryId} and e.community_id = ${communityId} and e.ticket_id = ${ticketId}
          and e.kind in ('collect', 'refund')`,
  );
  return rows[0] ?? null;
}
