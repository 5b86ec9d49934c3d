import 'server-only';
import { type Field, type FormSpec, hidden } from '@/lib/form';
import { wordsFor } from '@/lib/i18n/service-words';
import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import { type Choices, moveFields } from './describe';
import type { TicketPage } from './find-ticket';
import { ticketOf } from './row';

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
  const { kind } = page.ticket;
  const offers = moveOf(move).offers?.(ticketOf(page.ticket), page.actor) ?? {};
  const [t, fields] = await Promise.all([wordsFor(kind, 'moves'), moveFields(kind, move, choices)]);
  return {
    id: `move-${move}`,
    fields: [...hidden(moveValues(page, move)), ...fields.flatMap((one) => offeredOf(one, offers[one.name]))],
    submit: submit ?? t(`${move}.label`),
  };
}

/** A field with the options that are left to this person; a single one is no question. */
function offeredOf(field: Field, left: readonly string[] | undefined): Field[] {
  if (!left) return [field];
  const [only, ...others] = left;
  if (only !== undefined && others.length === 0) return hidden({ [field.name]: only });
  return [{ ...field, options: (field.options ?? []).filter(({ value }) => left.includes(value)) }];
}
