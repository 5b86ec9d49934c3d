import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { buildings, communities, units } from './estate';
import { people } from './people';

export const surveyKinds = ['halfYear', 'repair', 'moveIn', 'activity', 'other'] as const;
export const surveyStates = ['draft', 'out', 'over'] as const;

/** What is asked of whom. Once out, its questions never change (SUR-4). */
export const surveys = pgTable(
  'surveys',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    kind: text('kind', { enum: surveyKinds }).notNull(),
    title: text('title').notNull(),
    definition: jsonb('definition').notNull(),
    version: integer('version').notNull().default(1),
    state: text('state', { enum: surveyStates }).notNull().default('draft'),
    /** SUR-5: who answered what is known, and said before the first question. */
    named: boolean('named').notNull(),
    per: text('per', { enum: ['household', 'person'] }).notNull(),
    /** Of these buildings only; of the whole community when null. */
    buildingIds: uuid('building_ids').array(),
    /** SUR-6: whether 基本满意 counts as satisfied, and what the index counts for each word. */
    fairCounts: boolean('fair_counts').notNull(),
    weighting: text('weighting', { enum: ['from20', 'from0'] }).notNull(),
    /** The round before, that this one is compared with. */
    earlierId: uuid('earlier_id'),
    sentAt: moment('sent_at'),
    closesAt: moment('closes_at'),
    /** SUR-3: until when paper that is dated in time may be keyed in. */
    paperUntil: moment('paper_until'),
    countedAt: moment('counted_at'),
    authorId: uuid('author_id')
      .notNull()
      .references(() => people.id),
    writtenAt: moment('written_at').notNull(),
  },
  (t) => [
    unique('surveys_in_community').on(t.communityId, t.id),
    unique('surveys_named').on(t.id, t.named),
    index('surveys_desk').on(t.communityId, t.id.desc().nullsFirst()),
    index('surveys_out').on(t.communityId, t.closesAt).where(sql`state = 'out'`),
    check(
      'surveys_sent',
      sql`(state = 'draft') = (sent_at is null) and (sent_at is null or (closes_at > sent_at and paper_until >= closes_at))`,
    ),
  ],
);

const ofSurvey = (t: { communityId: never; surveyId: never }) =>
  foreignKey({ columns: [t.communityId, t.surveyId], foreignColumns: [surveys.communityId, surveys.id] });

/** Whom it was sent to, and nothing of who answered while it is out (SUR-5). */
export const surveyInvites = pgTable(
  'survey_invites',
  {
    id: id(),
    communityId: community(),
    surveyId: uuid('survey_id').notNull(),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    /** Nobody of one answer a household. */
    personId: uuid('person_id').references(() => people.id),
    buildingId: uuid('building_id')
      .notNull()
      .references(() => buildings.id),
    /** Known when the count is done; who it is of a named survey at once. */
    answered: boolean('answered').notNull().default(false),
  },
  (t) => [
    ofSurvey(t as never),
    unique('survey_invites_once').on(t.surveyId, t.unitId, t.personId).nullsNotDistinct(),
    index('survey_invites_unit').on(t.communityId, t.unitId),
  ],
);

/**
 * The box of an anonymous survey while it is out: a mark that only the server can make of a household, and a sealed sheet.
 * Nobody reads it; the worker opens it once, when the survey is over (decision 032). No time, no order, no names.
 */
export const surveyBallots = pgTable(
  'survey_ballots',
  {
    communityId: community(),
    surveyId: uuid('survey_id').notNull(),
    mark: text('mark').notNull(),
    sheet: text('sheet').notNull(),
  },
  (t) => [primaryKey({ columns: [t.surveyId, t.mark] }), ofSurvey(t as never)],
);

/** What was answered. Of an anonymous survey: nothing of whom, no time, ids by chance, all written at one stroke. */
export const surveyAnswers = pgTable(
  'survey_answers',
  {
    id: id(),
    communityId: community(),
    surveyId: uuid('survey_id').notNull(),
    named: boolean('named').notNull(),
    /** Of a named one only. */
    inviteId: uuid('invite_id').references(() => surveyInvites.id),
    /** None where fewer than five of a building answered. */
    buildingId: uuid('building_id').references(() => buildings.id),
    way: text('way', { enum: ['phone', 'paper', 'interview'] }).notNull(),
    answers: jsonb('answers').notNull(),
  },
  (t) => [
    ofSurvey(t as never),
    foreignKey({ columns: [t.surveyId, t.named], foreignColumns: [surveys.id, surveys.named] }),
    unique('survey_answers_once').on(t.inviteId),
    index('survey_answers_survey').on(t.surveyId),
    check('survey_answers_named', sql`named = (invite_id is not null)`),
    check('survey_answers_interview', sql`named or way <> 'interview'`),
  ],
);
