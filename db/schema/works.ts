import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { attachments } from './beside-tickets';
import { community, id, moment } from './columns';
import { by, ofTicket, ticket } from './of-ticket';
import { people } from './people';

/** Who agreed to which version of a text, when and how (REN-2, REN-7). */
export const acceptances = pgTable(
  'acceptances',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    what: text('what', { enum: ['notice', 'foreman', 'agreement'] }).notNull(),
    version: text('version').notNull(),
    party: text('party', { enum: ['applicant', 'foreman', 'contractor', 'office'] }).notNull(),
    /** Empty for who has no account: the name says it. */
    personId: uuid('person_id').references(() => people.id),
    name: text('name').notNull(),
    items: text('items').array().notNull().default([]),
    signatureId: uuid('signature_id').references(() => attachments.id),
    way: text('way', { enum: ['glass', 'link', 'paper', 'tap'] }).notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    ofTicket(t as never),
    unique('acceptances_once').on(t.ticketId, t.what, t.version, t.party),
    // For the sweep: a file that leaves is looked for here.
    index('acceptances_signature').on(t.signatureId).where(sql`signature_id is not null`),
  ],
);

/** What a review gave back, point by point, with the reason (REN-6). */
export const reviewPoints = pgTable(
  'review_points',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    round: integer('round').notNull(),
    part: text('part', { enum: ['desk', 'engineering'] }).notNull(),
    point: text('point').notNull(),
    words: text('words').notNull(),
    byId: by(),
    at: moment('at').notNull(),
  },
  (t) => [ofTicket(t as never), index('review_points_ticket').on(t.communityId, t.ticketId, t.round)],
);

/** Money held or taken for a ticket, by what for and by who pays; it goes back to that payer (REN-11). */
export const accounts = pgTable(
  'accounts',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    account: text('account', { enum: ['deposit', 'waste', 'pass'] }).notNull(),
    payer: text('payer', { enum: ['owner', 'contractor'] }).notNull(),
    payerName: text('payer_name').notNull(),
    balanceFen: integer('balance_fen').notNull().default(0),
    entries: integer('entries').notNull().default(0),
  },
  (t) => [
    check('accounts_balance', sql`balance_fen >= 0`),
    ofTicket(t as never),
    unique('accounts_of_ticket').on(t.ticketId, t.account, t.payer),
    index('accounts_ticket').on(t.communityId, t.ticketId),
    // What is held, told above the books: a refund takes its account out, whatever the years add.
    index('accounts_held').on(t.communityId, t.account, t.balanceFen).where(sql`balance_fen > 0`),
  ],
);

/** The ledger: insert-only; the balance after each entry stands in it. */
export const entries = pgTable(
  'entries',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    seq: integer('seq').notNull(),
    kind: text('kind', { enum: ['collect', 'confirm', 'deduct', 'refund', 'reverse'] }).notNull(),
    /** Signed; 0 for a confirmation. */
    fen: integer('fen').notNull(),
    balanceAfter: integer('balance_after').notNull(),
    /** The entry that this one confirms or reverses. */
    ofId: uuid('of_id'),
    way: text('way'),
    words: text('words').notNull().default(''),
    evidenceId: uuid('evidence_id').references(() => attachments.id),
    receipt: text('receipt'),
    byId: by(),
    at: moment('at').notNull(),
  },
  (t) => [
    check('entries_balance', sql`balance_after >= 0`),
    ofTicket(t as never),
    unique('entries_seq').on(t.accountId, t.seq),
    uniqueIndex('entries_receipt').on(t.communityId, t.receipt).where(sql`receipt is not null`),
    uniqueIndex('entries_of').on(t.ofId, t.kind).where(sql`of_id is not null`),
    index('entries_ticket').on(t.communityId, t.ticketId, t.id),
    index('entries_evidence').on(t.evidenceId).where(sql`evidence_id is not null`),
    index('entries_newest').on(t.communityId, t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** What was found on a round, and what became of it (REN-9). */
export const inspections = pgTable(
  'inspections',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    no: integer('no').notNull(),
    phase: text('phase').notNull(),
    /** Item → ok, bad or na. */
    checklist: jsonb('checklist').notNull(),
    words: text('words').notNull().default(''),
    photos: uuid('photos').array().notNull().default([]),
    serious: boolean('serious').notNull().default(false),
    rectifyDue: moment('rectify_due'),
    state: text('state', { enum: ['clean', 'open', 'answered', 'passed', 'failed'] }).notNull(),
    answer: text('answer'),
    answerPhotos: uuid('answer_photos').array().notNull().default([]),
    byId: by(),
    at: moment('at').notNull(),
    answeredAt: moment('answered_at'),
    closedAt: moment('closed_at'),
  },
  (t) => [
    ofTicket(t as never),
    unique('inspections_no').on(t.ticketId, t.no),
    index('inspections_ticket').on(t.communityId, t.ticketId, t.no),
  ],
);

/** The one-time way for who has no account to read and sign what the applicant did (REN-2). */
export const foremanLinks = pgTable(
  'foreman_links',
  {
    id: id(),
    communityId: community(),
    ticketId: ticket(),
    hash: text('hash').notNull().unique(),
    byId: by(),
    madeAt: moment('made_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [ofTicket(t as never), index('foreman_links_ticket').on(t.communityId, t.ticketId)],
);
