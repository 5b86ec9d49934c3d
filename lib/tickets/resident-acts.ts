import 'server-only';
import type { FormSpec } from '@/lib/form';
import type { MoveName } from '@/lib/services/moves';
import type { TicketPage } from './find-ticket';
import { moveForm } from './move-form';

/** Moves of a household that ask for something; the others are one button. */
const asking: MoveName[] = ['confirm', 'notFixed', 'rate', 'wishVisit', 'refuseQuote', 'withdraw'];

/** The little forms of what a resident may do now. `submits` words their buttons where the move's own name says too little. */
export async function residentForms(
  page: TicketPage,
  submits: Partial<Record<MoveName, string>>,
): Promise<Partial<Record<MoveName, FormSpec>>> {
  const open = asking.filter((move) => page.moves.includes(move));
  const forms = await Promise.all(open.map(async (move) => [move, await moveForm(page, move, submits[move])] as const));
  return Object.fromEntries(forms);
}
