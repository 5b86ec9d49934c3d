import 'server-only';
import { type Field, type FormSpec, hidden, type Option } from '@/lib/form';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { newId } from '@/lib/id';
import { serviceOf } from '@/lib/services';
import type { DeskFacts } from '@/lib/tickets/find-facts';
import type { TicketPage } from '@/lib/tickets/find-ticket';

/** The form that opens the other home's ticket (REP-9); null where a leak can't be linked. */
export async function leakForm({ ticket, moves }: TicketPage, { near, siblings }: DeskFacts): Promise<FormSpec | null> {
  const open = moves.includes('link') || (ticket.incidentId !== null && ticket.phase !== 'done');
  if (!serviceOf(ticket.kind).nextDoor || ticket.place !== 'home' || !open) return null;
  const t = (await getTranslations('desk')) as unknown as LooseWords;
  const taken = siblings.map((one) => one.unit);
  const rooms = near.filter((unit) => !taken.includes(unit.label)).map(({ label }) => ({ value: label, label }));
  return {
    id: 'leak',
    key: newId(),
    fields: [...hidden({ ticket: ticket.id }), ...roomFields(rooms, t), wordsField(t)],
    submit: t('leak.submit'),
  };
}

/** The homes around to choose from, or any other by its label. */
const roomFields = (rooms: Option[], t: LooseWords): Field[] => [
  {
    name: 'room',
    control: 'chips',
    label: t('leak.room'),
    required: true,
    options: [...rooms, { value: 'other', label: t('leak.other') }],
    ...(rooms.length === 0 ? { value: 'other' } : {}),
  },
  {
    name: 'otherRoom',
    control: 'text',
    label: t('leak.otherRoom'),
    placeholder: t('leak.otherPlaceholder'),
    maxLength: 40,
    required: true,
    when: { field: 'room', equals: 'other' },
  },
];

const wordsField = (t: LooseWords): Field => ({
  name: 'words',
  control: 'textarea',
  label: t('leak.words'),
  required: true,
  maxLength: 300,
  rows: 3,
  value: t('leak.usual'),
});
