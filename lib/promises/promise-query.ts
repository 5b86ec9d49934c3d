import { z } from 'zod';
import { addressOf } from '@/lib/address';
import { idInput } from '@/lib/id';
import { isKind } from '@/lib/services';
import type { Params } from '@/lib/tickets/desk-query';

/** Still to keep: about to break, broken already. Given: in time, late. */
const standings = ['risk', 'late', 'kept', 'broken'] as const;
type Standing = (typeof standings)[number];
const spans = ['now', 'today', 'month'] as const;
export type Span = (typeof spans)[number];
export const groupings = ['kind', 'department', 'owner'] as const;
export type Grouping = (typeof groupings)[number];

/** What a list of promises shows, as it stands in the address. `of` is `none` for those that are nobody's yet. */
export type PromiseQuery = { what: Standing; span: Span; by?: Grouping; of?: string; after?: string };

const shape = z.object({
  what: z.enum(standings).catch('late'),
  span: z.enum(spans).catch('now'),
  by: z.enum(groupings).optional().catch(undefined),
  of: z.string().max(60).optional().catch(undefined),
  after: z.string().max(120).optional().catch(undefined),
});

const known: Record<Grouping, (of: string) => boolean> = {
  kind: isKind,
  department: (of) => /^[a-z]{1,40}$/.test(of),
  owner: (of) => of === 'none' || idInput.safeParse(of).success,
};

/** Reads an address; what it doesn't know falls back, so that an old link still opens a list. */
export function readPromises(params: Params): PromiseQuery {
  const { what, span, by, of, after } = shape.parse(params);
  const open = what === 'risk' || what === 'late';
  const narrowed = by && of && known[by](of) ? { by, of } : {};
  return {
    what,
    span: open ? 'now' : span === 'now' ? 'today' : span,
    ...narrowed,
    ...(after ? { after } : {}),
  };
}

export function promisesHref({ what, span, by, of, after }: PromiseQuery, c: string | null): string {
  return addressOf('/admin/promises/list', { c, what, span, by: of && by, of, after });
}
