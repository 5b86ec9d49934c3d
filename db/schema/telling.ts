import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { people } from './people';

export const channels = ['wechat', 'sms', 'robot'] as const;
export const deliveryStates = ['queued', 'sending', 'sent', 'skipped', 'dead', 'dropped'] as const;

/**
 * A message on its way out of the portal: one row for each person, cause and channel, made by the triggers of telling.sql
 * in the transaction of what it tells of. `person_id` is null for the staff group.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: id(),
    communityId: community(),
    personId: uuid('person_id'),
    channel: text('channel', { enum: channels }).notNull(),
    key: text('key').notNull(),
    cause: text('cause').notNull(),
    ticketId: uuid('ticket_id'),
    values: jsonb('values').notNull().default({}),
    urgent: boolean('urgent').notNull().default(false),
    state: text('state', { enum: deliveryStates }).notNull(),
    attempts: smallint('attempts').notNull().default(0),
    madeAt: moment('made_at').notNull(),
    nextAt: moment('next_at').notNull(),
    /** Who has it in hand, and since when by the machine's time: a row left in hand was a worker's that died. */
    claim: uuid('claim'),
    claimedAt: moment('claimed_at'),
    /** What the provider said at last, or our own word for why not. */
    code: text('code'),
    providerId: text('provider_id'),
    endedAt: moment('ended_at'),
    /** Who gave it up, and why. */
    endedBy: uuid('ended_by'),
    reason: text('reason'),
  },
  (t) => [
    check('deliveries_state', sql`state in ('queued', 'sending', 'sent', 'skipped', 'dead', 'dropped')`),
    check('deliveries_channel', sql`channel in ('wechat', 'sms', 'robot')`),
    unique('deliveries_once').on(t.personId, t.cause, t.channel, t.communityId).nullsNotDistinct(),
    index('deliveries_due').on(t.communityId, t.channel, t.nextAt).where(sql`state = 'queued'`),
    index('deliveries_in_hand').on(t.communityId, t.channel, t.claimedAt).where(sql`state = 'sending'`),
    index('deliveries_pace').on(t.communityId, t.claimedAt).where(sql`channel = 'robot'`),
    index('deliveries_dead').on(t.communityId, t.id.desc().nullsFirst()).where(sql`state = 'dead'`),
    index('deliveries_over').on(t.endedAt).where(sql`ended_at is not null`),
  ],
);

/** What a person wants to be told of outside the portal, and when not. No community, no grants: functions of telling.sql. */
export const tellingChoices = pgTable('telling_choices', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  /** `channel:kind` of what the person does not want. */
  muted: text('muted').array().notNull(),
  /** Minutes of the local day; both null: at any hour. */
  quietFrom: integer('quiet_from'),
  quietUntil: integer('quiet_until'),
  changedAt: moment('changed_at').notNull(),
});

/** 企业微信群机器人 of a community's staff group. Whoever has the key may post: it is sealed and shown to nobody. */
export const robots = pgTable('robots', {
  communityId: community().primaryKey(),
  sealed: text('sealed').notNull(),
  posts: text('posts').array().notNull(),
  setBy: uuid('set_by').notNull(),
  setAt: moment('set_at').notNull(),
});
