import { standingsBy } from '@/lib/people/roles';
import { rolesIn, type Viewer } from '@/lib/viewer';
import type { DeskRow } from './desk-list';
import type { EventLine, TicketPage } from './find-ticket';
import type { TicketRow } from './row';

type Asked = Pick<TicketRow, 'anonymous' | 'aboutDepartment'>;

/**
 * CMP-10: whether a member of staff must not learn who asked: everybody of the department it is about but who leads, and of
 * the others everybody but the desk.
 */
export function hidesFiler(viewer: Viewer, communityId: string, { anonymous, aboutDepartment }: Asked): boolean {
  if (!anonymous) return false;
  const held = standingsBy(rolesIn(viewer, communityId));
  if (held.includes('supervisor') || held.includes('manager')) return false;
  const posts = viewer.posts.filter((post) => post.communityId === communityId);
  return !held.includes('desk') || posts.some((post) => post.department === aboutDepartment);
}

/** The row without all that says who asked: name, number, home. */
export function veil<Row extends TicketRow>(row: Row): Row {
  const { unit: _unit, ...details } = row.details as Record<string, unknown>;
  const nobody = { contactName: '', contactPhone: null, contactTail: null, filerId: null, recordedBy: '' };
  return { ...row, ...nobody, unitId: null, buildingId: null, details: { ...details, unit: '' } };
}

/** A line of the desk's list, with nobody's name where that is hidden from the reader. */
export const veilRow = (viewer: Viewer, communityId: string, row: DeskRow): DeskRow =>
  hidesFiler(viewer, communityId, row) ? { ...row, contactName: '', unit: null, building: null, veiled: true } : row;

/** A ticket's page for who must not learn who asked; what was said and shown stays. */
export const veilPage = (page: TicketPage): TicketPage => ({
  ...page,
  ticket: veil(page.ticket),
  who: { ...page.who, filer: null },
  place: { unit: null, building: null },
  events: page.events.map(veilEvent),
  photos: page.photos.map((photo) => ({ ...photo, uploaderId: '' })),
});

/** Residents have no name in it, and the opening says nothing of the home. */
function veilEvent(event: EventLine): EventLine {
  const { filerId: _filer, unitId: _unit, ...changes } = event.changes;
  const details = event.content.details as Record<string, unknown> | undefined;
  const content = details ? { ...event.content, details: { ...details, unit: '' } } : event.content;
  const who = event.actorKind === 'resident' ? { who: null, actorId: null } : {};
  return { ...event, ...who, changes, content };
}
