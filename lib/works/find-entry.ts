import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import { type Account, type Entry, entryColumns } from './find-money';

/** An entry that has a paper: money taken in, or given back. */
export type ReceiptRow = Omit<Entry, 'kind'> & {
  kind: 'collect' | 'refund';
  confirmedBy: string | null;
  confirmedAt: Date | null;
  undoneAt: Date | null;
} & Pick<Account, 'account' | 'payer' | 'payerName'>;

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
