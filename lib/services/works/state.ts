import { z } from 'zod';
import type { Ticket } from '../ticket';
import { finishState } from './finish';
import { moneyState } from './money';
import { permitState } from './permit';
import { planState } from './plan';
import { reviewState } from './review';
import { textsState } from './texts';
import { watchState } from './watch';

/** What works keep of their own from application to the deposit's return; each part has its file. */
export const worksState = z.object({
  plan: planState.prefault({}),
  review: reviewState.prefault({}),
  texts: textsState.prefault({}),
  money: moneyState.prefault({}),
  permit: permitState.prefault({}),
  watch: watchState.prefault({}),
  finish: finishState.prefault({}),
});

export type Works = z.infer<typeof worksState>;

/** What was read of a state once: every condition of a page and of a move asks for it, and it never changes. */
const known = new WeakMap<object, Works>();

/** The works of a ticket as they stand, with the defaults of what was not begun. */
export function worksOf({ own }: Pick<Ticket, 'own'>): Works {
  const found = known.get(own);
  if (found) return found;
  const works = worksState.parse(own);
  known.set(own, works);
  return works;
}

type Change = { [Part in keyof Works]?: Partial<Works[Part]> };

/** `own` with some parts changed: what a move sets. */
export function withWorks(ticket: Pick<Ticket, 'own'>, change: Change): Works {
  const now = worksOf(ticket);
  const changed = Object.entries(change).map(([part, some]) => [part, { ...now[part as keyof Works], ...some }]);
  return { ...now, ...Object.fromEntries(changed) };
}
