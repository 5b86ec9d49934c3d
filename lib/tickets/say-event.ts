import { isDay } from '@/lib/clock/day';
import { dayText, momentText, rangeText } from '@/lib/clock/words';
import type { LooseWords } from '@/lib/i18n/service-words';
import { isMarked } from '@/lib/services/decide';
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

/** What was said with the event, for residents' eyes. */
export function wordsOf(event: Pick<EventLine, 'move' | 'content'>): string {
  if (isMarked(event.move, 'inward')) return '';
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
type Known = Record<string, string | number | null>;
type Telling = { event: EventLine; page: TicketPage; words: EventWords };

/** The facts a line names, at least who it was; null when one of them isn't known, and the plain line is said. */
function pieces(event: EventLine, page: TicketPage, words: EventWords): Values | null {
  const found = (facts[event.move] ?? whoOf)({ event, page, words });
  if (Object.values(found).some((value) => value === null)) return null;
  return found as Values;
}

const facts: Record<string, (telling: Telling) => Known> = {
  assign: (telling) => ({
    department: chosen(telling, 'department', after(telling, 'department') ?? telling.page.ticket.department),
    worker: workerOf(telling) ?? '',
  }),
  orderAdd: (telling) => ({ department: chosen(telling, 'department', telling.event.content.department) }),
  orderDone: (telling) => ({ department: chosen(telling, 'department', telling.event.content.department) }),
  signWorks: (telling) => ({ part: chosen(telling, 'part', telling.event.content.part) }),
  failWorks: (telling) => ({ part: chosen(telling, 'part', telling.event.content.part) }),
  agreeVisit: (telling) => ({ visit: visitOf(telling) }),
  unfinished: (telling) => ({ visit: visitOf(telling) }),
  newPromise: (telling) => ({
    from: moment(telling, telling.event.changes.resultDue?.[0]),
    to: moment(telling, after(telling, 'resultDue')),
  }),
  changeUrgency: (telling) => ({ urgency: chosen(telling, 'urgency', after(telling, 'urgency')) }),
  setPayer: (telling) => ({ payer: chosen(telling, 'payer', after(telling, 'payer') ?? telling.page.ticket.payer) }),
  pause: (telling) => ({ reason: chosen(telling, 'reason', after(telling, 'pauseReason')), day: nextDay(telling) }),
  renewPause: (telling) => ({ day: nextDay(telling) }),
  nobodyHome: (telling) => ({ day: nextDay(telling), calls: Number(telling.event.content.calls ?? 2) }),
  confirm: (telling) => ({
    ...whoOf(telling),
    done: telling.words.done(telling.page.ticket.kind),
    score: chosen(telling, 'score', scoreOf(telling)),
  }),
  rate: (telling) => ({ ...whoOf(telling), score: chosen(telling, 'score', scoreOf(telling)) }),
  judgeNotOurs: ({ event }) => ({ helper: isText(event.content.helper) ? event.content.helper : null }),
  duplicate: ({ event }) => ({ number: isText(event.content.number) ? event.content.number : null }),
  close: (telling) => ({ outcome: chosen(telling, 'outcome', after(telling, 'outcome')) }),
};

function whoOf({ event }: Telling): Known {
  return { who: event.who };
}

const after = ({ event }: Telling, column: string): unknown => event.changes[column]?.[1];

const scoreOf = ({ event }: Telling) => (event.content.score === undefined ? undefined : String(event.content.score));

function chosen({ words: { choices } }: Telling, area: string, value: unknown): string | null {
  return isText(value) && choices.has(`${area}.${value}`) ? choices(`${area}.${value}`) : null;
}

function moment({ words, page }: Telling, value: unknown): string | null {
  return isText(value) ? momentText(words.clock, new Date(value), page.setting.now) : null;
}

function visitOf(telling: Telling): string | null {
  const { page, words } = telling;
  const from = after(telling, 'visitFrom') ?? page.ticket.visitFrom;
  const to = after(telling, 'visitTo') ?? page.ticket.visitTo;
  return from && to ? rangeText(words.clock, new Date(from as string), new Date(to as string), page.setting.now) : null;
}

/** Named only while it is still this worker's. */
function workerOf({ event, page }: Telling): string | null {
  const to = event.changes.executorId?.[1];
  return to && to === page.ticket.executorId ? page.who.executor : null;
}

function nextDay({ event, words, page }: Telling): string | null {
  const { next } = event.content;
  return isText(next) && isDay(next) ? dayText(words.clock, next, page.setting.now) : null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
