import 'server-only';
import { momentText } from '@/lib/clock/words';
import { serviceWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import type { Service } from '@/lib/services/define';
import type { Ticket } from '@/lib/services/ticket';
import { earlierPromises } from './earlier-promises';
import type { TicketPage } from './find-ticket';
import { promiseWords } from './promise-words';
import { ticketOf } from './row';
import { type PromiseSaid, type PromiseWords, sayPromise } from './say-promise';
import { placeOf, stepOf, type TicketSaid, titleOf, toneOf } from './say-ticket';
import { awaitedBy } from './standing';

/** `halted`: it goes no further from the step where it stands until something is done about it. */
export type StepsSaid = { names: string[]; current: number; done: boolean; halted: boolean; label: string };
export type HeadSaid = {
  title: string;
  place: string;
  steps: StepsSaid;
  tone: TicketSaid['tone'];
  promise: PromiseSaid;
  /** What was promised before, struck out, and why it changed. */
  earlier: { was: string; why: string }[];
};

/** The top of a ticket's page: what it is, how far it has come, what is promised next. */
export async function sayHead(page: TicketPage): Promise<HeadSaid> {
  const [words, service] = await Promise.all([
    promiseWords(page.ticket.kind),
    serviceWords(page.ticket.kind, page.setting.settings),
  ]);
  const whose = isNeighbour(page) ? 'neighbours' : 'own';
  const awaited = awaitedBy(page.actor, page.decider);
  const promise = sayPromise(ticketOf(page.ticket), page.setting, words, whose, awaited);
  return {
    title: titleOf(page.ticket, service, isNeighbour(page)),
    place: placeOf(page.ticket, page.place, words.t),
    steps: await saySteps(page, awaited),
    tone: toneOf(page.ticket, promise.late, awaited),
    promise,
    earlier: isNeighbour(page) ? [] : earlierSaid(page, words),
  };
}

const earlierSaid = (page: TicketPage, { t, clock }: PromiseWords) =>
  earlierPromises(page).map(({ at, why }) => ({
    was: t('promise.was', { at: momentText(clock, at, page.setting.now) }),
    why,
  }));

/** Whether the reader is a neighbour, who sees that it goes on and nothing of the household. */
export const isNeighbour = ({ actor }: TicketPage): boolean => actor.standings.includes('neighbour');

/** The dots: the service's straight path; a step beside it stands where its service says, or where the path was left. */
async function saySteps({ ticket }: TicketPage, awaited: string | null): Promise<StepsSaid> {
  const [ui, service, { t }] = await Promise.all([
    getTranslations('ui'),
    serviceWords(ticket.kind),
    promiseWords(ticket.kind),
  ]);
  const { path, steps } = serviceOf(ticket.kind);
  const at = standsAt(serviceOf(ticket.kind), ticket);
  const name = stepOf(ticket, service, t, awaited);
  const names = path.map((step, i) => (i === at ? name : service(`steps.${step}`)));
  const done = ticket.phase === 'done' && path.at(-1) === ticket.step;
  const halted = ticket.phase === 'waiting' && steps[ticket.step]?.at !== undefined;
  return { names, current: at, done, halted, label: ui('step', { index: at + 1, count: path.length, name }) };
}

/** The index on the path of where a ticket stands. */
export function standsAt({ path, steps }: Service, { step, backStep }: Pick<Ticket, 'step' | 'backStep'>): number {
  const on = path.includes(step) ? step : (steps[step]?.at ?? backStep ?? '');
  return Math.max(0, path.indexOf(on));
}
