/** A number that the simulation rests on and that the bench does not measure. */
export type Input = { value: number; what: string; source: string };

const assumed = 'assumed';
const goal = 'the goal';

export const inputs = {
  homes: { value: 2000, what: 'homes in a community', source: `${goal}: 20 M homes in 10,000 communities` },
  occupied: { value: 0.85, what: 'share of homes that somebody lives in', source: assumed },
  people: { value: 1.5, what: 'people of a home who are told of things', source: assumed },
  tickets: { value: 10, what: 'tickets of a home in a year', source: `${goal}: 200 M tickets a year` },
  staff: { value: 10, what: 'staff of a community', source: assumed },
  watching: { value: 0.5, what: 'of them with a live page in sight during desk hours', source: assumed },
  watchSeconds: {
    value: 6,
    what: 'seconds between two looks of a live page',
    source: '`components/tickets/watch.tsx`',
  },
  followMinutes: { value: 5, what: 'minutes that a resident has an own ticket in sight', source: assumed },
  homeViews: { value: 4, what: 'views of the home page and the form for a ticket', source: assumed },
  ticketViews: { value: 12, what: 'views of a ticket’s own page', source: assumed },
  inboxViews: { value: 6, what: 'views of the desk’s list for a ticket, besides live ones', source: assumed },
  searches: { value: 0.5, what: 'searches for a ticket', source: assumed },
  signIns: { value: 6, what: 'times a home signs in in a year', source: assumed },
  moves: { value: 8, what: 'moves of a ticket, each an event', source: assumed },
  jobs: { value: 16, what: 'jobs of a ticket: `tell` and `alarm` for each move', source: '`lib/tickets/alarm-job.ts`' },
  deliveries: { value: 6, what: 'messages of a ticket that leave the portal', source: assumed },
  transactions: { value: 80, what: 'writing transactions of a ticket, with its jobs and messages', source: assumed },
  stormDays: { value: 2, what: 'storms in a year, from 18 to 21 h', source: assumed },
  stormFactor: { value: 8, what: 'times as many tickets in a storm', source: assumed },
  stormShare: { value: 0.6, what: 'share of the communities under one storm', source: assumed },
  pipeFactor: { value: 30, what: 'times as many tickets in one community when a main bursts', source: assumed },
  surveyAnswered: { value: 0.5, what: 'share of occupied homes that answer the half-yearly survey', source: assumed },
  surveyFirstDay: { value: 0.4, what: 'of the answers, on the first day', source: assumed },
  notices: { value: 24, what: 'notices to every home in a year, each fifteenth day at nine', source: assumed },
  photos: { value: 2, what: 'photos of a ticket', source: assumed },
  photoBytes: { value: 465_000, what: 'bytes of a photo of 2,000 px and its 320 px thumb', source: assumed },
  spread: { value: 0.5, what: 'standard deviation of a request’s CPU, as a share of its mean', source: assumed },
  hopMs: { value: 0.5, what: 'milliseconds there and back between program and database', source: assumed },
  readHops: { value: 1, what: 'round trips of a read, sent as one pipeline', source: '`db/client.ts`' },
  writeHops: { value: 6, what: 'round trips of a write', source: assumed },
  sentPerSecond: {
    value: 49,
    what: 'messages sent in a second on one channel',
    source: 'measured on two busy cores, [operating.md](operating.md)',
  },
  restoreMb: { value: 100, what: 'MB in a second when a base backup comes back', source: assumed },
  webCorePrice: { value: 100, what: '¥ a month for a core of the program', source: 'no vendor’s: put in yours' },
  databaseCorePrice: {
    value: 250,
    what: '¥ a month for a core of the database, standby included',
    source: 'no vendor’s: put in yours',
  },
  diskPrice: {
    value: 1,
    what: '¥ a month for a GB of fast disk, standby included',
    source: 'no vendor’s: put in yours',
  },
  photoPrice: { value: 0.12, what: '¥ a month for a GB of photos', source: 'no vendor’s: put in yours' },
} satisfies Record<string, Input>;

/** What a cell must not go past. */
export const bounds = {
  busy: { value: 0.7, what: 'of the cores of the program, and of the database, in the busiest hour', source: assumed },
  waitMs: { value: 250, what: 'milliseconds in queues, 99 of 100 requests in the busiest hour', source: assumed },
  pool: { value: 0.8, what: 'of the connections, 99 % of the time', source: assumed },
  disk: { value: 0.8, what: 'of the disk after five years', source: assumed },
  jobMinutes: { value: 1, what: 'minutes that jobs of tickets lag behind', source: assumed },
  sendHours: { value: 4, what: 'hours until a message to every home has reached the last', source: assumed },
  restoreHours: { value: 4, what: 'hours to restore a base backup after five years', source: assumed },
  freezeDays: {
    value: 7,
    what: 'days at least between two freezes (200 M transactions)',
    source: 'assumed; 200 M is `autovacuum_freeze_max_age`',
  },
} satisfies Record<string, Input>;

export type Assumed = Record<keyof typeof inputs, number>;
export type Bounds = Record<keyof typeof bounds, number>;

export const valuesOf = <K extends string>(of: Record<K, Input>): Record<K, number> =>
  Object.fromEntries(Object.entries<Input>(of).map(([name, { value }]) => [name, value])) as Record<K, number>;

export type Machine = {
  name: string;
  /** Processes of the program, a core each. */
  web: number;
  worker: number;
  /** Cores that PostgreSQL has. */
  database: number;
  /** Connections to PostgreSQL for the program: its own pools, or pgbouncer's. */
  pool: number;
  diskGb: number;
};

export const machines: readonly Machine[] = [
  { name: 'office', web: 1, worker: 1, database: 1, pool: 10, diskGb: 100 },
  { name: 'company', web: 8, worker: 1, database: 8, pool: 40, diskGb: 2000 },
  { name: 'large cell', web: 32, worker: 2, database: 32, pool: 120, diskGb: 16_000 },
];
