/** Messages about belonging to a home and about the registered name; db/homes.sql and db/data-changes.sql send them. */
export const homeNews = [
  'homeJoined',
  'homeRemoved',
  'homeApproved',
  'homeRefused',
  'homeEnded',
  'nameChanged',
  'nameKept',
] as const;

export const isHomeNews = (key: string): key is (typeof homeNews)[number] =>
  (homeNews as readonly string[]).includes(key);

/** Where such a message leads. */
export const homeNewsHref = (key: (typeof homeNews)[number]): string =>
  key === 'nameChanged' || key === 'nameKept' ? '/me/name/change' : '/homes';
