import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { communities, units } from './estate';

/** Identity: no community, no grants; reached only through the functions of guard.sql. */
export const people = pgTable('people', {
  id: id(),
  /** Empty until they bind a home: a code by telephone knows no name. */
  name: text('name').notNull(),
  /** Sealed by the program (AES-256-GCM); the index is a keyed hash of the digits. */
  phoneSealed: text('phone_sealed'),
  phoneIndex: text('phone_index').unique(),
  phoneTail: text('phone_tail'),
  disabledAt: moment('disabled_at'),
  createdAt: moment('created_at').notNull(),
});

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the secret in the cookie. */
    hash: text('hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    device: text('device'),
    createdAt: moment('created_at').notNull(),
    seenAt: moment('seen_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    idleMinutes: integer('idle_minutes').notNull(),
    revokedAt: moment('revoked_at'),
    /** The WeChat link that it was opened by, or that was made with it: ends with it. */
    wechatLink: uuid('wechat_link'),
    /** lib/people/session-kinds.ts says how long each lasts. */
    kind: text('kind').notNull().default('resident'),
    /** How the person came in: by a code, a password, a PIN … */
    enteredBy: text('entered_by').notNull().default('code'),
    /** When the second factor was given. */
    mfaAt: moment('mfa_at'),
    /** When the person last proved who they are; a PIN proves nothing. */
    provedAt: moment('proved_at'),
    /** The desk's browser it stands on: a hash of that browser's own cookie. */
    seat: text('seat'),
  },
  (t) => [
    index('sessions_person').on(t.personId),
    check('sessions_kind', sql.raw(`kind in ('resident', 'desk', 'own phone')`)),
  ],
);

/** What staff sign in with. No community, no grants; reached only through the functions of sign-in.sql. */
export const credentials = pgTable('credentials', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id),
  /** argon2id. */
  passwordHash: text('password_hash'),
  changedAt: moment('changed_at'),
  /** The secret of the second factor, sealed by the program. */
  totpSealed: text('totp_sealed'),
  totpAt: moment('totp_at'),
  /** The last 30-second step whose code was used: none works twice. */
  totpStep: integer('totp_step'),
  /** Keyed hashes of the recovery codes not used yet. */
  recovery: text('recovery').array().notNull().default(sql`'{}'`),
  /** A keyed hash; the tries since it was last right count for all desks together. */
  pinHash: text('pin_hash'),
  pinTries: integer('pin_tries').notNull().default(0),
});

/** Who has fully signed in on a desk's browser and may come back to it by PIN. */
export const deskSeats = pgTable(
  'desk_seats',
  {
    device: text('device').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    until: moment('until').notNull(),
    mfaAt: moment('mfa_at'),
  },
  (t) => [primaryKey({ columns: [t.device, t.personId] }), index('desk_seats_person').on(t.personId)],
);

/** One-time codes by keyed hash of the phone; tries are counted in the transaction that checks. */
export const signInCodes = pgTable('sign_in_codes', {
  phoneIndex: text('phone_index').primaryKey(),
  codeHash: text('code_hash').notNull(),
  sentAt: moment('sent_at').notNull(),
  endsAt: moment('ends_at').notNull(),
  tries: integer('tries').notNull().default(0),
});

export const relations = ['owner', 'family', 'tenant', 'agent'] as const;

export const residencies = pgTable(
  'residencies',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    unitId: uuid('unit_id')
      .notNull()
      .references(() => units.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    relation: text('relation', { enum: relations }).notNull(),
    fromDay: date('from_day').notNull(),
    untilDay: date('until_day'),
  },
  (t) => [
    index('residencies_person').on(t.personId),
    index('residencies_unit').on(t.communityId, t.unitId),
    unique('residencies_once').on(t.unitId, t.personId, t.fromDay),
  ],
);

/** What a post may be called to; lib/people/roles.ts says what each gives. */
export const postRoles = [
  'desk',
  'supervisor',
  'engineering',
  'cleaning',
  'security',
  'greening',
  'finance',
  'manager',
  'company',
  'admin',
] as const;

/** A staff member's place in one community: department and roles. */
export const posts = pgTable(
  'posts',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id),
    department: text('department').notNull(),
    roles: text('roles').array().notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    check('posts_roles', sql.raw(`roles <@ array[${postRoles.map((role) => `'${role}'`).join(', ')}]`)),
    unique('posts_once').on(t.communityId, t.personId),
    index('posts_in_order').on(t.communityId, t.id),
  ],
);

/** A one-time way in for who set the portal up, by hash of the secret in its address: staff.sql spends it. */
export const firstLinks = pgTable('first_links', {
  hash: text('hash').primaryKey(),
  personId: uuid('person_id')
    .notNull()
    .references(() => people.id),
  madeAt: moment('made_at').notNull(),
  endsAt: moment('ends_at').notNull(),
  usedAt: moment('used_at'),
});

/** Messages to one person (in-app inbox). Words are a message key and its values. */
export const inbox = pgTable(
  'inbox',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    personId: uuid('person_id').notNull(),
    ticketId: uuid('ticket_id'),
    key: text('key').notNull(),
    values: jsonb('values').notNull().default({}),
    sentAt: moment('sent_at').notNull(),
    readAt: moment('read_at'),
    /** The event or alarm this message stands for: told once. */
    cause: text('cause').notNull(),
  },
  (t) => [
    index('inbox_of_person').on(t.communityId, t.personId, t.id.desc().nullsFirst()),
    index('inbox_unread').on(t.communityId, t.personId, t.id.desc().nullsFirst()).where(sql`read_at is null`),
    unique('inbox_once').on(t.personId, t.cause),
  ],
);

/** Lists a staff member saved: the query string of the list. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: id(),
    communityId: community(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
  },
  (t) => [unique('saved_views_name').on(t.communityId, t.personId, t.name)],
);

/** Fixed windows counted by upsert; a row is small and old ones are swept. */
export const rateLimits = pgTable(
  'rate_limits',
  { key: text('key').notNull(), startsAt: moment('starts_at').notNull(), count: integer('count').notNull() },
  (t) => [primaryKey({ columns: [t.key, t.startsAt] })],
);
