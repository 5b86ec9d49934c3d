import { timestamp, uuid } from 'drizzle-orm/pg-core';

/** UUIDv7 made by the program: `uuidv7()` exists only from PostgreSQL 18 on. */
export const id = () => uuid('id').primaryKey();

/** Moments keep milliseconds only, so that a cursor made from a Date is exact. */
export const moment = (name: string) => timestamp(name, { precision: 3, withTimezone: true });

/** The tenant column: every table that has it gets the row-level policy of guard.sql. */
export const community = () => uuid('community_id').notNull();
