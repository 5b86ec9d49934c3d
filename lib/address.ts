import type { Params } from '@/lib/tickets/desk-query';

/** The one text that an address gives a name; of several the first, and nothing of an empty one. */
export const textOf = (value: Params[string]): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined;
