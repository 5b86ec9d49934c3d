import 'server-only';
import { findBuildings } from '@/lib/homes/find-units';
import { getTranslations } from '@/lib/i18n/translations';
import { type DeskQuery, filters, sorts, views, writeQuery } from '@/lib/tickets/desk-query';
import { communityOf, type Viewer } from '@/lib/viewer';
import { categoryOptions, giveTo, kindOptions, urgencyOptions } from './choices';
import type { FilterChoices } from './say-list';

/** The ways from a list to its neighbours: other views, filters, orders and pages; all of it stands in the address. */
export async function listLinks(viewer: Viewer, communityId: string, query: DeskQuery, c: string | null) {
  const { settings } = communityOf(viewer, communityId);
  const [t, kind, category, urgency, { departments }, buildings] = await Promise.all([
    getTranslations('desk'),
    kindOptions(),
    categoryOptions(query, settings),
    urgencyOptions(),
    giveTo([], settings),
    findBuildings(viewer, communityId),
  ]);
  const to = (change: Partial<DeskQuery>) =>
    `/admin/tickets${writeQuery({ ...query, after: undefined, ...change }, c)}`;
  const building = buildings.map(({ id, name }) => ({ value: id, label: name }));
  const options: FilterChoices = { kind, category, urgency, department: departments, building };
  const orders = query.q ? [] : query.view === 'done' ? sorts.filter((sort) => sort !== 'due') : sorts;
  const filtered = filters.some((name) => query[name]);
  return {
    options,
    views: views.map((view) => ({
      href: to({ view, q: '', sort: undefined }),
      label: t(`view.${view}`),
      current: !query.q && view === query.view,
    })),
    sorts: orders.map((sort) => ({ href: to({ sort }), label: t(`sort.${sort}`), current: sort === query.sort })),
    choices: filters
      .filter((name) => options[name].length > 0)
      .map((name) => ({ name, label: t(`filter.${name}`), options: options[name], value: query[name] })),
    kept: {
      c: c ?? undefined,
      view: query.q || query.view === 'open' ? undefined : query.view,
      q: query.q || undefined,
      sort: sortKept(query),
    },
    clear: filtered ? to(Object.fromEntries(filters.map((name) => [name, undefined]))) : null,
    first: to({}),
    after: (cursor: string) => to({ after: cursor }),
  };
}

/** Only an order of the reader's own choice goes along. */
const sortKept = (query: DeskQuery): string | undefined =>
  new URLSearchParams(writeQuery({ view: query.view, sort: query.sort, q: query.q }, null)).get('sort') ?? undefined;
