import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { ofTicket } from './of-ticket';
import { people } from './people';

/** 任务单: what one department does for a ticket. */
export const taskOrders = pgTable(
  'task_orders',
  {
    id: id(),
    communityId: community(),
    ticketId: uuid('ticket_id').notNull(),
    department: text('department').notNull(),
    executorId: uuid('executor_id'),
    state: text('state', { enum: ['issued', 'accepted', 'arrived', 'done', 'unfinished', 'void'] }).notNull(),
    issuedAt: moment('issued_at').notNull(),
    acceptedAt: moment('accepted_at'),
    arrivedAt: moment('arrived_at'),
    endedAt: moment('ended_at'),
    work: text('work'),
    materials: text('materials'),
    minutes: integer('minutes'),
    /** 0: the ticket's own assignment. From 1 on: what other departments do for it, each by its number. */
    no: integer('no').notNull().default(0),
    what: text('what'),
    dueAt: moment('due_at'),
    presses: integer('presses').notNull().default(0),
    pressedAt: moment('pressed_at'),
  },
  (t) => [
    ofTicket(t as never),
    index('task_orders_ticket').on(t.communityId, t.ticketId),
    uniqueIndex('task_orders_current')
      .on(t.ticketId, t.department)
      .where(sql`no = 0 and state in ('issued','accepted','arrived')`),
    uniqueIndex('task_orders_no').on(t.ticketId, t.no).where(sql`no > 0`),
    // What is still to do, by whose it is: a worker's list and a department's.
    index('task_orders_person')
      .on(t.communityId, t.executorId, t.dueAt, t.id)
      .where(sql`no > 0 and state in ('issued','accepted')`),
    index('task_orders_department')
      .on(t.communityId, t.department, t.dueAt, t.id)
      .where(sql`no > 0 and executor_id is null and state in ('issued','accepted')`),
    index('task_orders_ended').on(t.communityId, t.executorId, t.endedAt).where(sql`no > 0 and state = 'done'`),
  ],
);

export const attachments = pgTable(
  'attachments',
  {
    id: id(),
    communityId: community(),
    ticketId: uuid('ticket_id'),
    /** Nobody: a signature by who has no account, taken in together with what it signs. */
    uploaderId: uuid('uploader_id').references(() => people.id),
    purpose: text('purpose', {
      enum: [
        'photo',
        'before',
        'after',
        'door',
        'signature',
        'visit',
        'proof',
        'evidence',
        'paper',
        'round',
        'receipt',
        'pass',
        'survey',
      ],
    }).notNull(),
    sha256: text('sha256').notNull(),
    mime: text('mime', { enum: ['image/jpeg', 'application/pdf'] })
      .notNull()
      .default('image/jpeg'),
    /** None of a PDF, which is never drawn here; its width and height are 0. */
    thumbSha256: text('thumb_sha256'),
    bytes: integer('bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    ofTicket(t as never),
    index('attachments_ticket').on(t.communityId, t.ticketId, t.id),
    index('attachments_loose').on(t.createdAt).where(sql`ticket_id is null`),
    index('attachments_file').on(t.sha256),
    index('attachments_thumb').on(t.thumbSha256),
    index('attachments_uploader').on(t.communityId, t.uploaderId, t.createdAt),
    check(
      'attachments_pdf',
      sql`(mime = 'application/pdf') = (thumb_sha256 is null) and (mime = 'image/jpeg' or purpose = 'paper')`,
    ),
  ],
);

/** Neighbours who follow a public-area fault instead of reporting it again (REP-6). */
export const followers = pgTable(
  'followers',
  {
    communityId: community(),
    ticketId: uuid('ticket_id').notNull(),
    personId: uuid('person_id').notNull(),
    since: moment('since').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.personId] }),
    ofTicket(t as never),
    index('followers_person').on(t.communityId, t.personId),
  ],
);

export const ratings = pgTable(
  'ratings',
  {
    ticketId: uuid('ticket_id').notNull(),
    round: integer('round').notNull(),
    communityId: community(),
    personId: uuid('person_id').notNull(),
    score: integer('score').notNull(),
    tags: text('tags').array().notNull().default([]),
    words: text('words'),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.round] }), ofTicket(t as never)],
);

/** GEN-1: praise in somebody's file, or a department's; its words are those of the event `seq`. */
export const commendations = pgTable(
  'commendations',
  {
    ticketId: uuid('ticket_id').notNull(),
    seq: integer('seq').notNull(),
    communityId: community(),
    personId: uuid('person_id').references(() => people.id),
    department: text('department'),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.seq] }),
    ofTicket(t as never),
    index('commendations_person').on(t.communityId, t.personId, t.at.desc().nullsFirst(), t.ticketId),
  ],
);

export const quoteLines = pgTable(
  'quote_lines',
  {
    id: id(),
    communityId: community(),
    ticketId: uuid('ticket_id').notNull(),
    /** Event seq that offered it: a later offer replaces the earlier one. */
    offer: integer('offer').notNull(),
    name: text('name').notNull(),
    fen: integer('fen').notNull(),
  },
  (t) => [ofTicket(t as never), index('quote_lines_ticket').on(t.communityId, t.ticketId)],
);

/** Which other ticket a ticket tells of: a complaint, the works that disturb. */
export const ticketLinks = pgTable(
  'ticket_links',
  {
    ticketId: uuid('ticket_id').primaryKey(),
    communityId: community(),
    aboutId: uuid('about_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    ofTicket(t as never),
    ofTicket({ communityId: t.communityId, ticketId: t.aboutId } as never),
    index('ticket_links_about').on(t.communityId, t.aboutId, t.ticketId.desc().nullsFirst()),
  ],
);

/** Word search: bigrams of what a ticket says, newest first by the id's own order. */
export const ticketTerms = pgTable(
  'ticket_terms',
  { communityId: community(), term: text('term').notNull(), ticketId: uuid('ticket_id').notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.term, t.ticketId] }), ofTicket(t as never)],
);
