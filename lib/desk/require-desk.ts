import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { noteRefusal } from '@/lib/acts/note';
import { addressOf, textOf } from '@/lib/address';
import { seesAll } from '@/lib/people/roles';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import { isStaffOf, rolesIn, type Viewer } from '@/lib/viewer';
import { type DeskPlace, deskPlace, workplaces } from './community';
import { startOf } from './parts';

export type AtDesk = DeskPlace & { viewer: Viewer; params: Params };

/**
 * Who works here and for which community, by the address alone (`c=`): two tabs may show two communities. Who works in
 * several and opens a list without naming one is led to the first.
 */
export async function requireDesk(path: string, search: Promise<Params>): Promise<AtDesk> {
  const params = await search;
  const viewer = await requireStaff(addressOf(path, params));
  const asked = textOf(params.c);
  if (asked && !isStaffOf(viewer, asked)) {
    await noteRefusal(viewer, { what: 'denied', target: path });
    notFound();
  }
  const place = deskPlace(viewer, asked);
  if (!asked && place.c) redirect(addressOf(path, { ...params, c: place.c }));
  return { viewer, params, ...place };
}

/** The same for lists of the whole community; who works on some of it alone is led to where their day begins. */
export async function requireWholeDesk(path: string, search: Promise<Params>): Promise<AtDesk> {
  const desk = await requireDesk(path, search);
  if (!seesAll(rolesIn(desk.viewer, desk.community.id))) redirect(startOf(desk.viewer, desk.c));
  return desk;
}

/** A ticket's page takes its community from the ticket; the address is made to say the same, for the menus. */
export function nameCommunity(viewer: Viewer, communityId: string, path: string, params: Params): string | null {
  const several = workplaces(viewer).length > 1;
  if (several && textOf(params.c) !== communityId) redirect(addressOf(path, { ...params, c: communityId }));
  return several ? communityId : null;
}
