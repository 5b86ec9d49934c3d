import type { Tx } from '@/db/client';
import { accounts, entries } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import type { EntrySide } from '@/lib/services/works/money-sides';
import type { TicketAt } from '@/lib/tickets/own-side';

type Account = { id: string; payerName: string; balanceFen: number; entries: number };

/**
 * One entry of the ledger (REN-11): opens the account with its payer's name if there is none, locks it, and writes what
 * follows its last entry. The number of a receipt and the account's new balance are the database's to say (db/ledger.sql).
 */
export async function writeEntry(
  tx: Tx,
  side: EntrySide,
  { ticket, personId: byId, now: at }: TicketAt,
): Promise<void> {
  const { id: ticketId, communityId } = ticket;
  const account = await accountOf(tx, side, { ticketId, communityId });
  const { kind, fen, way, words } = side;
  const row = {
    id: newId(),
    ...{ communityId, ticketId, accountId: account.id },
    seq: account.entries + 1,
    ...{ kind, fen, way, words, byId, at },
    balanceAfter: account.balanceFen + fen,
    ofId: side.of === null ? null : await entryAt(tx, account.id, side.of),
    evidenceId: side.evidence,
  };
  await tx.rows(insert(entries, row));
}

/** Locked until the end of the move. A name is put right while nothing is held; another one's money is another account. */
async function accountOf(tx: Tx, side: EntrySide, at: { ticketId: string; communityId: string }): Promise<Account> {
  const { account, payer, payerName } = side;
  if (payerName) {
    const row = insert(accounts, { id: newId(), ...at, account, payer, payerName });
    await tx.rows(sql`${row} on conflict (ticket_id, account, payer) do nothing`);
  }
  const found = await tx.one<Account>(
    sql`select id, payer_name as "payerName", balance_fen as "balanceFen", entries from accounts
        where ticket_id = ${at.ticketId} and account = ${account} and payer = ${payer} for update`,
  );
  if (!found) throw new Refusal('input', {}, { payer: 'payerNothing' });
  if (!payerName || payerName === found.payerName) return found;
  if (found.balanceFen > 0) throw new Refusal('input', { name: found.payerName }, { payerName: 'payerOther' });
  await tx.rows(sql`update accounts set payer_name = ${payerName} where id = ${found.id}`);
  return found;
}

async function entryAt(tx: Tx, accountId: string, seq: number): Promise<string> {
  const found = await tx.one<{ id: string }>(
    sql`select id from entries where account_id = ${accountId} and seq = ${seq}`,
  );
  if (!found) throw new Error(`no entry ${seq} of account ${accountId}`);
  return found.id;
}
