import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { communities, units } from './estate';
import { people } from './people';

/** What a notice is about (COM-2). The last one is 经营类: it waits for the company. */
export const noticeTopics = [
  'water',
  'power',
  'gas',
  'lift',
  'works',
  'safety',
  'parking',
  'fees',
  'activity',
  'other',
  'commercial',
] as const;

export const noticeStates = ['draft', 'asked', 'refused', 'scheduled', 'out', 'withdrawn'] as const;

export const notices = pgTable(
  'notices',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    /** Read by the version before this one only; `buildingIds` says the same. */
    buildingId: uuid('building_id'),
    /** Of these buildings only; of the whole community when null. */
    buildingIds: uuid('building_ids').array(),
    topic: text('topic', { enum: noticeTopics }).notNull().default('other'),
    urgent: boolean('urgent').notNull().default(false),
    title: text('title').notNull(),
    body: text('body').notNull(),
    state: text('state', { enum: noticeStates }).notNull().default('out'),
    version: integer('version').notNull().default(1),
    /** While water, power, gas or a lift is off. */
    offFrom: moment('off_from'),
    offUntil: moment('off_until'),
    /** When it shall go out; at once when null. */
    publishAt: moment('publish_at'),
    publishedAt: moment('published_at'),
    /** Until when it hangs on the board. */
    endsAt: moment('ends_at').notNull(),
    costFen: integer('cost_fen'),
    /** What goes out at once is looked at afterwards; null where nothing is to be reviewed. */
    review: text('review', { enum: ['due', 'passed', 'corrected'] }),
    /** The notice that this one puts right. */
    correctsId: uuid('corrects_id'),
    authorId: uuid('author_id').references(() => people.id),
    /** Why it was refused or withdrawn. */
    reason: text('reason'),
  },
  (t) => [
    unique('notices_in_community').on(t.communityId, t.id),
    index('notices_desk').on(t.communityId, t.id.desc().nullsFirst()),
    index('notices_state').on(t.communityId, t.state, t.id.desc().nullsFirst()),
    index('notices_written').on(t.communityId, t.id.desc().nullsFirst()).where(sql`state in ('draft', 'refused')`),
    index('notices_review').on(t.communityId, t.id.desc().nullsFirst()).where(sql`review = 'due'`),
    index('notices_current').on(t.communityId, t.endsAt).where(sql`state = 'out'`),
    index('notices_past')
      .on(t.communityId, t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`state = 'out'`),
    index('notices_off').on(t.communityId, t.offUntil).where(sql`state = 'out' and off_until is not null`),
    index('notices_corrections').on(t.communityId, t.correctsId).where(sql`corrects_id is not null`),
    check(
      'notices_published',
      sql`state not in ('out', 'withdrawn') or published_at is not null or reason is not null`,
    ),
    check('notices_off_in_order', sql`off_from is null or off_until > off_from`),
  ],
);

const ofNotice = (t: { communityId: never; noticeId: never }) =>
  foreignKey({ columns: [t.communityId, t.noticeId], foreignColumns: [notices.communityId, notices.id] });

/** Who opened a notice, and for which home of theirs. */
export const noticeReads = pgTable(
  'notice_reads',
  {
    communityId: community(),
    noticeId: uuid('notice_id').notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.noticeId, t.unitId, t.personId] }),
    ofNotice(t as never),
    index('notice_reads_person').on(t.personId),
    index('notice_reads_at').on(t.at),
  ],
);

/** What was done with a notice, by whom and when. Insert-only by grant, like all history. */
export const noticeSteps = pgTable(
  'notice_steps',
  {
    id: id(),
    communityId: community(),
    noticeId: uuid('notice_id').notNull(),
    what: text('what').notNull(),
    /** Null: the clock did it. */
    personId: uuid('person_id'),
    words: text('words'),
    at: moment('at').notNull(),
  },
  (t) => [ofNotice(t as never), index('notice_steps_notice').on(t.communityId, t.noticeId, t.id)],
);
