import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
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

export const surveyKinds = ['halfYear', 'fixed', 'moveIn', 'activity', 'other'] as const;
export const surveyStates = ['draft', 'out', 'over'] as const;
export const surveyEvents = ['fixed', 'moveIn'] as const;

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
    /** Of these buildings or homes only; of the whole community when both are null. */
    buildingIds: uuid('building_ids').array(),
    unitIds: uuid('unit_ids').array(),
    /** Sent to each home to which this happens while it is out (SUR-1). */
    event: text('event', { enum: surveyEvents }),
    /** SUR-6: whether 基本满意 counts as satisfied, and what the index counts for each word. */
    fairCounts: boolean('fair_counts').notNull(),
    weighting: text('weighting', { enum: ['from20', 'from0'] }).notNull(),
    /** Whether what was begun in time and sent within a day after the end counts. */
    lateCounts: boolean('late_counts').notNull().default(false),
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
    /** Known when the count is done; of a named survey at once. */
    answered: boolean('answered').notNull().default(false),
  },
  (t) => [
    ofSurvey(t as never),
    unique('survey_invites_once').on(t.surveyId, t.unitId, t.personId).nullsNotDistinct(),
    index('survey_invites_unit').on(t.communityId, t.unitId),
    index('survey_invites_building').on(t.surveyId, t.buildingId),
  ],
);

export const ballotKinds = ['answer', 'stub', 'sheet'] as const;

/**
 * The box of an anonymous survey while it is out: a mark that only the server can make of a household, and a sealed sheet.
 * Nobody reads it; the worker opens it once, when the survey is over (decision 032). No time, no order, no names. Of paper,
 * the stub is one row and the sheet another, under a mark of chance.
 */
export const surveyBallots = pgTable(
  'survey_ballots',
  {
    communityId: community(),
    surveyId: uuid('survey_id').notNull(),
    mark: text('mark').notNull(),
    kind: text('kind', { enum: ballotKinds }).notNull().default('answer'),
    sheet: text('sheet'),
  },
  (t) => [
    primaryKey({ columns: [t.surveyId, t.mark] }),
    ofSurvey(t as never),
    check('survey_ballots_sheet', sql`(kind = 'stub') = (sheet is null)`),
  ],
);

/** What was answered, but for words. Of an anonymous survey: nothing of whom, no time, ids by chance, written at one stroke. */
export const surveyAnswers = pgTable(
  'survey_answers',
  {
    id: id(),
    communityId: community(),
    surveyId: uuid('survey_id').notNull(),
    named: boolean('named').notNull(),
    /** Of a named one only, with who answered and how. */
    inviteId: uuid('invite_id').references(() => surveyInvites.id),
    personId: uuid('person_id').references(() => people.id),
    way: text('way', { enum: ['phone', 'paper', 'interview'] }),
    answers: jsonb('answers').notNull(),
  },
  (t) => [
    ofSurvey(t as never),
    foreignKey({ columns: [t.surveyId, t.named], foreignColumns: [surveys.id, surveys.named] }),
    unique('survey_answers_once').on(t.inviteId),
    index('survey_answers_survey').on(t.surveyId),
    index('survey_answers_person').on(t.personId),
    check(
      'survey_answers_named',
      sql`named = (invite_id is not null) and named = (way is not null) and (named or person_id is null)`,
    ),
  ],
);

/** Words that were answered: of an anonymous survey beside nothing else, in an order of chance. */
export const surveyTexts = pgTable(
  'survey_texts',
  {
    id: id(),
    communityId: community(),
    surveyId: uuid('survey_id').notNull(),
    named: boolean('named').notNull(),
    answerId: uuid('answer_id').references(() => surveyAnswers.id, { onDelete: 'cascade' }),
    /** The question, or `question.other`. */
    key: text('key').notNull(),
    words: text('words').notNull(),
  },
  (t) => [
    ofSurvey(t as never),
    foreignKey({ columns: [t.surveyId, t.named], foreignColumns: [surveys.id, surveys.named] }),
    index('survey_texts_survey').on(t.surveyId, t.id),
    index('survey_texts_answer').on(t.answerId),
    check('survey_texts_named', sql`named = (answer_id is not null)`),
  ],
);

/** The count of a survey, made once: what every figure comes from, so that reading never grows with the answers. */
export const surveyCounts = pgTable(
  'survey_counts',
  {
    surveyId: uuid('survey_id').primaryKey(),
    communityId: community(),
    kind: text('kind', { enum: surveyKinds }).notNull(),
    closedAt: moment('closed_at').notNull(),
    sent: integer('sent').notNull(),
    answered: integer('answered').notNull(),
    /** Of them, keyed in by staff (SUR-3). */
    paper: integer('paper').notNull(),
    /** How many gave each of the five words to the whole, from 1 to 5. */
    overall: integer('overall').array().notNull(),
    tally: jsonb('tally').notNull(),
  },
  (t) => [ofSurvey(t as never), index('survey_counts_rounds').on(t.communityId, t.kind, t.closedAt.desc())],
);

/** A theme of what people wrote: a text that holds one of the words belongs to it. Staff write them. */
export const surveyThemes = pgTable(
  'survey_themes',
  {
    id: id(),
    communityId: community(),
    surveyId: uuid('survey_id').notNull(),
    name: text('name').notNull(),
    words: text('words').array().notNull(),
  },
  (t) => [ofSurvey(t as never), index('survey_themes_survey').on(t.surveyId, t.id)],
);

/** SUR-7: what residents read of a survey. `figures`: `overall`, `returned`, `recommend` or a topic. */
export const surveyPublications = pgTable(
  'survey_publications',
  {
    surveyId: uuid('survey_id').primaryKey(),
    communityId: community(),
    words: text('words').notNull(),
    figures: text('figures').array().notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => people.id),
    publishedAt: moment('published_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [ofSurvey(t as never), index('survey_publications_newest').on(t.communityId, t.publishedAt.desc())],
);

/** What the office does about a survey: by when, and what came of it. */
export const surveyDeeds = pgTable(
  'survey_deeds',
  {
    id: id(),
    communityId: community(),
    surveyId: uuid('survey_id').notNull(),
    words: text('words').notNull(),
    dueDay: date('due_day').notNull(),
    outcome: text('outcome'),
    doneDay: date('done_day'),
  },
  (t) => [
    ofSurvey(t as never),
    index('survey_deeds_survey').on(t.surveyId, t.id),
    check('survey_deeds_done', sql`(outcome is null) = (done_day is null)`),
  ],
);
