import 'server-only';
import { localDay, MINUTE, plusDays } from '@/lib/clock/day';
import { localMoment, nextHalfHour, rectifyBy } from '@/lib/clock/local-moment';
import type { Field, FormSpec } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { Colleague } from '@/lib/people/colleagues';
import { moveOf } from '@/lib/services/decide';
import type { MoveName } from '@/lib/services/moves';
import type { Ticket } from '@/lib/services/ticket';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { likelyNext, namesNext } from '@/lib/tickets/likely-next';
import { moveForm } from '@/lib/tickets/move-form';
import { giveTo } from './choices';

export type DeskMove = { name: MoveName; label: string; spec: FormSpec; isFinal: boolean };

/** They have a place of their own on the page. */
export const elsewhere: readonly MoveName[] = [
  'reply',
  'note',
  'orderAccept',
  'orderDone',
  'orderCancel',
  'orderPress',
];

/** What often comes next besides a step's main moves, in this order. */
const usual: readonly MoveName[] = [
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
  const [t, choices] = await Promise.all([getTranslations('desk'), giveTo(colleagues, page.setting.settings)]);
  const known = presets(page);
  const open = inOrder(page.moves, page.ticket).filter((name) => page.ticket.phase !== 'done' || !follows(name));
  const forms = await Promise.all(
    open.map(async (name): Promise<DeskMove> => {
      const spec = await moveForm(page, name, undefined, choices);
      const fields = spec.fields.map((field) =>
        prefilled(field, namesNext(field) ? likelyNext(page) : known[`${name}.${field.name}`]),
      );
      const isFinal = moveOf(name).final === true;
      const asked = isFinal ? [sure(t('ticket.confirmFirst'), t('ticket.sure'))] : [];
      return { name, label: spec.submit, spec: { ...spec, fields: [...fields, ...asked] }, isFinal };
    }),
  );
  const buttons = forms
    .filter(({ name, isFinal }) => (isMain(name) || usual.includes(name)) && !isFinal)
    .slice(0, BUTTONS);
  return { buttons, more: forms.filter((form) => !buttons.includes(form)) };
}

/** What has no place of its own, the likelier first: three of the main and the usual become buttons, the rest a menu. */
export function inOrder(moves: readonly MoveName[], ticket: Pick<Ticket, 'executorId' | 'visitFrom'>): MoveName[] {
  const open = moves.filter((move) => !elsewhere.includes(move) && !moveOf(move).inner);
  return open.sort((a, b) => weight(a, ticket) - weight(b, ticket));
}

const isMain = (move: MoveName) => moveOf(move).main === true;

function weight(move: MoveName, ticket: Pick<Ticket, 'executorId' | 'visitFrom'>): number {
  // Given away already, or a visit agreed: others come first.
  const again = (move === 'assign' && ticket.executorId) || (move === 'agreeVisit' && ticket.visitFrom);
  const place = usual.indexOf(move);
  return (place === -1 ? usual.length : place) + (isMain(move) ? 0 : 50) + (again ? 100 : 0);
}

/** A call about what is over stands beside the ticket while it is owed, and nowhere else. */
const follows = (move: MoveName) => move === 'followUp' || move === 'followUpLow';

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
  const soon = nextHalfHour(now, 60);
  return {
    'orderAdd.at': localMoment(nextHalfHour(now, 240)),
    'assign.department': ticket.department ?? undefined,
    'assign.executor': ticket.executorId ?? undefined,
    'agreeVisit.from': localMoment(ticket.visitFrom ?? soon),
    'agreeVisit.to': localMoment(ticket.visitTo ?? new Date(soon.getTime() + 60 * MINUTE)),
    'pause.next': tomorrow,
    'renewPause.next': tomorrow,
    'nobodyHome.next': tomorrow,
    'judgeValid.category': ticket.category,
    'inspect.due': localMoment(rectifyBy(now)),
    'concern.department': ticket.aboutDepartment ?? undefined,
    'concern.person': ticket.aboutId ?? undefined,
  };
}
