import 'server-only';
import { notFound } from 'next/navigation';
import { noteRefusal } from '@/lib/acts/note';
import { Refusal } from '@/lib/refusal';
import { findViewer } from '@/lib/session';

/**
 * For pages: what a find refuses as not there is the 404 page, the same for unknown and for foreign. `target` is what was
 * asked for, as the record of refusals names it.
 */
export const orNotFound = <T>(found: Promise<T>, target: string): Promise<T> =>
  found.catch(async (reason: unknown) => {
    if (!(reason instanceof Refusal) || reason.key !== 'notFound') throw reason;
    await noteRefusal(await findViewer(), { what: 'denied', target });
    return notFound();
  });
