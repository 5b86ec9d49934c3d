import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';

export const companies = pgTable('companies', { id: id(), name: text('name').notNull() });

export const communities = pgTable('communities', {
  id: id(),
  companyId: uuid('company_id')
    .notNull()
    .references(() => companies.id),
  name: text('name').notNull(),
  phone: text('phone').notNull(),
  settings: jsonb('settings').notNull().default({}),
});

export const buildings = pgTable(
  'buildings',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    name: text('name').notNull(),
    handedOverOn: date('handed_over_on'),
    stewardId: uuid('steward_id'),
    position: integer('position').notNull().default(0),
  },
  (t) => [unique('buildings_in_community').on(t.communityId, t.id), unique().on(t.communityId, t.name)],
);

export const units = pgTable(
  'units',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    buildingId: uuid('building_id')
      .notNull()
      .references(() => buildings.id),
    /** As residents say it: 3-2-1201. */
    label: text('label').notNull(),
    floor: integer('floor').notNull(),
    /** Hundredths of a square metre. */
    area: integer('area'),
    occupied: boolean('occupied').notNull().default(true),
    handedOverOn: date('handed_over_on'),
  },
  (t) => [
    unique('units_in_community').on(t.communityId, t.id),
    unique('units_label').on(t.communityId, t.label),
    index('units_building').on(t.communityId, t.buildingId),
  ],
);

export const holidays = pgTable('holidays', {
  day: date('day').primaryKey(),
  kind: text('kind', { enum: ['rest', 'work'] }).notNull(),
  name: text('name').notNull(),
});

/** Who changed which day of the holiday table, and from what to what. Insert-only by grant, like all history. */
export const holidayChanges = pgTable('holiday_changes', {
  id: id(),
  day: date('day').notNull(),
  before: jsonb('before'),
  after: jsonb('after'),
  personId: uuid('person_id').notNull(),
  at: moment('at').notNull(),
});

/**
 * Who changed which setting of a community, from what to what, and why; null is the handbook's default. Insert-only by
 * grant, like all history.
 */
export const settingChanges = pgTable(
  'setting_changes',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    field: text('field').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    why: text('why').notNull(),
    personId: uuid('person_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [index('setting_changes_field').on(t.communityId, t.field, t.id)],
);

/** Who is on duty, hour by hour (GEN-14). A later row for the same hours wins; a change is a row that says who made it. */
export const duties = pgTable(
  'duties',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    post: text('post').notNull(),
    personId: uuid('person_id').notNull(),
    backupId: uuid('backup_id'),
    phone: text('phone'),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    setBy: uuid('set_by'),
    setAt: moment('set_at'),
  },
  (t) => [unique('duties_hour').on(t.communityId, t.post, t.startsAt, t.id)],
);

/** The last number given out for a prefix on a local day. */
export const ticketNumbers = pgTable(
  'ticket_numbers',
  {
    communityId: community(),
    prefix: text('prefix').notNull(),
    day: date('day').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [primaryKey({ columns: [t.communityId, t.prefix, t.day] })],
);

/** When the worker, or a drain, was last alive. */
export const heartbeats = pgTable('heartbeats', { name: text('name').primaryKey(), at: moment('at').notNull() });
