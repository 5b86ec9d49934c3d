import 'server-only';
import { notFound } from 'next/navigation';
import { nameCommunity } from '@/lib/desk/require-desk';
import { idInput } from '@/lib/id';
import { orNotFound, refusePage } from '@/lib/or-not-found';
import { Refusal } from '@/lib/refusal';
import { requireStaff } from '@/lib/session';
import type { Params } from '@/lib/tickets/desk-query';
import type { Viewer } from '@/lib/viewer';
import { findResults, type Results } from '../find-results';

export type AtResults = { viewer: Viewer; results: Results; c: string | null };

/** The survey of an address for who reads its results; anybody else meets what isn't there, on record. */
export async function requireResults(path: string, id: string, params: Params): Promise<AtResults> {
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireStaff(path);
  const results = await orNotFound(findResults(viewer, id), path).catch((reason: unknown) => {
    if (reason instanceof Refusal && reason.key === 'notYours') return refusePage(viewer, path);
    throw reason;
  });
  return { viewer, results, c: nameCommunity(viewer, results.survey.communityId, path, params) };
}
