import type { AccountName, MoneyEntry, MoneyPayer } from './money';

/** An entry of the ledger (REN-11); `of`: the number within its account of the one that it confirms or reverses. */
export type EntrySide = {
  to: 'entry';
  account: AccountName;
  payer: MoneyPayer;
  /** Who pays, by name; needed by the first entry of an account. */
  payerName: string | null;
  kind: MoneyEntry['kind'];
  /** Signed; 0 for a confirmation. */
  fen: number;
  of: number | null;
  way: string | null;
  words: string;
  /** A photo of what proves it. */
  evidence: string | null;
};
