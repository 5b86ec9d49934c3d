import 'server-only';
import { type LooseWords, serviceWords } from '@/lib/i18n/service-words';
import { communityOf, type Viewer } from '@/lib/viewer';
import type { MyTicket } from './find-mine';
import { promiseWords } from './promise-words';
import { type TicketRow, ticketOf } from './row';
import { isTurn, type PromiseSaid, sayPromise } from './say-promise';
import { settingOf } from './setting';
import { awaitedOf } from './standing';

export type TicketSaid = {
  id: string;
  href: string;
  number: string;
  title: string;
  place: string;
  step: string;
  tone: 'green' | 'amber' | 'blue' | 'red' | 'neutral';
  promise: PromiseSaid;
  /** Who comes, once somebody has been named. */
  worker: string | null;
};

/** Tickets as lines of a resident's list. */
export async function sayTickets(viewer: Viewer, tickets: MyTicket[]): Promise<TicketSaid[]> {
  // Numbers are a community's own: two may be alike.
  const places = new Set(viewer.homes.map((home) => home.communityId));
  return Promise.all(
    tickets.map(async (ticket) => {
      const [words, service, setting] = await Promise.all([
        promiseWords(ticket.kind),
        serviceWords(ticket.kind, communityOf(viewer, ticket.communityId).settings),
        settingOf(viewer, ticket.communityId),
      ]);
      const awaited = awaitedOf(viewer, ticket);
      const promise = sayPromise(ticketOf(ticket), setting, words, ticket.followed ? 'neighbours' : 'own', awaited);
      return {
        id: ticket.id,
        href: `/tickets/${ticket.id}`,
        number: places.size > 1 ? `${communityOf(viewer, ticket.communityId).name} ${ticket.number}` : ticket.number,
        title: titleOf(ticket, service, ticket.followed),
        place: placeOf(ticket, ticket, words.t),
        step: stepOf(ticket, service, words.t, awaited),
        tone: toneOf(ticket, promise.late, awaited),
        promise,
        worker: ticket.phase === 'open' ? ticket.executor : null,
      };
    }),
  );
}

/** What it is about. A neighbour reads what and where, not what the filer wrote (GEN-8). */
export function titleOf(ticket: TicketRow, service: LooseWords, isNeighbours: boolean): string {
  if (!isNeighbours) return ticket.summary;
  const spot = (ticket.details as { spot?: unknown }).spot;
  return [service(`options.category.${ticket.category}`), spot].filter(Boolean).join(' · ');
}

/** How far it is, and whose answer it waits for when that is not the reader's; while it is put right once more, that too. */
export function stepOf(
  { step, reopened, phase }: Pick<TicketRow, 'step' | 'reopened' | 'phase'>,
  service: LooseWords,
  t: LooseWords,
  awaited: string | null,
): string {
  const others = `othersSteps.${step}.${awaited}`;
  const name = service(service.has(others) ? others : `steps.${step}`);
  return reopened > 0 && phase !== 'done' ? t('list.again', { step: name }) : name;
}

type Place = { unit: string | null; building: string | null };

export const placeOf = (ticket: Pick<TicketRow, 'place'>, { unit, building }: Place, t: LooseWords): string =>
  ticket.place === 'home' ? (unit ?? '') : [t('list.public'), building].filter(Boolean).join(' ');

type Toned = Pick<TicketRow, 'phase' | 'pausedUntil' | 'quoteState'>;

export function toneOf(ticket: Toned, late: boolean, awaited: string | null): TicketSaid['tone'] {
  if (ticket.phase === 'done') return 'neutral';
  if (late) return 'red';
  if (isTurn(ticket) && !(awaited && ticket.quoteState === 'offered')) return 'amber';
  return ticket.pausedUntil ? 'blue' : 'green';
}
