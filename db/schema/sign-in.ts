import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, moment } from './columns';
import { people } from './people';

/** Who is signed in, and by which browser. Reached only through enter and the functions of sign-in.sql. */
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
    index('sessions_over').on(sql`least(revoked_at, ends_at)`),
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
  (t) => [
    primaryKey({ columns: [t.device, t.personId] }),
    index('desk_seats_person').on(t.personId),
    index('desk_seats_until').on(t.until),
  ],
);

/** One-time codes by keyed hash of the phone; tries are counted in the transaction that checks. */
export const signInCodes = pgTable(
  'sign_in_codes',
  {
    phoneIndex: text('phone_index').primaryKey(),
    codeHash: text('code_hash').notNull(),
    sentAt: moment('sent_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    tries: integer('tries').notNull().default(0),
  },
  (t) => [index('sign_in_codes_end').on(t.endsAt)],
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

/** Fixed windows counted by upsert; a row is small and old ones are swept. */
export const rateLimits = pgTable(
  'rate_limits',
  { key: text('key').notNull(), startsAt: moment('starts_at').notNull(), count: integer('count').notNull() },
  (t) => [primaryKey({ columns: [t.key, t.startsAt] }), index('rate_limits_start').on(t.startsAt)],
);

/** A desk that shows a code to be let in by a phone: no community, no grants; reached only through functions of sign-in.sql. */
export const deskScans = pgTable(
  'desk_scans',
  {
    id: id(),
    /** SHA-256 of the secret in the desk's cookie. */
    browser: text('browser').notNull(),
    device: text('device'),
    endsAt: moment('ends_at').notNull(),
    /** Who said yes on the phone. */
    personId: uuid('person_id').references(() => people.id),
    usedAt: moment('used_at'),
  },
  (t) => [index('desk_scans_end').on(t.endsAt), index('desk_scans_person').on(t.personId)],
);
