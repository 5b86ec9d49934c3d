import 'server-only';
import { notFound } from 'next/navigation';
import { noteRefusal } from '@/lib/acts/note';
import { type AtDesk, requireDesk } from '@/lib/desk/require-desk';
import { looksAfterIn } from '@/lib/people/leads';
import type { Params } from '@/lib/tickets/desk-query';

/** A page for who looks after the staff of the community; for everybody else it isn't there, which stays on record. */
export async function requireStaffKeeper(path: string, search: Promise<Params>): Promise<AtDesk> {
  const desk = await requireDesk(path, search);
  if (looksAfterIn(desk.viewer, desk.community.id)) return desk;
  await noteRefusal(desk.viewer, { what: 'denied', target: path });
  notFound();
}
