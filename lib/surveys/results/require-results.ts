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

/** What a page of results finds for who reads them; anybody else meets what isn't there, on record. */
export async function openResults<T>(path: string, id: string, find: (viewer: Viewer) => Promise<T>) {
  if (!idInput.safeParse(id).success) notFound();
  const viewer = await requireStaff(path);
  const found = await orNotFound(find(viewer), path).catch((reason: unknown) => {
    if (reason instanceof Refusal && reason.key === 'notYours') return refusePage(viewer, path);
    throw reason;
  });
  return { viewer, found };
}

/** The results of the survey of an address. */
export async function requireResults(path: string, id: string, params: Params): Promise<AtResults> {
  const { viewer, found } = await openResults(path, id, (one) => findResults(one, id));
  return { viewer, results: found, c: nameCommunity(viewer, found.survey.communityId, path, params) };
}
