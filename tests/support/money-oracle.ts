import { Refusal } from '@/lib/refusal';
import { decide } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import { renovation } from '@/lib/services/renovation';
import type { Actor, Standing } from '@/lib/services/standing';
import type { Ticket } from '@/lib/services/ticket';
import type { EntrySide } from '@/lib/services/works/money-sides';
import { withWorks } from '@/lib/services/works/state';
import { type Dice, dice, opened, settingAt } from './engine';
import { moneyInputs } from './money-inputs';

/** Who may make which of the moves of money; ids are stable, so that four eyes can be told apart. */
const people: [string, Standing[]][] = [
  ['clerk', ['staff', 'desk']],
  ['cashier', ['staff', 'finance']],
  ['second', ['staff', 'finance', 'desk']],
  ['manager', ['staff', 'manager', 'supervisor']],
];

const actorFor = (move: MoveName, d: Dice): Actor => {
  if (move === 'answerDeduction') return { kind: 'resident', personId: 'r', standings: ['household', 'filer'] };
  const [personId, standings] = d.pick(people);
  return { kind: 'staff', personId, standings };
};

const steps = ['settling', 'working', 'finishing', 'passed'] as const;

/** A ledger kept by nothing but adding up what happened: what the state and the database must come to. */
export type Told = { side: EntrySide; by: string; at: Date };
export type MoneyStory = { ticket: Ticket; told: Told[] };

/** A ticket between review and refund; the step moves on as others would move it. */
function fresh(d: Dice): Ticket {
  const { ticket } = opened('renovation', 'large', new Date('2026-11-20T02:00:00Z'));
  const review = { desk: 'passed', engineering: 'passed' } as const;
  const finish = {
    passedOn: '2026-11-20',
    refundOn: '2026-11-20',
    rechecked: d.pick(['passed', 'passed', 'failed', null]),
  };
  return { ...ticket, step: 'settling', phase: 'waiting', own: withWorks(ticket, { review, finish }) };
}

const moves = Object.keys(moneyInputs) as (keyof typeof moneyInputs)[];

/** Plays `length` attempts with money alone; what is refused changes nothing. */
export function playMoney(seed: number, length: number): MoneyStory {
  const d = dice(seed);
  const story: MoneyStory = { ticket: fresh(d), told: [] };
  let now = new Date('2026-11-20T02:00:00Z');
  for (let i = 0; i < length; i += 1) {
    now = new Date(now.getTime() + (1 + d.below(d.pick([3, 600, 6000]))) * 60_000);
    if (d.below(7) === 0) story.ticket = { ...story.ticket, step: d.pick(steps), phase: 'open' };
    const move = d.pick(moves);
    const actor = actorFor(move, d);
    const decision = attempt(() =>
      decide(renovation, story.ticket, move, actor, moneyInputs[move](now, d), settingAt(now)),
    );
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
