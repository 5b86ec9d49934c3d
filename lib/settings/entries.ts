import type { Entry } from '@/lib/settings';

type Own = Record<string, Entry> | undefined;

/** Whether a community offers an entry of a list: what it says nothing of, it does. */
export const isOffered = (own: Own, name: string): boolean => own?.[name]?.offered ?? true;

/** A list in a community's own order: an entry with a place of its own stands there, the others as they usually do. */
export function inOrder<T extends string>(all: readonly T[], own: Own): T[] {
  const moved = all.filter((one) => own?.[one]?.place).sort((a, b) => placeOf(own, a) - placeOf(own, b));
  const ordered = all.filter((one) => !moved.includes(one));
  for (const one of moved) ordered.splice(placeOf(own, one) - 1, 0, one);
  return ordered;
}

const placeOf = (own: Own, name: string): number => own?.[name]?.place ?? 0;
