/** Addresses of the desk; `c` goes along while the person works in several communities. */
export const ticketHref = (id: string, c: string | null): string => `/admin/tickets/${id}${along(c)}`;

export const deskHref = (path: string, c: string | null): string => `${path}${along(c)}`;

const along = (c: string | null) => (c ? `?c=${c}` : '');
