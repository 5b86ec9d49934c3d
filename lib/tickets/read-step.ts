import { z } from 'zod';
import { idInput } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { isMove, moveOf } from '@/lib/services/decide';
import type { Step } from './advance-in';

/** What every form of a move posts; the rest is the move's own. */
export const stepInput = z.looseObject({
  ticket: idInput,
  move: z.string().max(40),
  as: z.enum(['resident', 'staff']),
  version: z.coerce.number().int().positive().optional(),
  /** Staff come back to the page they pressed on. */
  page: z.enum(['tickets', 'orders']).default('tickets'),
});

/**
 * The step a form asks for. Refuses a change of the ticket without the version it was decided on: nobody could be told
 * that somebody else was quicker. Talk never waits for others.
 */
export function readStep({ ticket, move, as, version, page: _, ...input }: z.infer<typeof stepInput>): Step {
  if (!isMove(move) || moveOf(move).inner) throw notFound();
  if (!version && !moveOf(move).talk) throw new Refusal('tryAgain');
  return { ticketId: ticket, move, as, input, ...(version ? { seen: version } : {}) };
}
