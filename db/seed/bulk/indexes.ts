import { getTableName } from 'drizzle-orm';
import type { Owner } from '@/db/seed/play/owner';
import { sql } from '@/db/sql';
import { laid } from './mould';

const tables = Object.values(laid).map(getTableName);

type Constraint = { table: string; name: string; type: 'p' | 'u' | 'f'; says: string };
type Index = { name: string; says: string };

/**
 * Takes down the keys, indexes and references of the tables that are filled, which are quicker made once than kept row by row.
 * Gives what puts them up again as they were: references are checked then, over all rows.
 */
export async function takeDown(owner: Owner): Promise<(say: (what: string) => void) => Promise<void>> {
  const constraints = await owner.run<Constraint>(sql`
    select conrelid::regclass::text as "table", quote_ident(conname) as name, contype as type, pg_get_constraintdef(oid) as says
    from pg_constraint where contype in ('p', 'u', 'f') and conparentid = 0
      and (conrelid = any(${tables}::regclass[]) or confrelid = any(${tables}::regclass[]))
    order by case contype when 'p' then 1 when 'u' then 2 else 3 end, conrelid::regclass::text, conname`);
  const indexes = await owner.run<Index>(sql`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as says from pg_index
    where indrelid = any(${tables}::regclass[])
      and not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    order by 1`);
  for (const { table, name } of [...constraints].reverse())
    await owner.text(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await owner.text(`drop index ${name}`);
  const up = ({ table, name, says }: Constraint) => owner.text(`alter table ${table} add constraint ${name} ${says}`);
  return async (say) => {
    for (const one of constraints.filter(({ type }) => type !== 'f')) await up(one);
    say('keys');
    for (const { says } of indexes) await owner.text(says);
    say('indexes');
    for (const one of constraints.filter(({ type }) => type === 'f')) await up(one);
    say('references');
  };
}
