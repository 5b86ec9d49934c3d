import { integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { communities } from './estate';
import { ofTicket } from './of-ticket';
import { people } from './people';

/** REN-7: each text of the agreement that a community wrote for itself. Insert-only: what was signed names its version. */
export const agreementTexts = pgTable(
  'agreement_texts',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    why: text('why').notNull(),
    savedBy: uuid('saved_by')
      .notNull()
      .references(() => people.id),
    savedAt: moment('saved_at').notNull(),
  },
  (t) => [unique('agreement_texts_version').on(t.communityId, t.version)],
);

/** An agreement as it was signed, its blanks filled: settings and details may change afterwards, this does not. */
export const agreedTexts = pgTable(
  'agreed_texts',
  {
    communityId: community(),
    ticketId: uuid('ticket_id').notNull(),
    version: text('version').notNull(),
    body: text('body').notNull(),
    madeAt: moment('made_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.version] }), ofTicket(t as never)],
);
