import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { communities, units } from './estate';

/** Identity: no community, no grants; reached only through the functions of guard.sql. */
export const people = pgTable(
  'people',
  {
    id: id(),
    /** Empty until they bind a home: a code by telephone knows no name. */
    name: text('name').notNull(),
    /** Sealed by the program (AES-256-GCM); the index is a keyed hash of the digits. */
    phoneSealed: text('phone_sealed'),
    phoneIndex: text('phone_index').unique(),
    phoneTail: text('phone_tail'),
    /** How the person likes to be called; nobody else reads it. */
    called: text('called'),
    disabledAt: moment('disabled_at'),
    /** The person had their account deleted: nothing here names them any more. */
    erasedAt: moment('erased_at'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    index('people_erased').on(t.erasedAt).where(sql`erased_at is not null`),
    index('people_sealed').on(sql`left(phone_sealed, 9)`).where(sql`phone_sealed is not null`),
  ],
);

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
