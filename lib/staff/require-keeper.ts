import 'server-only';
import { type AtDesk, requireDesk } from '@/lib/desk/require-desk';
import { refusePage } from '@/lib/or-not-found';
import { looksAfterIn } from '@/lib/people/leads';
import type { Params } from '@/lib/tickets/desk-query';

/** A page for who looks after the staff of the community; for everybody else it isn't there, which stays on record. */
export async function requireStaffKeeper(path: string, search: Promise<Params>): Promise<AtDesk> {
  const desk = await requireDesk(path, search);
  return looksAfterIn(desk.viewer, desk.community.id) ? desk : refusePage(desk.viewer, path);
}
