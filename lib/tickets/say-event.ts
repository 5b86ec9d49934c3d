import { isDay } from '@/lib/clock/day';
import { dayText, momentText, rangeText } from '@/lib/clock/words';
import type { LooseWords } from '@/lib/i18n/service-words';
import type { EventLine, TicketPage } from './find-ticket';
import type { PromiseWords } from './say-promise';

export type EventWords = PromiseWords & { moves: LooseWords };

/** What happened, as one line for the household: 「上门时间已约好:明天 10:00–11:00」. */
export function sayEvent(event: EventLine, page: TicketPage, words: EventWords): string {
  const { t, moves } = words;
  const values = pieces(event, page, words);
  const key = `thread.${event.move}`;
  if (values && t.has(key)) return t(key, values);
  return moves.has(`${event.move}.event`) ? moves(`${event.move}.event`) : event.move;
}

/** Words that staff wrote for each other although the event itself is told (GEN-8). */
const notForResidents = ['assign', 'handOver'];

/** What was said with the event, for residents' eyes. */
export function wordsOf(event: EventLine): string {
  if (notForResidents.includes(event.move)) return '';
  const { words, work, description } = event.content;
  return [words, work, event.move === 'open' ? openingWords(event.content) : description].find(isText) ?? '';
}

/** What the ticket says of itself was typed by the filer; without it nothing is shown in its place. */
const openingWords = ({ details, summary }: EventLine['content']): unknown =>
  (details as { description?: unknown } | undefined)?.description ?? summary;

/** The photos that came with the event, by id. */
export function photosOf(event: EventLine): string[] {
  const { photos, details } = event.content;
  const ids = event.move === 'open' ? (details as { photos?: unknown } | undefined)?.photos : photos;
  return Array.isArray(ids) ? ids.map(String) : [];
}

type Values = Record<string, string | number>;

/** The facts a line names; null when one of them isn't known, and the plain line is said. */
function pieces(event: EventLine, page: TicketPage, words: EventWords): Values | null {
  const { changes, content, who } = event;
  const { choices, clock } = words;
  const now = page.setting.now;
  const after = (column: string) => changes[column]?.[1];
  const before = (column: string) => changes[column]?.[0];
  const chosen = (area: string, value: unknown) =>
    isText(value) && choices.has(`${area}.${value}`) ? choices(`${area}.${value}`) : null;
  const moment = (value: unknown) => (isText(value) ? momentText(clock, new Date(value), now) : null);
  const visit = () => {
    const [from, to] = [after('visitFrom') ?? page.ticket.visitFrom, after('visitTo') ?? page.ticket.visitTo];
    return from && to ? rangeText(clock, new Date(from as string), new Date(to as string), now) : null;
  };
  const known: Record<string, () => Record<string, string | number | null>> = {
    assign: () => ({
      department: chosen('department', after('department') ?? page.ticket.department),
      worker: workerOf(event, page) ?? '',
    }),
    accept: () => ({ who }),
    takeOver: () => ({ who }),
    arrive: () => ({ who }),
    agreeVisit: () => ({ visit: visit() }),
    unfinished: () => ({ visit: visit() }),
    newPromise: () => ({ from: moment(before('resultDue')), to: moment(after('resultDue')) }),
    changeUrgency: () => ({ urgency: chosen('urgency', after('urgency')) }),
    setPayer: () => ({ payer: chosen('payer', after('payer') ?? page.ticket.payer) }),
    offerQuote: () => ({ who }),
    pause: () => ({ reason: chosen('reason', after('pauseReason')), day: nextDay(content, clock, now) }),
    renewPause: () => ({ day: nextDay(content, clock, now) }),
    nobodyHome: () => ({ day: nextDay(content, clock, now), calls: Number(content.calls ?? 2) }),
    confirm: () => ({
      who,
      done: words.done(page.ticket.kind),
      score: chosen('score', content.score === undefined ? undefined : String(content.score)),
    }),
    rate: () => ({ who, score: chosen('score', String(content.score)) }),
    close: () => ({ outcome: chosen('outcome', after('outcome')) }),
    withdraw: () => ({ who }),
    nudge: () => ({ who }),
  };
  const found = known[event.move]?.();
  if (!found || Object.values(found).some((value) => value === null)) return null;
  return found as Values;
}

/** Named only while it is still this worker's. */
function workerOf({ changes }: EventLine, { ticket, who }: TicketPage): string | null {
  const to = changes.executorId?.[1];
  return to && to === ticket.executorId ? who.executor : null;
}

function nextDay({ next }: EventLine['content'], clock: PromiseWords['clock'], now: Date): string | null {
  return isText(next) && isDay(next) ? dayText(clock, next, now) : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
