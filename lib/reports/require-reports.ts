import 'server-only';
import { type AtDesk, requireDesk } from '@/lib/desk/require-desk';
import { refusePage } from '@/lib/or-not-found';
import type { Params } from '@/lib/tickets/desk-query';
import { mayReadReports } from './reader';

/** Who reads the reports of the community that the address names; anybody else meets what isn't there, on record. */
export async function requireReports(path: string, search: Promise<Params>): Promise<AtDesk> {
  const at = await requireDesk(path, search);
  if (!mayReadReports(at.viewer, at.community.id)) return refusePage(at.viewer, path);
  return at;
}
