import type { Params } from '@/lib/tickets/desk-query';

/** A path with what is told along with it; a name that has no value is left out. */
export function addressOf(path: string, told: Record<string, string | string[] | null | undefined>): string {
  const pairs = Object.entries(told).flatMap(([name, value]) => [value || []].flat().map((one) => [name, one]));
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}

/** The one text that an address gives a name; of several the first, and nothing of an empty one. */
export const textOf = (value: Params[string]): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;
