import 'server-only';
import type { FormSpec } from '@/lib/form';
import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { TicketPage } from './find-ticket';
import { halfDays } from './half-days';
import { moveForm } from './move-form';

/** They have a place of their own on a household's page: a card, the bar at the foot, a row at its end. */
export const placed: readonly MoveName[] = [
  'message',
  'nudge',
  'follow',
  'unfollow',
  'share',
  'wishVisit',
  'agreeQuote',
  'refuseQuote',
  'confirm',
  'notFixed',
  'rate',
  'withdraw',
  'rectified',
];

/** Any other move of a household, as a service brings it: a row at the end of the page that unfolds its form. */
export const quietMoves = (moves: readonly MoveName[]): MoveName[] =>
  moves.filter((move) => !placed.includes(move) && !moveOf(move).inner && !moveOf(move).apart);

/** What there is to do next of these: a card above the conversation. */
export const mainMoves = (moves: readonly MoveName[]): MoveName[] =>
  quietMoves(moves).filter((move) => moveOf(move).main);

/** The little forms of what a resident may do now. `submits` words their buttons where the move's own name says too little. */
export async function residentForms(
  page: TicketPage,
  submits: Partial<Record<MoveName, string>>,
): Promise<Partial<Record<MoveName, FormSpec>>> {
  const quiet = quietMoves(page.moves);
  const asking = page.moves.filter(
    (move) => quiet.includes(move) || (placed.includes(move) && moveOf(move).fields.length > 0),
  );
  const choices = asking.includes('wishVisit') ? { halfDays: await halfDays(page.setting.now) } : {};
  const forms = asking.map(async (move) => {
    const form = await moveForm(page, move, submits[move], choices);
    return [move, { ...form, draft: draftName(page, move) }] as const;
  });
  return Object.fromEntries(await Promise.all(forms));
}

/** What is typed for a move stays on the device under this name until it is sent. */
export const draftName = ({ actor, ticket }: TicketPage, move: MoveName) => `${actor.personId}.${ticket.id}.${move}`;
