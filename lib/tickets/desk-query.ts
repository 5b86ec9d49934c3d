import { z } from 'zod';
import { addressOf } from '@/lib/address';
import { idInput } from '@/lib/id';
import { isKind, serviceOf, services } from '@/lib/services';

export const views = ['open', 'mine', 'unassigned', 'overdue', 'soon', 'waiting', 'done'] as const;
export type View = (typeof views)[number];
export const sorts = ['due', 'newest', 'changed'] as const;
export type Sort = (typeof sorts)[number];
export const filters = ['kind', 'category', 'urgency', 'department', 'building'] as const;
export type Filter = (typeof filters)[number];

/** What a list of the desk shows, as it stands in the address. */
export type DeskQuery = { view: View; sort: Sort; q: string; after?: string } & Partial<Record<Filter, string>>;

export type Params = Record<string, string | string[] | undefined>;

const word = z
  .string()
  .regex(/^[A-Za-z]{1,40}$/)
  .optional()
  .catch(undefined);
const shape = z.object({
  view: z.enum(views).catch('open'),
  sort: z.enum(sorts).optional().catch(undefined),
  q: z
    .string()
    .trim()
    .transform((text) => text.replaceAll('\0', '').slice(0, 100))
    .catch(''),
  kind: z.string().refine(isKind).optional().catch(undefined),
  category: word,
  urgency: word,
  department: word,
  building: idInput.optional().catch(undefined),
  after: z.string().max(100).optional().catch(undefined),
});

/** Reads an address; what it doesn't know falls back, so that an old link still opens a list. */
export function readQuery(params: Params): DeskQuery {
  const { sort, category, ...others } = shape.parse(params);
  const rest = { ...others, category: knows(others.kind, category, params.kind) ? category : undefined };
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value)) as Omit<typeof rest, 'sort'>;
  return { ...given, q: rest.q, sort: sortOf(rest.view, rest.q, sort) };
}

/** A category belongs to a service: of another one, or of none that was just let go, it narrows nothing. */
function knows(kind: string | undefined, category: string | undefined, asked: Params[string]): boolean {
  if (!category || (asked === '' && Object.keys(services).length > 1)) return false;
  return !kind || serviceOf(kind).categories.includes(category);
}

/** What is over has no deadline; what is searched comes newest first. */
function sortOf(view: View, q: string, asked: Sort | undefined): Sort {
  if (q) return 'newest';
  if (view === 'done') return asked === 'newest' ? 'newest' : 'changed';
  return asked ?? 'due';
}

/** The address of a list: only what differs from the usual, in one order, so that equal lists have equal addresses. */
export function writeQuery(query: Partial<DeskQuery>, c: string | null): string {
  const { view = 'open', sort, q, after } = query;
  return addressOf('', {
    c,
    view: view === 'open' || q ? null : view,
    ...Object.fromEntries(filters.map((name) => [name, query[name]])),
    sort: sort === sortOf(view, q ?? '', undefined) ? null : sort,
    q,
    after,
  });
}
