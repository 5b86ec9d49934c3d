import { sql } from '@/db/sql';
import { database } from '@/lib/database';

/** Counts one hit of `key` in the current window; true while there are at most `max`. One statement, O(1). */
export async function within(key: string, seconds: number, max: number): Promise<boolean> {
  const [row] = await database().plain<{ free: boolean }>(sql`select count_hit(${key}, ${seconds}, ${max}) as free`);
  return row?.free ?? false;
}
