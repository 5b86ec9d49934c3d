import 'server-only';
import { getTranslations } from 'next-intl/server';
import { localDay, MINUTE, minuteOfDay, plusDays } from '@/lib/clock/day';
import type { Field, FormSpec } from '@/lib/form';
import type { Colleague } from '@/lib/people/colleagues';
import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { moveForm } from '@/lib/tickets/move-form';
import { giveTo } from './choices';

export type DeskMove = { name: MoveName; label: string; spec: FormSpec; isFinal: boolean };

/** They have a place of their own on the page. */
const elsewhere: readonly MoveName[] = ['reply', 'note', 'link'];

/** What usually comes next, in this order; the first three that are open become buttons, the rest stand in the menu. */
const likely: readonly MoveName[] = [
  'takeOver',
  'accept',
  'arrive',
  'resume',
  'finish',
  'assign',
  'agreeVisit',
  'setPayer',
  'askAgain',
  'closeSilent',
  'offerQuote',
  'signOff',
  'renewPause',
];
const BUTTONS = 3;

/** The moves open to this person as little forms: those to press next, and the rarer ones. */
export async function deskMoves(page: TicketPage, colleagues: Colleague[]) {
  const [t, choices] = await Promise.all([getTranslations('desk'), giveTo(colleagues)]);
  const known = presets(page);
  const open = page.moves.filter((move) => !elsewhere.includes(move)).sort((a, b) => weight(a, page) - weight(b, page));
  const forms = await Promise.all(
    open.map(async (name): Promise<DeskMove> => {
      const spec = await moveForm(page, name, undefined, choices);
      const fields = spec.fields.map((field) => prefilled(field, known[`${name}.${field.name}`]));
      const isFinal = moveOf(name).final === true;
      const asked = isFinal ? [sure(t('ticket.confirmFirst'), t('ticket.sure'))] : [];
      return { name, label: spec.submit, spec: { ...spec, fields: [...fields, ...asked] }, isFinal };
    }),
  );
  const buttons = forms.filter((form) => likely.includes(form.name) && !form.isFinal).slice(0, BUTTONS);
  return { buttons, more: forms.filter((form) => !buttons.includes(form)) };
}

function weight(move: MoveName, { ticket }: TicketPage): number {
  // Given away already, or a visit agreed: others come first.
  const again = (move === 'assign' && ticket.executorId) || (move === 'agreeVisit' && ticket.visitFrom);
  const place = likely.indexOf(move);
  return (place === -1 ? likely.length : place) + (again ? 50 : 0);
}

/** A tick before what can't be undone; transport, so that the move's own input stays strict. */
const sure = (label: string, says: string): Field => ({
  name: '$sure',
  control: 'checkboxes',
  label,
  required: true,
  options: [{ value: 'yes', label: says }],
});

/** Rows of radios would push the page apart: chips say the same at the desk. */
function prefilled(field: Field, value: string | undefined): Field {
  const dense = field.control === 'radio' ? { ...field, control: 'chips' as const } : field;
  return value === undefined || dense.value !== undefined ? dense : { ...dense, value };
}

function presets({ ticket, setting: { now } }: TicketPage): Record<string, string | undefined> {
  const tomorrow = plusDays(localDay(now), 1);
  const half = 30 * MINUTE;
  const soon = new Date(Math.ceil((now.getTime() + 2 * half) / half) * half);
  return {
    'assign.department': ticket.department ?? undefined,
    'assign.executor': ticket.executorId ?? undefined,
    'agreeVisit.from': localMoment(ticket.visitFrom ?? soon),
    'agreeVisit.to': localMoment(ticket.visitTo ?? new Date(soon.getTime() + 2 * half)),
    'pause.next': tomorrow,
    'renewPause.next': tomorrow,
    'nobodyHome.next': tomorrow,
  };
}

/** As a browser's `datetime-local` writes it, in China's time. */
function localMoment(at: Date): string {
  const minute = minuteOfDay(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${localDay(at)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
