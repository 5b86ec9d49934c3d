import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { units } from './estate';
import { ofTicket } from './of-ticket';
import { people } from './people';
import { tickets } from './tickets';

export const followUpReasons = ['done', 'always', 'again', 'low', 'visit'] as const;
export const followUpStates = ['open', 'done', 'unreached', 'missed', 'void'] as const;
export const followUpChannels = ['phone', 'visit', 'desk', 'own'] as const;
export const tryOutcomes = ['content', 'low', 'met', 'noAnswer', 'later', 'nobodyHome', 'declined'] as const;

/** 回访 and 走访: what is owed, made by the system (FUP-4). Who ended it stands in it; only a person does (db/follow-ups.sql). */
export const followUps = pgTable(
  'follow_ups',
  {
    id: id(),
    communityId: community(),
    about: text('about', { enum: ['ticket', 'visit'] }).notNull(),
    ticketId: uuid('ticket_id'),
    /** How often the ticket had been opened again by then: each time it is done a call is owed anew. */
    round: integer('round').notNull().default(0),
    /** The home; empty for a public area. */
    unitId: uuid('unit_id'),
    /** Of a visit: '2026-11'. */
    month: text('month'),
    /** Why somebody has to call: a plain 'done' is spared by the resident's own rating in time. */
    why: text('why', { enum: followUpReasons }).notNull(),
    dueAt: moment('due_at').notNull(),
    /** When it is to be tried: at the latest when it is due, later only after a try that failed. */
    tryAt: moment('try_at').notNull(),
    madeAt: moment('made_at').notNull(),
    state: text('state', { enum: followUpStates }).notNull(),
    tries: integer('tries').notNull().default(0),
    channel: text('channel', { enum: followUpChannels }),
    score: integer('score'),
    endedBy: uuid('ended_by').references(() => people.id),
    endedAt: moment('ended_at'),
  },
  (t) => [
    check('follow_ups_about', sql`(about = 'ticket') = (ticket_id is not null)`),
    check(
      'follow_ups_visit',
      sql`(about = 'visit') = (month is not null) and (about <> 'visit' or unit_id is not null)`,
    ),
    check('follow_ups_ended', sql`(state in ('done', 'unreached')) = (ended_by is not null and ended_at is not null)`),
    check('follow_ups_done', sql`state <> 'done' or channel is not null`),
    foreignKey({ columns: [t.communityId, t.ticketId], foreignColumns: [tickets.communityId, tickets.id] }),
    foreignKey({ columns: [t.communityId, t.unitId], foreignColumns: [units.communityId, units.id] }),
    uniqueIndex('follow_ups_round').on(t.ticketId, t.round).where(sql`about = 'ticket'`),
    uniqueIndex('follow_ups_month').on(t.unitId, t.month).where(sql`about = 'visit'`),
    index('follow_ups_open').on(t.communityId, t.tryAt, t.id).where(sql`about = 'ticket' and state = 'open'`),
    index('follow_ups_ended')
      .on(t.communityId, t.endedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`about = 'ticket' and ended_at is not null`),
    index('follow_ups_due').on(t.communityId, t.dueAt).where(sql`about = 'ticket'`),
    index('follow_ups_visits').on(t.communityId, t.month, t.tryAt, t.id).where(sql`about = 'visit'`),
    index('follow_ups_visited').on(t.communityId, t.unitId, t.endedAt).where(sql`about = 'visit' and state = 'done'`),
  ],
);

/** Each call or visit that was tried, with who, how, when and what came of it. Insert-only by grant. */
export const followUpTries = pgTable(
  'follow_up_tries',
  {
    id: id(),
    communityId: community(),
    followUpId: uuid('follow_up_id')
      .notNull()
      .references(() => followUps.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    channel: text('channel', { enum: followUpChannels }).notNull(),
    at: moment('at').notNull(),
    outcome: text('outcome', { enum: tryOutcomes }).notNull(),
    score: integer('score'),
    /** Whom a visit met. */
    met: text('met').notNull().default(''),
    words: text('words').notNull().default(''),
    /** When it is tried again. */
    nextAt: moment('next_at'),
  },
  (t) => [index('follow_up_tries_of').on(t.communityId, t.followUpId, t.id)],
);

/** What a visit raised, filed as tickets in the ordinary way (FUP-3). */
export const visitTickets = pgTable(
  'visit_tickets',
  {
    communityId: community(),
    visitId: uuid('visit_id')
      .notNull()
      .references(() => followUps.id),
    ticketId: uuid('ticket_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.ticketId] }), ofTicket(t as never)],
);
