import { Refusal } from '@/lib/refusal';
import { decide } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import { renovation } from '@/lib/services/renovation';
import type { Actor, Standing } from '@/lib/services/standing';
import type { Ticket } from '@/lib/services/ticket';
import { chargesOf, moneyState } from '@/lib/services/works/money';
import type { EntrySide } from '@/lib/services/works/money-sides';
import { withWorks } from '@/lib/services/works/state';
import { settingsShape } from '@/lib/settings';
import { type Dice, dice, opened, settingAt } from './engine';

const PHOTO = '01900000-0000-7000-8000-000000000001';
const proof = { photos: [PHOTO], words: '说明' };
const nth = (d: Dice) => d.pick(['', '', '1', '2']);
const deposit = (d: Dice) => ({ payer: d.pick(['owner', 'owner', 'contractor']) });
const charge = (d: Dice) => ({ account: d.pick(['deposit', 'deposit', 'waste']), ...deposit(d) });

/** Mostly what can be done: other stories than the engine's, which try anything. */
const tries = {
  collect: (d: Dice) => ({ ...charge(d), yuan: d.pick(['2000', '1000', '294', '0.01']), payerName: '王', way: 'cash' }),
  confirmPaid: (d: Dice) => ({ entry: nth(d) }),
  correct: (d: Dice) => ({ entry: d.pick(['1', '2', '3', '4', '5']), ...proof }),
  deduct: (d: Dice) => ({ ...deposit(d), yuan: d.pick(['100', '500.50', '2000']), ...proof }),
  answerDeduction: (d: Dice) => ({ deduction: nth(d), answer: d.pick(['agree', 'object']), words: '说明' }),
  decideDeduction: (d: Dice) => ({ deduction: nth(d), decision: d.pick(['uphold', 'drop']), words: '说明' }),
  refund: (d: Dice) => ({ ...charge(d), way: 'transfer', receipt: d.pick(['kept', 'lost']), photos: [PHOTO] }),
} satisfies Partial<Record<MoveName, (d: Dice) => object>>;

type Tried = keyof typeof tries;

/** Who mostly tries what; ids are stable, so that four eyes can be told apart. */
const people: Record<string, Standing[]> = {
  clerk: ['staff', 'desk'],
  cashier: ['staff', 'finance'],
  second: ['staff', 'finance', 'desk'],
  manager: ['staff', 'manager', 'supervisor'],
};
const keepers = ['cashier', 'second', 'manager'];
const whose: Record<Tried, string[]> = {
  collect: ['clerk', 'second', 'cashier'],
  confirmPaid: keepers,
  correct: keepers,
  deduct: ['clerk', 'manager'],
  answerDeduction: [],
  decideDeduction: ['manager'],
  refund: ['cashier', 'second'],
};

function actorFor(move: Tried, d: Dice): Actor {
  if (move === 'answerDeduction') return { kind: 'resident', personId: 'r', standings: ['household', 'filer'] };
  const personId = d.pick(d.below(8) > 0 ? whose[move] : Object.keys(people));
  return { kind: 'staff', personId, standings: people[personId] as Standing[] };
}

const steps = ['settling', 'working', 'finishing', 'passed'] as const;

/** Mostly where it is done; others move the ticket from step to step. */
function stepFor(move: Tried, d: Dice): (typeof steps)[number] {
  if (d.below(8) === 0) return d.pick(steps);
  if (move === 'refund') return d.pick(['passed', 'passed', 'settling']);
  return move === 'collect' ? 'settling' : 'working';
}

/** A ledger kept by nothing but adding up what happened: what the state and the database must come to. */
export type Told = { side: EntrySide; by: string; at: Date };
export type MoneyStory = { ticket: Ticket; told: Told[] };

const base = opened('renovation', 'large', new Date('2026-11-20T02:00:00Z')).ticket;
const asked = chargesOf({ area: 98, builder: 'contractor' }, settingsShape.parse({}).works.charges);
const states = (['passed', 'failed', null] as const).map((rechecked) =>
  withWorks(base, {
    review: { desk: 'passed', engineering: 'passed' },
    money: moneyState.parse(asked),
    finish: { passedOn: '2026-11-20', refundOn: '2026-11-20', rechecked },
  }),
);

/** A ticket between review and refund; the step moves on as others would move it. */
const fresh = (d: Dice): Ticket => ({
  ...base,
  step: 'settling',
  phase: 'open',
  own: states[d.pick([0, 0, 1, 2])] ?? {},
});

/** What is seldom possible is tried as often as what it takes. */
const moves = [
  ...(['collect', 'collect', 'collect', 'collect', 'confirmPaid', 'confirmPaid', 'correct'] as const),
  ...(['deduct', 'deduct', 'answerDeduction', 'answerDeduction', 'decideDeduction', 'refund'] as const),
];

/** Plays `length` attempts with money alone; what is refused changes nothing. */
export function playMoney(seed: number, length: number): MoneyStory {
  const d = dice(seed);
  const story: MoneyStory = { ticket: fresh(d), told: [] };
  let now = new Date('2026-11-20T02:00:00Z');
  for (let i = 0; i < length; i += 1) {
    now = new Date(now.getTime() + (1 + d.below(d.pick([3, 600, 6000]))) * 60_000);
    const move = d.pick(moves);
    story.ticket = { ...story.ticket, step: stepFor(move, d), phase: 'open' };
    const actor = actorFor(move, d);
    const decision = attempt(() => decide(renovation, story.ticket, move, actor, tries[move](d), settingAt(now)));
    if (!decision) continue;
    story.ticket = { ...story.ticket, ...decision.set };
    for (const side of decision.sides)
      if (side.to === 'entry') story.told.push({ side, by: actor.personId as string, at: now });
  }
  return story;
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch (reason) {
    if (reason instanceof Refusal) return null;
    throw reason;
  }
}
