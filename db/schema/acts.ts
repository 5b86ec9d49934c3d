import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';

/**
 * What people did besides moving tickets, and what was refused them: signing in, looks at personal values, changes of
 * roles. Written only by `record_act` (guard.sql): nothing of it is changed or deleted, and each row seals the one before
 * it in its community, so that a gap or a changed word shows.
 */
export const acts = pgTable(
  'acts',
  {
    id: id(),
    /** Null where no community is concerned: a code nobody's phone was sent. */
    communityId: uuid('community_id'),
    /** 1, 2, 3 … in its community. */
    place: bigint('place', { mode: 'number' }).notNull(),
    personId: uuid('person_id'),
    what: text('what').notNull(),
    ticketId: uuid('ticket_id'),
    /** What was asked for or changed: names and ids of the program, never a personal value. */
    target: text('target'),
    reason: text('reason'),
    /** Where it came from: an IPv4 address or an IPv6 /64. */
    network: text('network'),
    at: moment('at').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [
    unique('acts_place').on(t.communityId, t.place).nullsNotDistinct(),
    index('acts_newest').on(t.communityId, t.id.desc().nullsFirst()),
    index('acts_of_kind').on(t.communityId, t.what, t.id.desc().nullsFirst()),
    index('acts_of_person').on(t.communityId, t.personId, t.id.desc().nullsFirst()),
    index('acts_of_ticket').on(t.communityId, t.ticketId, t.personId).where(sql`ticket_id is not null`),
  ],
);
