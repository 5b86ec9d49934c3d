import { describe, expect, it } from 'vitest';
import { fenOf } from '@/lib/services/amount';
import { withEntry } from '@/lib/services/works/ledger';
import {
  amountOf,
  chargedAnew,
  chargePasses,
  chargesOf,
  isPaid,
  type Money,
  moneyState,
  outstandingOf,
  takenOf,
} from '@/lib/services/works/money';
import { worksOf } from '@/lib/services/works/state';
import { settingsShape } from '@/lib/settings';
import { type MoneyStory, playMoney, type Told } from '../support/money-oracle';

const tariffs = settingsShape.parse({}).works.charges;
const own = { area: 98, builder: 'self' } as const;
const hired = { area: 98, builder: 'contractor' } as const;
const NOW = new Date('2026-11-20T02:00:00Z');
const asked = (money: Pick<Money, 'charges'>) => money.charges.map(({ account, payer, fen }) => [account, payer, fen]);
const paid = (money: Money, account: 'deposit' | 'waste', payer: 'owner' | 'contractor', fen: number) =>
  withEntry(money, { account, payer, kind: 'collect', fen, by: 'c' }, NOW);

describe('what works at home cost (REN-7)', () => {
  it('A price is the same for all, or by square metres up to a most', () => {
    expect(amountOf({ by: 'fixed', fen: 200_000, cap: 0 }, 98)).toBe(200_000);
    expect(amountOf({ by: 'area', fen: 300, cap: 0 }, 98)).toBe(29_400);
    expect(amountOf({ by: 'area', fen: 300, cap: 20_000 }, 98)).toBe(20_000);
  });

  it('A contractor pays a deposit of its own; what costs nothing is not asked for', () => {
    expect(asked(chargesOf(hired, tariffs))).toEqual([
      ['deposit', 'owner', 200_000],
      ['deposit', 'contractor', 200_000],
      ['waste', 'owner', 29_400],
    ]);
    const free = settingsShape.parse({ works: { charges: { waste: { fen: 0 } } } }).works.charges;
    expect(asked(chargesOf(own, free))).toEqual([['deposit', 'owner', 200_000]]);
  });

  it('Sent again it costs what it costs then, never less than was paid, and what was paid is not forgotten', () => {
    const before = paid(
      paid(moneyState.parse(chargesOf(hired, tariffs)), 'waste', 'owner', 29_400),
      'deposit',
      'contractor',
      50_000,
    );
    const after = chargedAnew(before, chargesOf({ area: 50, builder: 'self' }, tariffs));
    expect(asked(after)).toEqual([
      ['deposit', 'owner', 200_000],
      ['waste', 'owner', 29_400],
      ['deposit', 'contractor', 50_000],
    ]);
    expect([takenOf(after), after.held]).toEqual([79_400, 50_000]);
  });

  it('Passes are paid by who builds, at the price of the filing', () => {
    const money = moneyState.parse(chargesOf(hired, tariffs));
    const three = chargePasses(money, 3, hired);
    expect(asked(three).at(-1)).toEqual(['pass', 'contractor', 1500]);
    expect(asked(chargePasses(three, 5, hired)).at(-1)).toEqual(['pass', 'contractor', 2500]);
    expect(asked(chargePasses({ ...money, passFen: 0 }, 3, hired))).toHaveLength(3);
    expect(isPaid(three)).toBe(false);
  });

  it('An amount is typed as people write it', () => {
    const typed = ['2000', '2,000.5', '¥ 294.00', '２', '2000.555', '-1', 'abc', ''];
    expect(typed.map(fenOf)).toEqual([200_000, 200_050, 29_400, null, null, null, null, null]);
  });
});

/** What a ledger comes to by nothing but adding up its entries. */
function summed(told: Told[]) {
  const sums = new Map<string, { balance: number; seq: number; lines: number[] }>();
  for (const { side } of told) {
    const key = `${side.account} ${side.payer}`;
    const sum = sums.get(key) ?? { balance: 0, seq: 0, lines: [] };
    sums.set(key, { balance: sum.balance + side.fen, seq: sum.seq + 1, lines: [...sum.lines, sum.balance + side.fen] });
  }
  return sums;
}

const reversedRefund = ({ entries }: Money) =>
  entries.some(({ kind, of }) => kind === 'reverse' && of !== null && entries[of - 1]?.kind === 'refund');

/** What must hold of every story, said without the program's own sums. */
function lawful({ ticket, told }: MoneyStory) {
  const { money } = worksOf(ticket);
  const sums = summed(told);
  const all = [...sums.values()];
  const deposits = [...sums]
    .filter(([key]) => key.startsWith('deposit'))
    .reduce((sum, [, one]) => sum + one.balance, 0);
  const laws: [string, boolean][] = [
    ['no balance was ever below nothing', all.every(({ lines }) => lines.every((one) => one >= 0))],
    [
      'each charge says what its entries add up to',
      money.charges.every((one) => one.balance === (sums.get(`${one.account} ${one.payer}`)?.balance ?? 0)),
    ],
    ['what is held is what the deposits add up to', money.held === deposits],
    [
      'nobody paid more than was asked, unless a refund came back',
      reversedRefund(money) ||
        money.charges.every((one) => one.paid - one.refunded <= one.fen && outstandingOf(one) >= 0),
    ],
    ['no more is confirmed than was paid', money.charges.every((one) => one.confirmed <= one.paid)],
    ['all in, all out', money.charges.every((one) => one.balance === one.paid - one.deducted - one.refunded)],
    ['each entry is in the ticket’s own ledger', money.entries.length === told.length],
    [
      'nobody confirmed or reversed what they did',
      money.entries.every((one) => one.of === null || money.entries[one.of - 1]?.by !== one.by),
    ],
    [
      'nothing is reversed or confirmed twice',
      new Set(money.entries.flatMap(({ of, kind }) => (of === null ? [] : `${kind} ${of}`))).size ===
        money.entries.filter(({ of }) => of !== null).length,
    ],
    [
      'what was deducted was agreed to or decided',
      money.charges.every(
        ({ account, payer, deducted }) =>
          deducted ===
          money.deductions
            .filter((one) => account === 'deposit' && one.payer === payer && ['agreed', 'upheld'].includes(one.state))
            .reduce((sum, one) => sum + one.fen, 0),
      ),
    ],
  ];
  const broken = laws.find(([, holds]) => !holds);
  return broken?.[0] ?? 'lawful';
}

// Refusals come by the ten thousand here; their stack traces would cost more than the rules.
Error.stackTraceLimit = 0;

describe('the ledger of a ticket (REN-11)', () => {
  it('Adds up after 10,000 random histories, by an oracle that only adds', { timeout: 120_000 }, () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 10_000; seed += 1) {
      const story = playMoney(seed, 8 + (seed % 12));
      expect([seed, lawful(story)]).toEqual([seed, 'lawful']);
      for (const { side } of story.told) seen.set(side.kind, (seen.get(side.kind) ?? 0) + 1);
    }
    for (const kind of ['collect', 'confirm', 'deduct', 'refund', 'reverse'])
      expect([kind, (seen.get(kind) ?? 0) > 100]).toEqual([kind, true]);
  });
});
