import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { communities, units } from './estate';
import { ofTicket } from './of-ticket';
import { people } from './people';

/** What a caller may say and a clerk may type, each leading to a home (HOT-2). Kept by the triggers of intake.sql alone. */
export const callerKeys = pgTable(
  'caller_keys',
  {
    communityId: community(),
    unitId: uuid('unit_id').notNull(),
    /** The room, the residency, the line of the roster or the plate it was made of. */
    subjectId: uuid('subject_id').notNull(),
    of: text('of', { enum: ['room', 'resident', 'roster', 'plate'] }).notNull(),
    sort: text('sort', { enum: ['room', 'name', 'letters', 'tail', 'phone', 'plate'] }).notNull(),
    key: text('key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subjectId, t.sort, t.key] }),
    index('caller_keys_begin').on(t.communityId, t.key.op('text_pattern_ops')),
  ],
);

/** The first letter of a sign's sound, and of its sound in a family name where that differs: 单 d, Shan s. Of no community. */
export const nameLetters = pgTable('name_letters', {
  sign: text('sign').primaryKey(),
  first: text('first').notNull(),
  family: text('family').notNull(),
});

/** 车牌: the cars of a home, as the office was told. */
export const plates = pgTable(
  'plates',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    plate: text('plate').notNull(),
    enteredBy: uuid('entered_by').notNull(),
    enteredAt: moment('entered_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    uniqueIndex('plates_now').on(t.communityId, t.plate).where(sql`ended_at is null`),
    index('plates_unit').on(t.communityId, t.unitId),
  ],
);

/** One call, visit or message at the desk: several tickets may come of it (HOT-4). */
export const calls = pgTable(
  'calls',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    takenBy: uuid('taken_by')
      .notNull()
      .references(() => people.id),
    channel: text('channel').notNull(),
    unitId: uuid('unit_id'),
    /** Nobody of the home: no data was given (HOT-5). */
    stranger: boolean('stranger').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [index('calls_newest').on(t.communityId, t.id.desc().nullsFirst())],
);

export const callTickets = pgTable(
  'call_tickets',
  { communityId: community(), ticketId: uuid('ticket_id').primaryKey(), callId: uuid('call_id').notNull() },
  (t) => [ofTicket(t as never), index('call_tickets_call').on(t.communityId, t.callId, t.ticketId)],
);

/** GEN-1: what 12345 or the street office sent: their number, their deadline, and the text that was sent back. */
export const outsideItems = pgTable(
  'outside_items',
  {
    ticketId: uuid('ticket_id').primaryKey(),
    communityId: community(),
    number: text('number').notNull(),
    dueAt: moment('due_at').notNull(),
    reply: text('reply'),
    repliedBy: uuid('replied_by'),
    repliedAt: moment('replied_at'),
    /** Each text sent back raises it: two colleagues can't overwrite one another. */
    version: integer('version').notNull().default(1),
  },
  (t) => [
    ofTicket(t as never),
    uniqueIndex('outside_items_number').on(t.communityId, t.number),
    index('outside_items_due').on(t.communityId, t.dueAt, t.ticketId).where(sql`replied_at is null`),
  ],
);

/** 进度链接: shows a public fault's progress to whoever has it, without signing in. The code is signed and stands nowhere. */
export const progressLinks = pgTable(
  'progress_links',
  {
    id: id(),
    communityId: community(),
    ticketId: uuid('ticket_id').notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: moment('made_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    ofTicket(t as never),
    uniqueIndex('progress_links_now').on(t.ticketId).where(sql`ended_at is null`),
    index('progress_links_over').on(t.endsAt),
  ],
);

/** What was pasted from the WeChat group, as it was; a ticket comes of it. Of its columns the app may change only which. */
export const groupPosts = pgTable(
  'group_posts',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    text: text('text').notNull(),
    /** Attachments of who pasted it; staff alone see them. */
    photos: uuid('photos').array().notNull().default([]),
    pastedBy: uuid('pasted_by')
      .notNull()
      .references(() => people.id),
    pastedAt: moment('pasted_at').notNull(),
    ticketId: uuid('ticket_id'),
    /** Nothing of it was the office's to do. */
    droppedAt: moment('dropped_at'),
  },
  (t) => [
    ofTicket(t as never),
    index('group_posts_open').on(t.communityId, t.id).where(sql`ticket_id is null and dropped_at is null`),
    index('group_posts_ticket').on(t.communityId, t.ticketId).where(sql`ticket_id is not null`),
  ],
);
