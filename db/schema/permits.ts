import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { attachments } from './beside-tickets';
import { community, id, moment } from './columns';
import { units } from './estate';
import { by, ofTicket, ticket } from './of-ticket';

/** What may be done, where and until when: works as a whole, or hot work on one day (REN-7, REN-9). */
export const permits = pgTable(
  'permits',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    no: text('no').notNull(),
    what: text('what', { enum: ['works', 'hot', 'height'] }).notNull(),
    fromDay: date('from_day').notNull(),
    toDay: date('to_day').notNull(),
    /** Minutes of the day; empty: as the table of hours says. */
    fromMinute: integer('from_minute'),
    toMinute: integer('to_minute'),
    place: text('place').notNull().default(''),
    details: jsonb('details').notNull().default({}),
    state: text('state', { enum: ['asked', 'valid', 'suspended', 'ended', 'void'] }).notNull(),
    byId: by(),
    at: moment('at').notNull(),
  },
  (t) => [
    check('permits_days', sql`from_day <= to_day`),
    ofTicket(t as never),
    unique('permits_no').on(t.communityId, t.no),
    // One running permit a home: a second one would hide the first.
    uniqueIndex('permits_works').on(t.unitId).where(sql`what = 'works' and state in ('valid', 'suspended')`),
    index('permits_ticket').on(t.communityId, t.ticketId),
    index('permits_running').on(t.communityId, t.toDay, t.id).where(sql`state in ('valid', 'suspended')`),
  ],
);

/** 临时出入证: one person, one pass (REN-8). Numbers of people are sealed; `identity_key` tells the same person again. */
export const passes = pgTable(
  'passes',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    permitId: uuid('permit_id')
      .notNull()
      .references(() => permits.id),
    no: text('no').notNull(),
    name: text('name').notNull(),
    trade: text('trade').notNull(),
    phoneSealed: text('phone_sealed'),
    identitySealed: text('identity_sealed'),
    identityKey: text('identity_key'),
    identityTail: text('identity_tail'),
    photoId: uuid('photo_id').references(() => attachments.id),
    fromDay: date('from_day').notNull(),
    toDay: date('to_day').notNull(),
    state: text('state', { enum: ['valid', 'suspended', 'ended'] }).notNull(),
    byId: by(),
    at: moment('at').notNull(),
    endedAt: moment('ended_at'),
    erasedAt: moment('erased_at'),
  },
  (t) => [
    check('passes_days', sql`from_day <= to_day`),
    ofTicket(t as never),
    unique('passes_no').on(t.communityId, t.no),
    uniqueIndex('passes_person')
      .on(t.communityId, t.identityKey)
      .where(sql`state <> 'ended' and identity_key is not null`),
    index('passes_ticket').on(t.communityId, t.ticketId, t.id),
    index('passes_photo').on(t.photoId).where(sql`photo_id is not null`),
    index('passes_phone_sealed').on(sql`left(phone_sealed, 9)`).where(sql`phone_sealed is not null`),
    index('passes_identity_sealed').on(sql`left(identity_sealed, 9)`).where(sql`identity_sealed is not null`),
    index('passes_to_erase').on(t.endedAt).where(sql`erased_at is null and ended_at is not null`),
  ],
);

/** In and out at the gate; the id is made by the guard's phone, so that what it sends again counts once. */
export const crossings = pgTable(
  'crossings',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    passId: uuid('pass_id')
      .notNull()
      .references(() => passes.id),
    direction: text('direction', { enum: ['in', 'out'] }).notNull(),
    /** The 副本 was handed in, or given back. */
    copy: boolean('copy').notNull().default(true),
    /** When it happened at the gate, and when the portal heard of it. */
    at: moment('at').notNull(),
    receivedAt: moment('received_at').notNull(),
    byId: by(),
  },
  (t) => [
    ofTicket(t as never),
    index('crossings_pass').on(t.passId, t.at.desc().nullsFirst()),
    index('crossings_ticket').on(t.communityId, t.ticketId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);
