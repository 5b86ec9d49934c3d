import 'server-only';
import { type FormSpec, hidden } from '@/lib/form';
import { newId } from '@/lib/id';
import type { MoveName } from '@/lib/services/moves';
import { moveFields } from './describe';
import type { TicketPage } from './find-ticket';
import { moveForm, moveValues } from './move-form';
import { draftName } from './resident-acts';

/** The whole form of a ticket once more, with what was answered: for a move that replaces its details. */
export async function amendForm(page: TicketPage, move: MoveName): Promise<FormSpec> {
  const { kind, details } = page.ticket;
  const [{ submit }, fields] = await Promise.all([moveForm(page, move), moveFields(kind, move, {}, page.setting.now)]);
  const given = details as Record<string, string | string[] | number>;
  return {
    id: `amend-${move}`,
    key: newId(),
    fields: [
      ...hidden({ ...moveValues(page, move), unit: page.ticket.unitId ?? '' }),
      ...fields.map((field) => ({ ...field, value: [given[field.name] ?? []].flat().map(String) })),
    ],
    submit,
    draft: `${draftName(page, move)}.${page.ticket.version}`,
  };
}
