import 'server-only';
import { momentText } from '@/lib/clock/words';
import { photoFor } from '@/lib/files/link';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import type { Account, Entry } from './find-money';

export type PhotoSaid = ReturnType<typeof photoFor>;
export type EntrySaid = {
  id: string;
  /** Its place in the ticket's ledger, by which moves name it; null where entries of several tickets stand. */
  no: string | null;
  kind: string;
  /** For what, and by whom it is paid. */
  account: string;
  payerName: string;
  /** Signed; 0 says nothing of an amount. */
  fen: number;
  balanceAfter: number;
  at: string;
  who: string | null;
  way: string | null;
  words: string;
  /** Its paper; a refund's has no number of its own. */
  receipt: { no: string | null; href: string } | null;
  photos: PhotoSaid[];
  /** It was corrected: it counts for nothing any more. */
  isUndone: boolean;
  isUnconfirmed: boolean;
};

/** An entry with what else has become of it. */
export type EntryFound = Entry & Pick<Account, 'account' | 'payer' | 'payerName'> & { ticketId: string };
export type EntryFate = { isUndone: boolean; isUnconfirmed: boolean; no?: number | undefined };

const papers: Entry['kind'][] = ['collect', 'refund'];

/** How lines of the ledger are said, for one reader. */
export async function entrySayer(viewer: Viewer): Promise<(entry: EntryFound, fate: EntryFate) => EntrySaid> {
  const [t, choices, clock] = await Promise.all([
    getTranslations('money'),
    getTranslations('choices'),
    getTranslations('clock'),
  ]);
  return (entry, { no, ...fate }): EntrySaid => ({
    id: entry.id,
    no: no === undefined ? null : t('nth', { no }),
    kind: t(`kind.${entry.kind}`),
    account: t('accountOf', {
      account: choices(`account.${entry.account}`),
      payer: choices(`moneyPayer.${entry.payer}`),
    }),
    payerName: entry.payerName,
    fen: entry.fen,
    balanceAfter: entry.balanceAfter,
    at: momentText(clock, entry.at, viewer.now),
    who: entry.who,
    way: sayWay(entry.way, choices as unknown as LooseWords),
    words: entry.words,
    receipt: papers.includes(entry.kind) ? { no: entry.receipt, href: receiptHref(entry.ticketId, entry.id) } : null,
    photos: entry.evidenceId ? [photoFor(viewer, entry.evidenceId, t('evidence'))] : [],
    ...fate,
  });
}

/** How it was paid, in the words of the form that said it. */
export const sayWay = (way: string | null, choices: LooseWords): string | null => way && choices(`payWay.${way}`);

export const receiptHref = (ticketId: string, entryId: string): string =>
  `/print/tickets/${ticketId}/receipts/${entryId}`;
