import { type Sql, sql } from '@/db/sql';
import { database } from '@/lib/database';
import { isId } from '@/lib/id';

export type Limit = {
  name: string;
  max: number;
  seconds: number;
  /** What is done under the key of a form is done once: the form that arrives again is no further hit. */
  oncePerForm?: boolean;
};

/** Counts one hit of `key` in the current window; true while there are at most `max`. One statement, O(1). */
export async function within(key: string, seconds: number, max: number): Promise<boolean> {
  const [row] = await database().plain<{ free: boolean }>(sql`select count_hit(${key}, ${seconds}, ${max}) as free`);
  return row?.free ?? false;
}

/** The same as a statement of whoever has entered in its transaction; null for nobody. `form`: the key of what they sent. */
export function ownHit({ name, max, seconds, oncePerForm }: Limit, form: string): Sql {
  const own = sql`${`${name}:`} || me()::text`;
  const hit =
    oncePerForm && isId(form)
      ? sql`count_form(${own}, ${form}, ${seconds}, ${max})`
      : sql`count_hit(${own}, ${seconds}, ${max})`;
  return sql`select case when me() is not null then ${hit} end as free`;
}
