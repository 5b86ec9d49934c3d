/** Addresses of the desk; `c` goes along while the person works in several communities. */
export const ticketHref = (id: string, c: string | null): string => `/admin/tickets/${id}${along(c)}`;

export const deskHref = (path: string, c: string | null): string => `${path}${along(c)}`;

/** A colleague's page; their community goes along always, for people of the company look after several. */
export const memberHref = (personId: string, communityId: string): string =>
  `/admin/settings/staff/${personId}?c=${communityId}`;

const along = (c: string | null) => (c ? `?c=${c}` : '');
