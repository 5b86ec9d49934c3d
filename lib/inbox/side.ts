import { raw, type Sql, sql } from '@/db/sql';

/** Where a message is read: at home, or at the desk by those who work there (who may live here too). */
export type Side = 'home' | 'desk';

/** The messages of one side, in a table of this name. */
export const isFor = (side: Side, table: 'i' | 'inbox'): Sql =>
  side === 'desk'
    ? sql`${raw(table)}.values->>'side' = 'desk'`
    : sql`${raw(table)}.values->>'side' is distinct from 'desk'`;
