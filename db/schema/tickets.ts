import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  type ExtraConfigColumn,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { buildings, communities, units } from './estate';
import { people } from './people';

/** CMP-10: whom a ticket is about neither does it nor answers for it. */
const notByConcerned = sql`about_id is null or about_id not in
      (coalesce(owner_id, id), coalesce(next_owner_id, id), coalesce(executor_id, id))`;

const overAt = sql`(case when closed_at is null then 'infinity'::timestamptz else closed_at end)`;
type Column = Partial<ExtraConfigColumn>;

/** A month of what is its filer's alone, what was not over yet when a month began, and promises kept or broken in a span of time. */
const ofReports = (
  t: Record<'communityId' | 'openedAt' | 'id' | 'closedAt' | 'aboutId' | 'repliedAt' | 'resultAt', Column>,
) => [
  index('tickets_month_filer').on(t.communityId, t.openedAt, t.id).where(sql`sight = 'filer'`),
  index('tickets_replied').on(t.communityId, t.repliedAt, t.id).where(sql`replied_at is not null`),
  index('tickets_resulted').on(t.communityId, t.resultAt, t.id).where(sql`result_at is not null`),
  // All that is asked of a row stands in it, closed_at too: without it the planner reads every row for the expression's sake.
  index('tickets_over').on(t.communityId, overAt, t.openedAt, t.closedAt, t.aboutId).where(sql`channel <> 'ledger'`),
];

export const tickets = pgTable(
  'tickets',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    kind: text('kind').notNull(),
    number: text('number').notNull(),
    place: text('place', { enum: ['home', 'public'] }).notNull(),
    unitId: uuid('unit_id').references(() => units.id),
    buildingId: uuid('building_id').references(() => buildings.id),
    /** The resident it is for; empty when the desk recorded a stranger's report. */
    filerId: uuid('filer_id').references(() => people.id),
    recordedBy: uuid('recorded_by')
      .notNull()
      .references(() => people.id),
    channel: text('channel').notNull(),
    phase: text('phase', { enum: ['open', 'waiting', 'done'] }).notNull(),
    step: text('step').notNull(),
    backStep: text('back_step'),
    urgency: text('urgency').notNull(),
    category: text('category').notNull(),
    summary: text('summary').notNull(),
    details: jsonb('details').notNull(),
    contactName: text('contact_name').notNull(),
    contactPhone: text('contact_phone'),
    contactTail: text('contact_tail'),
    ownerId: uuid('owner_id'),
    nextOwnerId: uuid('next_owner_id'),
    department: text('department'),
    executorId: uuid('executor_id'),
    visitFrom: moment('visit_from'),
    visitTo: moment('visit_to'),
    replyDue: moment('reply_due').notNull(),
    repliedAt: moment('replied_at'),
    /** Minutes early (+) or late (−) on the promise's own calendar. */
    replyDiff: integer('reply_diff'),
    arriveDue: moment('arrive_due'),
    arrivedAt: moment('arrived_at'),
    resultDue: moment('result_due').notNull(),
    resultAt: moment('result_at'),
    resultDiff: integer('result_diff'),
    /** The next answer that was promised, and since when. */
    answerDue: moment('answer_due'),
    answerFrom: moment('answer_from'),
    /** The earliest promise still to keep; far in the future when there is none. */
    dueAt: moment('due_at').notNull(),
    pauses: jsonb('pauses').notNull().default([]),
    pausedUntil: moment('paused_until'),
    pauseReason: text('pause_reason'),
    orders: jsonb('orders').notNull().default([]),
    payer: text('payer'),
    quoteFen: integer('quote_fen'),
    quoteState: text('quote_state', { enum: ['offered', 'agreed', 'refused'] }),
    outcome: text('outcome'),
    score: integer('score'),
    confirmTries: integer('confirm_tries').notNull().default(0),
    reopened: integer('reopened').notNull().default(0),
    followers: integer('followers').notNull().default(0),
    shared: boolean('shared').notNull().default(false),
    /** Who of the residents it is for: its home, only who filed it unless shared, or who filed it and the owners. */
    sight: text('sight', { enum: ['household', 'filer', 'owners'] })
      .notNull()
      .default('household'),
    anonymous: boolean('anonymous').notNull().default(false),
    aboutDepartment: text('about_department'),
    aboutId: uuid('about_id'),
    verdict: text('verdict'),
    cause: text('cause'),
    judgedAt: moment('judged_at'),
    settledBy: uuid('settled_by'),
    serious: boolean('serious').notNull().default(false),
    toldBefore: integer('told_before').notNull().default(0),
    homesTold: integer('homes_told').notNull().default(1),
    mayPublish: boolean('may_publish').notNull().default(false),
    published: boolean('published').notNull().default(false),
    /** What its service keeps of its own, by the service's own shape; no words and nothing of persons. */
    own: jsonb('own').notNull().default({}),
    /** The next deadline that the service itself sets, and since when it runs. */
    ownDue: moment('own_due'),
    ownFrom: moment('own_from'),
    againOf: uuid('again_of'),
    incidentId: uuid('incident_id'),
    /** 0, 80, 100 or 150: the last alarm raised for the current promise. */
    alarm: integer('alarm').notNull().default(0),
    nudgedAt: moment('nudged_at'),
    formKey: text('form_key').notNull(),
    bodyHash: text('body_hash').notNull(),
    version: integer('version').notNull(),
    head: text('head').notNull(),
    openedAt: moment('opened_at').notNull(),
    /** The moment that promises, shares and alarms count from: the filing, or the last time it was opened again. */
    countsFrom: moment('counts_from').notNull(),
    changedAt: moment('changed_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (t) => [
    check('tickets_phase', sql`phase in ('open', 'waiting', 'done')`),
    check('tickets_sight', sql`sight in ('household', 'filer', 'owners')`),
    check('tickets_not_by_concerned', notByConcerned),
    check('tickets_place', sql`place in ('home', 'public')`),
    check('tickets_done', sql`(phase = 'done') = (closed_at is not null)`),
    unique('tickets_in_community').on(t.communityId, t.id),
    unique('tickets_number').on(t.communityId, t.number),
    unique('tickets_form_key').on(t.recordedBy, t.formKey),
    foreignKey({ columns: [t.communityId, t.unitId], foreignColumns: [units.communityId, units.id] }),
    foreignKey({ columns: [t.communityId, t.buildingId], foreignColumns: [buildings.communityId, buildings.id] }),
    // drizzle writes a falling column NULLS LAST unless told, and no `order by … desc` matches such an index.
    index('tickets_newest').on(t.communityId, t.openedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('tickets_changed').on(t.communityId, t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('tickets_due').on(t.communityId, t.dueAt, t.id),
    index('tickets_phase').on(t.communityId, t.phase, t.openedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('tickets_owner').on(t.communityId, t.ownerId, t.dueAt, t.id),
    index('tickets_executor').on(t.communityId, t.executorId, t.dueAt, t.id),
    index('tickets_unit').on(t.communityId, t.unitId, t.openedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('tickets_filer').on(t.communityId, t.filerId, t.openedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('tickets_sealed').on(sql`left(contact_phone, 9)`).where(sql`contact_phone is not null`),
    index('tickets_tail').on(t.communityId, t.contactTail),
    index('tickets_incident').on(t.communityId, t.incidentId).where(sql`incident_id is not null`),
    index('tickets_public')
      .on(t.communityId, t.buildingId, t.category)
      .where(sql`place = 'public' and phase <> 'done'`),
    index('tickets_matter').on(t.communityId, t.buildingId, t.category, t.openedAt).where(sql`sight = 'filer'`),
    index('tickets_published').on(t.communityId, t.closedAt, t.id).where(sql`published`),
    index('tickets_unassigned').on(t.communityId, t.dueAt, t.id).where(sql`executor_id is null and phase <> 'done'`),
    ...ofReports(t),
    // The desk's lists: what is not over stays small, whatever the history grows to.
    index('tickets_open_newest')
      .on(t.communityId, t.openedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`phase <> 'done'`),
    index('tickets_open_due').on(t.communityId, t.dueAt, t.id).where(sql`phase <> 'done'`),
    index('tickets_open_changed')
      .on(t.communityId, t.changedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`phase <> 'done'`),
  ],
);
