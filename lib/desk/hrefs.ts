import { addressOf } from '@/lib/address';

/** Addresses of the desk; `c` goes along while the person works in several communities. */
export const ticketHref = (id: string, c: string | null): string => `/admin/tickets/${id}${along(c)}`;

export const deskHref = (path: string, c: string | null): string => `${path}${along(c)}`;

/** A colleague's page; their community goes along always, for people of the company look after several. */
export const memberHref = (personId: string, communityId: string): string =>
  `/admin/settings/staff/${personId}?c=${communityId}`;

/** What was chosen in the list of homes goes along to a home, so that Back finds it again. */
export const homesHref = (path: string, c: string | null, { b, q }: HomesChosen): string =>
  addressOf(path, { c, b, q });

/** A building, or the words of a search. */
export type HomesChosen = { b?: string | undefined; q?: string | undefined };

const along = (c: string | null) => (c ? `?c=${c}` : '');
