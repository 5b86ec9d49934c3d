import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import { type Charge, outstandingOf } from '@/lib/services/works/money';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';
import type { Viewer } from '@/lib/viewer';
import { type Entry, findMoney } from './find-money';
import { type DeductionSaid, sayDeductions } from './say-deductions';
import { type EntrySaid, entrySayer } from './say-entry';

export type AccountSaid = { key: string; name: string; payerName: string; fen: number; open: number; balance: number };
export type LedgerSaid = {
  accounts: AccountSaid[];
  /** What is held of deposits. */
  held: number;
  entries: EntrySaid[];
  deductions: DeductionSaid[];
};

/** The money of a ticket as the desk keeps it: what is asked for, what is there, each entry; the newest first. */
export async function sayLedger(viewer: Viewer, page: TicketPage): Promise<LedgerSaid> {
  const { ticket } = page;
  const { money } = worksOf(ticketOf(ticket));
  const [t, choices, found, deductions, say] = await Promise.all([
    getTranslations('money'),
    getTranslations('choices'),
    findMoney(viewer, ticket),
    sayDeductions(viewer, page),
    entrySayer(viewer),
  ]);
  const accountOf = new Map(found.accounts.map((one) => [one.id, one]));
  const fateOf = fates(found.entries);
  const nameOf = ({ account, payer }: Pick<Charge, 'account' | 'payer'>) =>
    t('accountOf', { account: choices(`account.${account}`), payer: choices(`moneyPayer.${payer}`) });
  return {
    accounts: money.charges.map((charge) => ({
      key: `${charge.account}-${charge.payer}`,
      name: nameOf(charge),
      payerName:
        found.accounts.find(({ account, payer }) => account === charge.account && payer === charge.payer)?.payerName ??
        '',
      fen: charge.fen,
      open: outstandingOf(charge),
      balance: charge.balance,
    })),
    held: money.held,
    entries: found.entries.flatMap((entry) => {
      const account = accountOf.get(entry.accountId);
      if (!account) return [];
      const { account: name, payer, payerName } = account;
      const no = money.entries.find((one) => one.account === name && one.payer === payer && one.seq === entry.seq)?.no;
      return say({ ...entry, account: name, payer, payerName, ticketId: ticket.id }, { ...fateOf(entry), no });
    }),
    deductions,
  };
}

/** What has become of each entry since, from all of a ticket. */
function fates(entries: Entry[]) {
  const about = (kind: Entry['kind']) => new Set(entries.filter((one) => one.kind === kind).map(({ ofId }) => ofId));
  const [undone, confirmed] = [about('reverse'), about('confirm')];
  return ({ id, kind }: Entry) => ({
    isUndone: undone.has(id),
    isUnconfirmed: kind === 'collect' && !undone.has(id) && !confirmed.has(id),
  });
}
