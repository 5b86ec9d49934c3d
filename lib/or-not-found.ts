import 'server-only';
import { notFound } from 'next/navigation';
import { noteRefusal } from '@/lib/acts/note';
import { Refusal } from '@/lib/refusal';
import { findViewer } from '@/lib/session';
import type { Viewer } from '@/lib/viewer';

/**
 * For pages: what a find refuses as not there is the 404 page, the same for unknown and for foreign. `target` is what was
 * asked for, as the record of refusals names it.
 */
export const orNotFound = <T>(found: Promise<T>, target: string): Promise<T> =>
  found.catch(async (reason: unknown) => {
    if (!(reason instanceof Refusal) || reason.key !== 'notFound') throw reason;
    return refusePage(await findViewer(), target);
  });

/** The 404 page for what is not this reader's, on record. */
export async function refusePage(viewer: Viewer | null, target: string): Promise<never> {
  await noteRefusal(viewer, { what: 'denied', target });
  return notFound();
}
