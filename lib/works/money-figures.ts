import type { Entry } from './find-money';

type Line = Pick<Entry, 'id' | 'kind' | 'fen' | 'ofId'>;
/** What of some money is where, in fen. */
export type Figures = {
  /** Taken in and not taken back by a correction; `confirmed` of it finance has seen. */
  paid: number;
  confirmed: number;
  deducted: number;
  returned: number;
};

/** The entries that still count: neither corrections nor what they took back. */
export function countedOf<One extends Line>(entries: readonly One[]): One[] {
  const undone = new Set(entries.filter(({ kind }) => kind === 'reverse').map(({ ofId }) => ofId));
  return entries.filter(({ id, kind }) => kind !== 'reverse' && !undone.has(id));
}

/** The entries that took money in and that finance has yet to confirm. */
export function unconfirmedOf<One extends Line>(entries: readonly One[]): One[] {
  const counted = countedOf(entries);
  const confirmed = new Set(counted.filter(({ kind }) => kind === 'confirm').map(({ ofId }) => ofId));
  return counted.filter(({ id, kind }) => kind === 'collect' && !confirmed.has(id));
}

export function figuresOf(entries: readonly Line[]): Figures {
  const sum = (some: readonly Line[]) => some.reduce((total, { fen }) => total + Math.abs(fen), 0);
  const counted = countedOf(entries);
  const paid = sum(counted.filter(({ kind }) => kind === 'collect'));
  return {
    paid,
    confirmed: paid - sum(unconfirmedOf(entries)),
    deducted: sum(counted.filter(({ kind }) => kind === 'deduct')),
    returned: sum(counted.filter(({ kind }) => kind === 'refund')),
  };
}
