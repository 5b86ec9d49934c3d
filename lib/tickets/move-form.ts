import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { Field, FormSpec } from '@/lib/form';
import type { MoveName } from '@/lib/services/moves';
import { type Choices, moveFields } from './describe';
import type { TicketPage } from './find-ticket';

/** What every form of a move posts besides its own fields: which ticket, as whom, and the version that was looked at. */
export const moveValues = ({ ticket, actor }: TicketPage, move: MoveName): Record<string, string> => ({
  ticket: ticket.id,
  move,
  as: actor.kind === 'staff' ? 'staff' : 'resident',
  version: String(ticket.version),
});

/** The form of one move on a ticket's page, in the reader's language. */
export async function moveForm(
  page: TicketPage,
  move: MoveName,
  submit?: string,
  choices: Choices = {},
): Promise<FormSpec> {
  const [t, fields] = await Promise.all([getTranslations('moves'), moveFields(move, choices)]);
  const hidden = Object.entries(moveValues(page, move)).map(
    ([name, value]): Field => ({ name, control: 'hidden', label: '', value }),
  );
  return { id: `move-${move}`, fields: [...hidden, ...fields], submit: submit ?? t(`${move}.label`) };
}
