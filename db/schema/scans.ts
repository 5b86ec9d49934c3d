import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';
import { people } from './people';

/** A desk that shows a code to be let in by a phone: no community, no grants; reached only through functions of sign-in.sql. */
export const deskScans = pgTable(
  'desk_scans',
  {
    id: id(),
    /** SHA-256 of the secret in the desk's cookie. */
    browser: text('browser').notNull(),
    device: text('device'),
    endsAt: moment('ends_at').notNull(),
    /** Who said yes on the phone. */
    personId: uuid('person_id').references(() => people.id),
    usedAt: moment('used_at'),
  },
  (t) => [index('desk_scans_end').on(t.endsAt), index('desk_scans_person').on(t.personId)],
);
