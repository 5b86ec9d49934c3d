import { sql } from 'drizzle-orm';
import { date, index, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { buildings, communities, units } from './estate';
import { people, relations } from './people';

/** Who the office knows to belong to a home, signed in or not: what a claim to a home is compared with. */
export const roster = pgTable(
  'roster',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    name: text('name').notNull(),
    phoneSealed: text('phone_sealed'),
    phoneIndex: text('phone_index'),
    phoneTail: text('phone_tail'),
    relation: text('relation', { enum: relations }).notNull(),
    /** Since when they live there, as the office has it. */
    sinceDay: date('since_day'),
    enteredAt: moment('entered_at').notNull(),
  },
  (t) => [
    index('roster_unit').on(t.communityId, t.unitId),
    index('roster_phone').on(t.phoneIndex),
    index('roster_sealed').on(sql`left(phone_sealed, 9)`).where(sql`phone_sealed is not null`),
    unique('roster_once').on(t.unitId, t.name, t.phoneIndex).nullsNotDistinct(),
  ],
);

export const requestStates = ['asked', 'approved', 'refused', 'withdrawn'] as const;

/** 房屋认证: each way somebody came, or asked to come, to a home. Written only by the functions of homes.sql. */
export const homeRequests = pgTable(
  'home_requests',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    /** Null while a relative entered by the household hasn't signed in yet. */
    personId: uuid('person_id').references(() => people.id),
    relation: text('relation', { enum: relations }).notNull(),
    name: text('name').notNull(),
    /** Of a relative entered by the household; a person's own number stands with them. */
    phoneSealed: text('phone_sealed'),
    phoneIndex: text('phone_index'),
    phoneTail: text('phone_tail'),
    untilDay: date('until_day'),
    /** Attachments that prove it, of the person's own. */
    photos: uuid('photos').array().notNull().default([]),
    state: text('state', { enum: requestStates }).notNull(),
    madeBy: text('made_by', { enum: ['match', 'request', 'letter', 'relative'] }).notNull(),
    reason: text('reason'),
    askedAt: moment('asked_at').notNull(),
    /** Who entered the relative. */
    invitedBy: uuid('invited_by'),
    decidedBy: uuid('decided_by'),
    decidedAt: moment('decided_at'),
  },
  (t) => [
    uniqueIndex('home_requests_open').on(t.unitId, t.personId).where(sql`state = 'asked'`),
    uniqueIndex('home_requests_invited')
      .on(t.unitId, t.phoneIndex)
      .where(sql`state = 'approved' and person_id is null`),
    index('home_requests_waiting').on(t.communityId, t.id).where(sql`state = 'asked'`),
    index('home_requests_unit').on(t.communityId, t.unitId, t.id),
    index('home_requests_person').on(t.personId),
    index('home_requests_photos').using('gin', t.photos),
    index('home_requests_proofs').on(t.decidedAt).where(sql`photos <> '{}'`),
    index('home_requests_over').on(t.decidedAt).where(sql`state in ('refused', 'withdrawn')`),
    index('home_requests_sealed').on(sql`left(phone_sealed, 9)`).where(sql`phone_sealed is not null`),
    index('home_requests_phone').on(t.phoneIndex).where(sql`person_id is null`),
  ],
);

/** A person asks for another registered name, with proof: before, after and who decided. Written only by data-changes.sql. */
export const dataChanges = pgTable(
  'data_changes',
  {
    id: id(),
    /** Where they lived when they asked; the proof is kept for it. */
    communityId: community().references(() => communities.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    before: text('before').notNull(),
    after: text('after').notNull(),
    reason: text('reason').notNull(),
    photos: uuid('photos').array().notNull().default([]),
    state: text('state', { enum: requestStates }).notNull(),
    askedAt: moment('asked_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: moment('decided_at'),
    /** What the person reads when it was refused. */
    refusal: text('refusal'),
  },
  (t) => [
    uniqueIndex('data_changes_open').on(t.personId).where(sql`state = 'asked'`),
    index('data_changes_person').on(t.personId, t.id),
    index('data_changes_photos').using('gin', t.photos),
    index('data_changes_proofs').on(t.decidedAt).where(sql`photos <> '{}'`),
    index('data_changes_over').on(t.decidedAt).where(sql`state in ('refused', 'withdrawn')`),
  ],
);

/** 认证信: a letter with a code that opens one home once. The code is signed and stands nowhere. */
export const homeLetters = pgTable(
  'home_letters',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    relation: text('relation', { enum: ['owner', 'family'] }).notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: moment('made_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    usedBy: uuid('used_by'),
    usedAt: moment('used_at'),
    /** Of the digits that can be typed instead of scanning. */
    mark: text('mark').unique(),
  },
  (t) => [index('home_letters_unit').on(t.communityId, t.unitId, t.id)],
);

/** A sticker on a lift, a garage or a bin: its code opens a report with the place filled in. */
export const placeCodes = pgTable(
  'place_codes',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    buildingId: uuid('building_id').references(() => buildings.id),
    /** As it is written into the report: 3号电梯. */
    spot: text('spot').notNull(),
    madeAt: moment('made_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [index('place_codes_of_community').on(t.communityId, t.id)],
);
