import { boolean, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { ofTicket } from './of-ticket';

/** History. Insert-only by grant; words and personal values stand in event_content. */
export const events = pgTable(
  'events',
  {
    id: id(),
    communityId: community(),
    ticketId: uuid('ticket_id').notNull(),
    seq: integer('seq').notNull(),
    at: moment('at').notNull(),
    actorId: uuid('actor_id'),
    actorKind: text('actor_kind', { enum: ['resident', 'staff', 'clock'] }).notNull(),
    move: text('move').notNull(),
    visible: boolean('visible').notNull(),
    /** Column → [before, after]. */
    changes: jsonb('changes').notNull(),
    digest: text('digest').notNull(),
    prev: text('prev').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [unique('events_seq').on(t.ticketId, t.seq), ofTicket(t as never)],
);

export const eventContent = pgTable('event_content', {
  eventId: uuid('event_id')
    .primaryKey()
    .references(() => events.id),
  communityId: community(),
  salt: text('salt').notNull(),
  content: jsonb('content').notNull(),
});
