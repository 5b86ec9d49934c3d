import type { accounts, entries } from '@/db/schema';
import { type Sql, sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';

export type Account = Pick<
  typeof accounts.$inferSelect,
  'id' | 'account' | 'payer' | 'payerName' | 'balanceFen' | 'entries'
>;
/** A line of the ledger; `who` wrote it. */
export type Entry = Omit<typeof entries.$inferSelect, 'communityId' | 'ticketId'> & { who: string | null };
export type MoneyFound = { accounts: Account[]; entries: Entry[] };

const MOST = 200;

/** The money of a ticket, the newest entry first, in one round trip. Whose page it is was asked before. */
export async function findMoney(
  viewer: Viewer,
  { id, communityId }: { id: string; communityId: string },
): Promise<MoneyFound> {
  const [found, lines] = await readAs<[Account[], Entry[]]>(
    viewer,
    sql`select id, account, payer, payer_name as "payerName", balance_fen as "balanceFen", entries from accounts
        where community_id = ${communityId} and ticket_id = ${id} order by account, payer limit 10`,
    entriesOf(communityId, id),
  );
  return { accounts: found, entries: lines };
}

/** The columns of an Entry, from `entries e`. */
export const entryColumns: Sql = sql`e.id, e.account_id as "accountId", e.seq, e.kind, e.fen, e.balance_after as "balanceAfter",
  e.of_id as "ofId", e.way, e.words, e.evidence_id as "evidenceId", e.receipt, e.by_id as "byId", e.at, name_of(e.by_id) as who`;

const entriesOf = (communityId: string, ticketId: string): Sql => sql`
  select ${entryColumns} from entries e where e.community_id = ${communityId} and e.ticket_id = ${ticketId}
  order by e.id desc limit ${MOST}`;
