import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { communities } from './estate';

/** Messages to one person (in-app inbox). Words are a message key and its values. */
export const inbox = pgTable(
  'inbox',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    personId: uuid('person_id').notNull(),
    ticketId: uuid('ticket_id'),
    key: text('key').notNull(),
    values: jsonb('values').notNull().default({}),
    /** Where it is read: a column of its own, so that an index leads to the newest of one side. */
    side: text('side').notNull().generatedAlwaysAs(sql`coalesce("values"->>'side', 'home')`),
    sentAt: moment('sent_at').notNull(),
    readAt: moment('read_at'),
    /** The event or alarm this message stands for: told once. */
    cause: text('cause').notNull(),
  },
  (t) => [
    index('inbox_of_side').on(t.communityId, t.personId, t.side, t.id.desc().nullsFirst()),
    index('inbox_unread').on(t.communityId, t.personId, t.side, t.id.desc().nullsFirst()).where(sql`read_at is null`),
    index('inbox_read').on(t.readAt).where(sql`read_at is not null`),
    unique('inbox_once').on(t.personId, t.cause),
  ],
);

/** Lists a staff member saved: the query string of the list. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: id(),
    communityId: community(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
  },
  (t) => [unique('saved_views_name').on(t.communityId, t.personId, t.name)],
);
