import { z } from 'zod';
import { Refusal } from '@/lib/refusal';
import type { Effect, Setting } from '../move';
import type { Actor } from '../standing';
import type { Ticket } from '../ticket';
import { lastEntry, withEntry } from '../works/ledger';
import { accountNames, type Money, type MoneyEntry, moneyPayers } from '../works/money';
import type { EntrySide } from '../works/money-sides';
import { withWorks } from '../works/state';

/** How money changes hands. */
export const payWays = ['cash', 'transfer', 'wechat', 'alipay', 'card'] as const;

export const payerField = {
  name: 'payer',
  control: 'chips',
  required: true,
  options: moneyPayers,
  optionsAs: 'moneyPayer',
} as const;
export const accountField = { name: 'account', control: 'chips', required: true, options: accountNames } as const;
export const wayField = {
  name: 'way',
  control: 'chips',
  required: true,
  options: payWays,
  optionsAs: 'payWay',
} as const;
export const wordsField = { name: 'words', control: 'textarea', maxLength: 300, rows: 2 } as const;
export const photosField = { name: 'photos', control: 'photos' } as const;
export const saidWhy = z.string().trim().min(2).max(300);

/** The number of one of several lines; left empty where there is only one. */
export const which = z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1)]).default(null);

/** The one that was named, or the first; refuses a number that is not among them, beside its field. */
export function pick<One extends { no: number }>(among: One[], no: number | null, field: string, key: string): One {
  const found = no === null ? among[0] : among.find((one) => one.no === no);
  if (!found) throw new Refusal('input', { list: among.map((one) => one.no).join(' · ') }, { [field]: key });
  return found;
}

type More = Partial<Pick<EntrySide, 'payerName' | 'way'>> & { words: string; photos?: string[] };
type Line = Pick<MoneyEntry, 'account' | 'payer' | 'fen'> & { make: MoneyEntry['kind']; of?: MoneyEntry };

/** One more line of the ledger, for the ticket's own state and for beside it: `money` is how it stands then, `no` which line it is. */
export function written(money: Money, { of, make, ...rest }: Line, more: More, actor: Actor, { now }: Setting) {
  const line = { ...rest, kind: make };
  const after = withEntry(money, { ...line, of: of?.no ?? null, by: actor.personId }, now);
  const { payerName = null, way = null, words, photos: shown = [] } = more;
  const side: EntrySide = {
    to: 'entry',
    ...line,
    of: of?.seq ?? null,
    payerName,
    way,
    words,
    evidence: shown[0] ?? null,
  };
  const { account, payer } = line;
  // Of a confirmation or a correction it is said how much it is about.
  const sum = { account, payer, fen: Math.abs((of ?? line).fen), ...(way && { way }) };
  const effect: Effect = { content: { sum, words, ...(shown.length > 0 && { photos: shown }) }, sides: [side] };
  return { money: after, no: lastEntry(after).no, effect };
}

export const settingMoney = (ticket: Ticket, money: Money) => ({ own: withWorks(ticket, { money }) });
