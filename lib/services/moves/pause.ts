import { z } from 'zod';
import { atLocal, isDay, localDay, plusDays } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { defineMove, type Setting } from '../move';
import { terms } from '../promises';
import { type PauseReason, pauseReasons, type Ticket } from '../ticket';
import { optionalWords, photos, words } from './talk';
import { withoutPastVisit } from './visit';

const day = z.string().refine(isDay);

/** REP-8: the end of the next date, at most three days ahead; then a person renews it. */
function until(next: string, { now, settings }: Setting): Date {
  const today = localDay(now);
  if (next < today) throw new Refusal('inPast', {}, { next: 'inPast' });
  if (next > plusDays(today, settings.pauseDays)) {
    throw new Refusal('pauseTooLong', { days: settings.pauseDays }, { next: 'pauseTooLong' });
  }
  return atLocal(next, 1080) > now ? atLocal(next, 1080) : atLocal(next, 1439);
}

function paused(ticket: Ticket, reason: PauseReason, next: string, setting: Setting): Partial<Ticket> {
  return {
    pausedUntil: until(next, setting),
    pauseReason: reason,
    pauses: [...ticket.pauses, { from: setting.now.toISOString(), to: null, reason }],
  };
}

/** The clock goes on: targets are counted anew with the pause in between (never the first reply). */
export function endPause(ticket: Ticket, setting: Setting): Partial<Ticket> {
  const pauses = ticket.pauses.map((one) => (one.to === null ? { ...one, to: setting.now.toISOString() } : one));
  const started = ticket.pauses.find((one) => one.to === null);
  if (!started) return {};
  const later = setting.now.getTime() - new Date(started.from).getTime();
  const moved = terms({ ...ticket, pauses }, setting);
  const counted = terms({ ...ticket, pauses: ticket.pauses.filter((one) => one.to !== null) }, setting);
  // A time promised by hand, or under settings that have changed since, is no term of the table: it moves by the length of the pause.
  const shifted = (promised: Date, term: Date | null, after: Date | null) =>
    term && after && term.getTime() === promised.getTime() ? after : new Date(promised.getTime() + later);
  return {
    pauses,
    pausedUntil: null,
    pauseReason: null,
    ...withoutPastVisit(ticket, setting.now),
    resultDue: shifted(ticket.resultDue, counted.resultDue, moved.resultDue),
    ...(ticket.arriveDue ? { arriveDue: shifted(ticket.arriveDue, counted.arriveDue, moved.arriveDue) } : {}),
  };
}

/** REP-8: only for 等住户 · 待料 · 等开发商 · 等专营单位, with what is awaited and the next date. */
export const pause = defineMove({
  by: ['executor', 'desk', 'supervisor', 'responsible'],
  input: z.strictObject({ reason: z.enum(pauseReasons), words: words(200), buyer: optionalWords(60), next: day }),
  fields: [
    { name: 'reason', control: 'chips', required: true, options: pauseReasons },
    { name: 'words', control: 'text', required: true, maxLength: 200 },
    { name: 'buyer', control: 'text', maxLength: 60, when: { field: 'reason', equals: 'parts' } },
    { name: 'next', control: 'date', required: true },
  ],
  visible: true,
  effect: (ticket, input, _actor, setting) => ({
    set: paused(ticket, input.reason, input.next, setting),
    content: { words: input.words, buyer: input.buyer, next: input.next },
    answers: true,
    tell: ['household'],
  }),
});

/** Nobody home: photo of the door, two call attempts, a slip left, the next date (REP-8). */
export const nobodyHome = defineMove({
  by: ['executor'],
  input: z.strictObject({
    photos: photos.refine((list) => list.length > 0),
    calls: z.coerce.number().int().min(2).max(9),
    words: words(200),
    next: day,
  }),
  fields: [
    { name: 'photos', control: 'photos', required: true },
    { name: 'calls', control: 'number', required: true, min: 2, max: 9 },
    { name: 'words', control: 'text', required: true, maxLength: 200 },
    { name: 'next', control: 'date', required: true },
  ],
  visible: true,
  shows: 'door',
  effect: (ticket, input, _actor, setting) => ({
    set: { ...paused(ticket, 'resident', input.next, setting), visitFrom: null, visitTo: null },
    content: { words: input.words, calls: input.calls, next: input.next, photos: input.photos },
    answers: true,
    tell: ['household', 'responsible'],
  }),
});

/** A pause lasts at most three days, then a person renews it with a word. */
export const renewPause = defineMove({
  by: ['executor', 'desk', 'supervisor', 'responsible'],
  input: z.strictObject({ words: words(200), next: day }),
  fields: [
    { name: 'words', control: 'text', required: true, maxLength: 200 },
    { name: 'next', control: 'date', required: true },
  ],
  visible: true,
  effect: (_ticket, input, _actor, setting) => ({
    set: { pausedUntil: until(input.next, setting) },
    content: input,
    tell: ['household'],
  }),
});

export const resume = defineMove({
  by: ['executor', 'desk', 'supervisor', 'responsible'],
  input: z.strictObject({ words: optionalWords(200) }),
  fields: [{ name: 'words', control: 'text', maxLength: 200 }],
  visible: true,
  main: true,
  effect: (ticket, input, _actor, setting) => ({ set: endPause(ticket, setting), content: input, tell: ['household'] }),
});
