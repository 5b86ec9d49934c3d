/** Messages about belonging to a home; db/homes.sql sends them. */
export const homeNews = ['homeJoined', 'homeRemoved', 'homeApproved', 'homeRefused', 'homeEnded'] as const;

export const isHomeNews = (key: string): key is (typeof homeNews)[number] =>
  (homeNews as readonly string[]).includes(key);
