import { asDetails, asMove, type Ids } from '@/db/seed/estate/as-moves';
import type { Estate } from '@/db/seed/estate/estate';
import type { Filing, StoryLine, StoryStep } from '@/db/seed/estate/story';
import { dayOf } from '@/db/seed/estate/time';
import { holidayRows } from '@/db/seed/holidays';
import { readHolidays } from '@/lib/clock/holidays';
import { newId } from '@/lib/id';
import { standingsBy } from '@/lib/people/roles';
import { services } from '@/lib/services';
import { decide, parseInput } from '@/lib/services/decide';
import { nextDue, terms } from '@/lib/services/promises';
import type { Standing } from '@/lib/services/standing';
import { NOTHING_YET, type Payer, type Ticket } from '@/lib/services/ticket';
import { settingsShape } from '@/lib/settings';
import { type Decider, decides } from '@/lib/tickets/quote-decider';

const settings = settingsShape.parse({});
const timetable = { hours: settings.hours, holidays: readHolidays(holidayRows) };
const settingAt = (now: Date) => ({ now, settings, timetable });

/** A new id for every name asked for, the same one each time. */
export function newIds() {
  const known = new Map<string, string>();
  const id = (name: string) => known.get(name) ?? (known.set(name, newId()).get(name) as string);
  return { person: id, unit: id, building: (community: string, name: string) => id(`${community} ${name}`), photo: id };
}

/** Plays a story on the real repair service, without a database; throws what the service refuses. */
export function play(line: StoryLine, estate: Estate, ids: Ids): Ticket {
  const [first, ...rest] = line.steps as [StoryStep, ...StoryStep[]];
  let ticket = opened(line, first, ids, estate);
  for (const step of rest) {
    const real = asMove(step, ids, ticket);
    if (!real) continue;
    const actor = {
      personId: ids.person(step.who),
      kind: real.door,
      standings: standingsOf(ticket, line, step, real.door, estate, ids),
    };
    const decision = decide(services.repair, ticket, real.move, actor, real.input, settingAt(step.at));
    ticket = { ...ticket, ...decision.set };
  }
  return ticket;
}

function opened(line: StoryLine, step: StoryStep, ids: Ids, estate: Estate): Ticket {
  const filing = step.input as Filing;
  const details = parseInput(services.repair.details, asDetails(filing, line.community, ids, undefined));
  const filed = services.repair.file(details);
  const due = terms({ kind: 'repair', ...filed, countsFrom: step.at, pauses: [] }, settingAt(step.at));
  const bare = {
    phase: 'open' as const,
    repliedAt: null,
    arrivedAt: null,
    resultAt: null,
    pausedUntil: null,
    visitTo: null,
    answerDue: null,
    ownDue: null,
  };
  const filer = filing.for ?? (filing.channel === 'portal' ? step.who : undefined);
  return {
    ...EMPTY,
    ...due,
    ...bare,
    dueAt: nextDue({ ...due, ...bare }),
    id: newId(),
    place: filing.place,
    unitId: filing.unit ?? null,
    filerId: filer ? ids.person(filer) : null,
    urgency: filed.urgency,
    category: filed.category,
    ownerId: filing.channel === 'portal' ? null : ids.person(step.who),
    payer: filed.payer ?? warrantyPayer(filing, filed.warranty, step.at, estate),
    openedAt: step.at,
    countsFrom: step.at,
    changedAt: step.at,
  };
}

function warrantyPayer({ unit }: Filing, kind: 'fitting' | 'wet' | undefined, at: Date, estate: Estate): Payer | null {
  const handedOver = estate.units.find((one) => one.id === unit)?.handedOver;
  if (!kind || !handedOver) return null;
  const until = `${Number(handedOver.slice(0, 4)) + settings.warrantyYears[kind]}${handedOver.slice(4)}`;
  return dayOf(at) <= until ? 'developer' : null;
}

function standingsOf(
  ticket: Ticket,
  line: StoryLine,
  { who }: StoryStep,
  door: 'resident' | 'staff',
  estate: Estate,
  ids: Ids,
): Standing[] {
  return door === 'staff' ? ofStaff(ticket, line, who, estate, ids) : ofResident(ticket, line, who, estate, ids);
}

function ofStaff(ticket: Ticket, line: StoryLine, who: string, estate: Estate, ids: Ids): Standing[] {
  const one = estate.staff.find((member) => member.slug === who && member.communities.includes(line.community));
  if (!one) return [];
  const found: Standing[] = ['staff', ...standingsBy(one.roles)];
  if (ticket.ownerId === ids.person(who)) found.push('responsible');
  if (ticket.executorId === ids.person(who)) found.push('executor');
  if (ticket.orders.some((order) => order.executorId === ids.person(who))) found.push('tasked');
  if (ticket.department === one.department) found.push('department');
  return found;
}

function ofResident(ticket: Ticket, line: StoryLine, who: string, estate: Estate, ids: Ids): Standing[] {
  const homes = estate.people.residencies.filter(
    (one) => one.person === who && !one.until && one.unit.startsWith(line.community),
  );
  if (homes.length === 0) return [];
  const home = homes.find((one) => one.unit === ticket.unitId && one.from <= dayOf(ticket.openedAt));
  const filer = ticket.filerId === ids.person(who);
  const found: Standing[] = [];
  if (filer && (ticket.place === 'public' || home)) found.push('filer');
  if (home && ticket.place === 'home')
    found.push('household', ...(home.relation === 'tenant' ? (['tenant'] as const) : []));
  if (home && ticket.place === 'home' && decides(home, deciderOf(ticket, estate, ids))) found.push('decider');
  if (ticket.place === 'public' && !filer) found.push('neighbour');
  return found;
}

/** REP-5, as lib/tickets/quote-decider.ts says it in SQL. */
function deciderOf(ticket: Ticket, estate: Estate, ids: Ids): Decider {
  const filed = dayOf(ticket.openedAt);
  const here = estate.people.residencies.filter((one) => one.unit === ticket.unitId);
  if (!here.some((one) => one.relation === 'tenant' && one.from <= filed && !one.until)) return 'home';
  const owns = here.some((one) => ids.person(one.person) === ticket.filerId && /owner|agent/.test(one.relation));
  return owns ? 'owner' : 'tenant';
}

const EMPTY = {
  ...NOTHING_YET,
  communityId: '',
  kind: 'repair',
  number: '',
  phase: 'open',
  step: services.repair.first,
  pauses: [],
  againOf: null,
  incidentId: null,
  version: 1,
} satisfies Partial<Ticket>;
