import 'server-only';
import { getTranslations } from 'next-intl/server';
import { momentText } from '@/lib/clock/words';
import { type Photo, photoFor } from '@/lib/files/link';
import type { LooseWords } from '@/lib/i18n/service-words';
import type { Viewer } from '@/lib/viewer';
import type { Account, Entry } from './find-money';

export type EntrySaid = {
  id: string;
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
  photos: Photo[];
  /** It was corrected: it counts for nothing any more. */
  isUndone: boolean;
  isUnconfirmed: boolean;
};

/** An entry with what else has become of it. */
export type EntryFound = Entry & Pick<Account, 'account' | 'payer' | 'payerName'> & { ticketId: string };
export type EntryFate = { isUndone: boolean; isUnconfirmed: boolean };

const papers: Entry['kind'][] = ['collect', 'refund'];

/** How lines of the ledger are said, for one reader. */
export async function entrySayer(viewer: Viewer): Promise<(entry: EntryFound, fate: EntryFate) => EntrySaid> {
  const [t, clock] = await Promise.all([getTranslations('money'), getTranslations('clock')]);
  const words = t as unknown as LooseWords;
  return (entry, fate): EntrySaid => ({
    id: entry.id,
    kind: t(`kind.${entry.kind}`),
    account: t('accountOf', { account: t(`account.${entry.account}`), payer: t(`payer.${entry.payer}`) }),
    payerName: entry.payerName,
    fen: entry.fen,
    balanceAfter: entry.balanceAfter,
    at: momentText(clock, entry.at, viewer.now),
    who: entry.who,
    way: sayWay(entry.way, words),
    words: entry.words,
    receipt: papers.includes(entry.kind) ? { no: entry.receipt, href: receiptHref(entry.ticketId, entry.id) } : null,
    photos: entry.evidenceId ? [photoFor(viewer, entry.evidenceId, t('evidence'))] : [],
    ...fate,
  });
}

/** How it was paid; a way that has no name of its own is said as another. */
export const sayWay = (way: string | null, t: LooseWords): string | null =>
  way && t(t.has(`way.${way}`) ? `way.${way}` : 'way.other');

export const receiptHref = (ticketId: string, entryId: string): string =>
  `/print/tickets/${ticketId}/receipts/${entryId}`;
