import 'server-only';
import { localDay } from '@/lib/clock/day';
import { timeOfDay } from '@/lib/clock/time-of-day';
import { type ClockWords, dayText } from '@/lib/clock/words';
import { opens } from '@/lib/files/sight';
import { type PermitFacts, passValidityOf, type Validity, validityOf } from '@/lib/gate/validity';
import { workerNames } from '@/lib/gate/worker-names';
import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import { lackingFor } from '@/lib/services/works/permit-needs';
import { isReviewed } from '@/lib/services/works/review';
import { worksOf } from '@/lib/services/works/state';
import type { TicketPage } from '@/lib/tickets/find-ticket';
import { type PaperLine, paperFor } from '@/lib/tickets/papers';
import { ticketOf } from '@/lib/tickets/row';
import type { Tone } from '@/lib/tone';
import type { Viewer } from '@/lib/viewer';
import { findPermit, type PassLine, type PermitLine } from './find-permit';

type State = { state: string; tone: Tone };
export type PassSaid = State & {
  id: string;
  no: string;
  name: string;
  trade: string;
  days: string;
  /** What of the identity may be shown. */
  tail: string | null;
  ended: boolean;
};
export type HotSaid = State & {
  id: string;
  no: string;
  title: string;
  when: string;
  watch: string | null;
  /** Its sheet, once it was allowed. */
  print: { href: string; label: string } | null;
};
export type PermitSaid = {
  permit: (State & { no: string; days: string; print: string }) | null;
  /** What is said while there is none. */
  before: string;
  papers: ReturnType<typeof paperFor>[];
  passes: PassSaid[];
  hot: HotSaid[];
};

const tones: Record<Validity, Tone> = {
  valid: 'green',
  early: 'blue',
  asked: 'amber',
  outside: 'amber',
  suspended: 'red',
  expired: 'neutral',
  void: 'neutral',
};

type Words = { t: LooseWords; gate: LooseWords; choices: LooseWords; clock: ClockWords; now: Date };

/** The permit of works, who has a pass and what was asked for hot work, worth what they are on this day (REN-7, REN-8, REN-9). */
export async function sayPermit(viewer: Viewer, page: TicketPage): Promise<PermitSaid> {
  const { ticket, actor, events } = page;
  const [t, gate, choices, clock, found] = await Promise.all([
    getTranslations('permit') as Promise<unknown> as Promise<LooseWords>,
    getTranslations('gate') as Promise<unknown> as Promise<LooseWords>,
    getTranslations('choices') as Promise<unknown> as Promise<LooseWords>,
    getTranslations('clock'),
    findPermit(viewer, ticket),
  ]);
  const words = { t, gate, choices, clock, now: viewer.now };
  const { works, permits, passes, papers } = found;
  const name = workerNames(page);
  const shown = opens(actor, ticket.kind, 'paper') ? handedIn(events, papers) : [];
  return {
    permit: works && {
      ...stateOf(validityOf(works, viewer.now), words),
      no: works.no,
      days: daysOf(works, words),
      print: `/print/tickets/${ticket.id}/permit`,
    },
    before: sayBefore(page, words),
    papers: shown.map((one, i) => paperFor(viewer, one, t('file', { index: i + 1 }))),
    passes: works ? passes.map((one) => sayPass(one, works, name, words)) : [],
    hot: permits.filter(({ what }) => what !== 'works').map((one) => sayHot(one, ticket.id, words)),
  };
}

const stateOf = (validity: Validity, { gate }: Words): State => ({
  state: gate(`validity.${validity}`),
  tone: tones[validity],
});

const daysOf = ({ fromDay, toDay }: { fromDay: string; toDay: string }, { t, clock, now }: Words): string =>
  t('days', { from: dayText(clock, fromDay, now), to: dayText(clock, toDay, now) });

function sayPass(pass: PassLine, permit: PermitFacts, name: (given: string) => string, words: Words): PassSaid {
  const { t, choices, now } = words;
  return {
    id: pass.id,
    no: pass.no,
    name: name(pass.name),
    trade: choices.has(`trade.${pass.trade}`) ? choices(`trade.${pass.trade}`) : pass.trade,
    days: daysOf(pass, words),
    tail: pass.erased ? t('erased') : pass.tail ? t('tail', { tail: pass.tail }) : null,
    ended: pass.state === 'ended',
    ...stateOf(passValidityOf(pass, permit, now), words),
  };
}

function sayHot(permit: PermitLine, ticketId: string, words: Words): HotSaid {
  const { t, gate, choices, clock, now } = words;
  const { id, no, what, state, fromDay, fromMinute, toMinute, place, watch } = permit;
  const isAllowed = state === 'valid' || state === 'suspended';
  const [from, to] = [timeOfDay(fromMinute ?? 0), timeOfDay(toMinute ?? 1440)];
  return {
    id,
    no,
    title: choices(`risk.${what}`),
    when: t('hotWhen', { day: dayText(clock, fromDay, now), from, to, place }),
    watch: watch ? t('watch', { name: watch }) : null,
    print: isAllowed
      ? { href: `/print/tickets/${ticketId}/permits/${id}`, label: t('printRisk', { title: gate(`verify.${what}`) }) }
      : null,
    ...stateOf(validityOf(permit, now), words),
  };
}

/** What is still to be done before works begin; nothing before the review is over or for kinds without one. */
function sayBefore({ ticket }: TicketPage, { t, now }: Words): string {
  const works = worksOf(ticketOf(ticket));
  if (!serviceOf(ticket.kind).papers || ticket.phase === 'done' || !isReviewed(works.review)) return '';
  const lacks = lackingFor(works, works.plan.from ?? localDay(now));
  return lacks.length > 0 ? t('lacks', { items: lacks.map((one) => t(`needs.${one}`)).join(t('glue')) }) : t('ready');
}

function handedIn(events: TicketPage['events'], papers: PaperLine[]): PaperLine[] {
  const ids = events.findLast(({ move }) => move === 'handInSchedule')?.content.papers;
  return Array.isArray(ids) ? papers.filter(({ id }) => ids.includes(id)) : [];
}
