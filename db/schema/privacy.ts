import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';
import { people } from './people';

/** Who agreed to which version of the policy, and when: no community, no grants; reached only through privacy.sql. */
export const consents = pgTable(
  'consents',
  {
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    version: text('version').notNull(),
    givenAt: moment('given_at').notNull(),
    /** At the door by code, on the page that asks again, or laid with the demo's people. */
    givenBy: text('given_by', { enum: ['code', 'page', 'estate'] }).notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    check('consents_by', sql`given_by in ('code', 'page', 'estate')`),
    index('consents_person').on(t.personId, t.givenAt),
    index('consents_withdrawn').on(t.withdrawnAt).where(sql`withdrawn_at is not null`),
  ],
);
