import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { buildings, communities, units } from './estate';
import { people } from './people';

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
    /** The earliest promise still to keep; far in the future when there is none. */
    dueAt: moment('due_at').notNull(),
    pauses: jsonb('pauses').notNull().default([]),
    pausedUntil: moment('paused_until'),
    pauseReason: text('pause_reason'),
    payer: text('payer'),
    quoteFen: integer('quote_fen'),
    quoteState: text('quote_state', { enum: ['offered', 'agreed', 'refused'] }),
    outcome: text('outcome'),
    score: integer('score'),
    confirmTries: integer('confirm_tries').notNull().default(0),
    reopened: integer('reopened').notNull().default(0),
    followers: integer('followers').notNull().default(0),
    shared: boolean('shared').notNull().default(false),
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
    changedAt: moment('changed_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (t) => [
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
    index('tickets_tail').on(t.communityId, t.contactTail),
    index('tickets_incident').on(t.communityId, t.incidentId).where(sql`incident_id is not null`),
    index('tickets_public')
      .on(t.communityId, t.buildingId, t.category)
      .where(sql`place = 'public' and phase <> 'done'`),
    index('tickets_unassigned').on(t.communityId, t.dueAt, t.id).where(sql`executor_id is null and phase <> 'done'`),
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

const ofTicket = (t: { communityId: never; ticketId: never }) =>
  foreignKey({ columns: [t.communityId, t.ticketId], foreignColumns: [tickets.communityId, tickets.id] });

/** History. Insert-only by grant; words and personal values stand in event_content. */
export const events = pgTable(
  'events',
  {
    id: id(),
    communityId: community(),
    ticketId: uuid('ticket_id').notNull(),
    seq: integer('seq').notNull(),
    at: moment('at').notNull(),
    actorId: uuid('actor_id'),
    actorKind: text('actor_kind', { enum: ['resident', 'staff', 'clock'] }).notNull(),
    move: text('move').notNull(),
    visible: boolean('visible').notNull(),
    /** Column → [before, after]. */
    changes: jsonb('changes').notNull(),
    digest: text('digest').notNull(),
    prev: text('prev').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [unique('events_seq').on(t.ticketId, t.seq), ofTicket(t as never)],
);

export const eventContent = pgTable('event_content', {
  eventId: uuid('event_id')
    .primaryKey()
    .references(() => events.id),
  communityId: community(),
  salt: text('salt').notNull(),
  content: jsonb('content').notNull(),
});

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
  },
  (t) => [
    ofTicket(t as never),
    index('task_orders_ticket').on(t.communityId, t.ticketId),
    uniqueIndex('task_orders_current')
      .on(t.ticketId, t.department)
      .where(sql`state in ('issued','accepted','arrived')`),
  ],
);

export const attachments = pgTable(
  'attachments',
  {
    id: id(),
    communityId: community(),
    ticketId: uuid('ticket_id'),
    uploaderId: uuid('uploader_id')
      .notNull()
      .references(() => people.id),
    purpose: text('purpose', { enum: ['photo', 'before', 'after', 'door', 'signature', 'visit'] }).notNull(),
    sha256: text('sha256').notNull(),
    thumbSha256: text('thumb_sha256').notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    ofTicket(t as never),
    index('attachments_ticket').on(t.communityId, t.ticketId, t.id),
    index('attachments_uploader').on(t.communityId, t.uploaderId, t.createdAt),
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

/** Word search: bigrams of what a ticket says, newest first by the id's own order. */
export const ticketTerms = pgTable(
  'ticket_terms',
  { communityId: community(), term: text('term').notNull(), ticketId: uuid('ticket_id').notNull() },
  (t) => [primaryKey({ columns: [t.communityId, t.term, t.ticketId] }), ofTicket(t as never)],
);
