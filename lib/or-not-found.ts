import 'server-only';
import { notFound } from 'next/navigation';
import { Refusal } from '@/lib/refusal';

/** For pages: what a find refuses as not there is the 404 page, the same for unknown and for foreign. */
export const orNotFound = <T>(found: Promise<T>): Promise<T> =>
  found.catch((reason: unknown) => {
    if (reason instanceof Refusal && reason.key === 'notFound') notFound();
    throw reason;
  });
