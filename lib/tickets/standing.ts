import { localDay } from '@/lib/clock/day';
import { seesAll, standingsBy, works } from '@/lib/people/roles';
import { serviceOf } from '@/lib/services';
import { isOrderOf } from '@/lib/services/orders';
import type { Actor, Standing } from '@/lib/services/standing';
import type { OrderRow } from '@/lib/services/ticket';
import { type Home, rolesIn, type Viewer } from '@/lib/viewer';
import { type Decider, decides } from './quote-decider';
import type { TicketRow } from './row';

/** What of a ticket tells how somebody stands to it. */
export type Seen = Pick<
  TicketRow,
  | 'communityId'
  | 'kind'
  | 'unitId'
  | 'filerId'
  | 'ownerId'
  | 'nextOwnerId'
  | 'executorId'
  | 'department'
  | 'place'
  | 'openedAt'
  | 'urgency'
  | 'phase'
  | 'sight'
  | 'shared'
  | 'aboutId'
  | 'orders'
> & {
  /** Without it nobody is known to decide a quote. */
  decider?: Decider;
};

/** How a person stands to a ticket: as staff of its community, else as a resident. */
export function actorOf(viewer: Viewer, ticket: Seen, as: 'resident' | 'staff'): Actor {
  const { personId } = viewer;
  if (as === 'resident') return { personId, kind: as, standings: residentStandings(viewer, ticket) };
  return {
    personId,
    kind: as,
    standings: staffStandings(viewer, ticket),
    departments: departmentsOf(viewer, ticket.communityId),
  };
}

const departmentsOf = (viewer: Viewer, communityId: string): string[] =>
  viewer.posts.filter((post) => post.communityId === communityId).map((post) => post.department);

/** A task order that is theirs, or was: who did a part of it may read what became of it. */
const isTasked = ({ orders }: Seen, actor: Pick<Actor, 'personId' | 'departments'>): boolean =>
  (orders as OrderRow[]).some((order) => order.state !== 'void' && isOrderOf(order, actor));

/**
 * GEN-8: staff with a need for it: the desk and who leads, whose work it is, and in an emergency everybody on their feet;
 * never whom it is about (CMP-10).
 */
function staffStandings(viewer: Viewer, ticket: Seen): Standing[] {
  const roles = rolesIn(viewer, ticket.communityId);
  if (roles.length === 0 || ticket.aboutId === viewer.personId) return [];
  const found: Standing[] = standingsBy(roles);
  if (ticket.ownerId === viewer.personId) found.push('responsible');
  if (ticket.nextOwnerId === viewer.personId) found.push('nextOwner');
  if (ticket.executorId === viewer.personId) found.push('executor');
  const departments = departmentsOf(viewer, ticket.communityId);
  if (isTasked(ticket, { personId: viewer.personId, departments })) found.push('tasked');
  if (ticket.department && departments.includes(ticket.department)) found.push('department');
  found.push(...(serviceOf(ticket.kind).shared ?? []).filter((one) => departments.includes(one)));
  const helps = ticket.urgency === 'emergency' && ticket.phase !== 'done' && works(roles, 'onFeet');
  return found.length > 0 || seesAll(roles) || helps ? ['staff', ...found] : [];
}

/** GEN-8: the household is who lives in or owns its unit now, and did when it was filed; some tickets are only the filer's. */
function residentStandings(viewer: Viewer, ticket: Seen): Standing[] {
  const here = viewer.homes.filter((home) => home.communityId === ticket.communityId);
  if (here.length === 0) return [];
  const home = here.find((one) => one.unitId === ticket.unitId && one.since <= localDay(ticket.openedAt));
  const filer = ticket.filerId === viewer.personId;
  const found: Standing[] = [];
  if (filer && (ticket.place === 'public' || home)) found.push('filer');
  if (ticket.sight !== 'household') return narrowed(ticket, home, found);
  if (home && ticket.place === 'home') found.push('household', ...relationStandings(home));
  if (home && ticket.place === 'home' && decides(home, ticket.decider)) found.push('decider');
  if (ticket.place === 'public' && !filer) found.push('neighbour');
  return found;
}

/** What only the filer sees, until they show it at home, or only they and the owners. */
function narrowed(ticket: Seen, home: Home | undefined, found: Standing[]): Standing[] {
  if (ticket.sight === 'owners') return isOwners(home) ? [...found, 'household', 'payer'] : found;
  return found.length > 0 || !home || !ticket.shared ? found : ['shown'];
}

/** GEN-8: what binds the owner is shown to who owns the home, or acts for who does. */
export const isOwners = (home: Pick<Home, 'relation'> | undefined): boolean =>
  home?.relation === 'owner' || home?.relation === 'agent';

const relationStandings = (home: Home): Standing[] =>
  home.relation === 'tenant' ? ['tenant'] : home.relation === 'family' ? [] : ['payer'];

/** Who decides a quote when this person doesn't; null when they do, or when no other can be named. */
export const awaitedBy = ({ standings }: Actor, by: Decider): 'tenant' | 'owner' | null =>
  by === 'home' || standings.includes('decider') ? null : by;

export const awaitedOf = (viewer: Viewer, ticket: Seen & { decider: Decider }) =>
  awaitedBy(actorOf(viewer, ticket, 'resident'), ticket.decider);
