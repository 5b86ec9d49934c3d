import { difference } from '@/lib/clock/promise';
import { type ClockWords, momentText } from '@/lib/clock/words';
import type { LooseWords } from '@/lib/i18n/service-words';
import { promisesOf } from '@/lib/services/promises';
import { earlierPromises } from '@/lib/tickets/earlier-promises';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { ticketOf } from '@/lib/tickets/row';

export type Kept = {
  what: string;
  target: string;
  actual: string;
  gap: string | null;
  broken: boolean;
  /** What was promised before, and why that changed. */
  was: string[];
};
type Words = { t: LooseWords; wordOf: LooseWords; clock: ClockWords };

/** GEN-4: what was promised, what became of it, and the difference on the promise's own calendar. */
export function promisesSaid(page: TicketPage, { t, clock }: Words): Kept[] {
  const { ticket, setting } = page;
  const terms = promisesOf(ticketOf(ticket), setting.settings);
  const arriveGap = (at: Date) =>
    terms.arrive && ticket.arriveDue
      ? difference(terms.arrive.calendar, ticket.arriveDue, at, setting.timetable)
      : null;
  const all = [
    { what: 'reply', due: ticket.replyDue, at: ticket.repliedAt, gap: ticket.replyDiff },
    {
      what: 'arrive',
      due: ticket.arriveDue,
      at: ticket.arrivedAt,
      gap: ticket.arrivedAt && arriveGap(ticket.arrivedAt),
    },
    { what: 'answer', due: ticket.answerDue, at: null, gap: null },
    { what: 'own', due: ticket.ownDue, at: null, gap: null },
    { what: 'result', due: ticket.resultDue, at: ticket.resultAt, gap: ticket.resultDiff },
  ];
  const moment = (at: Date) => momentText(clock, at, setting.now);
  return all.flatMap(({ what, due, at, gap }) => {
    if (!due || (ticket.phase === 'done' && !at)) return [];
    const open = !at && !ticket.pausedUntil;
    const broken = at ? (gap ?? 0) < 0 : open && due < setting.now;
    return [
      {
        what: t(`due.${what}`),
        target: moment(due),
        actual: at ? moment(at) : t('facts.notYet'),
        gap: gapText(gap, t),
        broken,
        was:
          what === 'result'
            ? earlierPromises(page).map((one) => t('facts.was', { at: moment(one.at), why: one.why }))
            : [],
      },
    ];
  });
}

/** Minutes early or late, in as few letters as can be read. */
export function gapText(gap: number | null, t: LooseWords): string | null {
  if (gap === null) return null;
  if (gap === 0) return t('facts.onTime');
  const minutes = Math.abs(gap);
  const time =
    minutes < 60
      ? t('due.minutes', { minutes })
      : t('due.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return t(gap > 0 ? 'facts.early' : 'facts.late', { time });
}

/** Until when it stands still, and why. */
export function pausedOf({ ticket, setting }: TicketPage, { t, wordOf, clock }: Words): string | null {
  if (!ticket.pausedUntil) return null;
  const reason = wordOf(`choices.reason.${ticket.pauseReason ?? 'parts'}`);
  return t('facts.waits', { at: momentText(clock, ticket.pausedUntil, setting.now), reason });
}

/** Only once it was changed: from what to what, by whom. */
export function urgencyOf({ events, setting }: TicketPage, { wordOf, clock }: Words): string[] {
  const changed = events.filter((event) => event.move !== 'open' && event.changes.urgency);
  return changed.map((event) => {
    const [from, to] = (event.changes.urgency ?? []).map((one) => wordOf(`choices.urgency.${String(one)}`));
    return `${from} → ${to} · ${event.who ?? ''} ${momentText(clock, event.at, setting.now)}`;
  });
}
