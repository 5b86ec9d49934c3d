-- Row-level security of each table of a community: a query that says what is to be run, a table a line, and nothing where the
-- table has it already. Run as linli_owner after the tables' migrations, each line in its own transaction.
select format(
  'alter table %1$I enable row level security;
   alter table %1$I force row level security;
   drop policy if exists of_community on %1$I;
   drop policy if exists of_gate on %1$I;
   create policy of_community on %1$I to linli_app, linli_worker, linli_report using (%2$s) with check (%2$s);
   create policy of_gate on %1$I to linli_gate using (true) with check (true);
   comment on policy of_community on %1$I is %3$L', t.name, t.sight, t.mark) as statement
from (
  select c.oid, c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded, s.sight,
    'as ' || md5(s.sight) as mark
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  cross join lateral (select (case
    when c.relname = 'communities' then 'id'
    when exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'community_id' and not a.attisdropped)
      then 'community_id' end) || ' = any((select nullif(current_setting(''app.communities'', true), '''')::uuid[])::uuid[])' as sight) s
  where c.relkind = 'r' and c.relname not like '\_\_%' and s.sight is not null
) t
where not t.guarded
  or not exists (select 1 from pg_policy p where p.polrelid = t.oid and p.polname = 'of_gate')
  or not exists (select 1 from pg_policy p where p.polrelid = t.oid and p.polname = 'of_community'
    and obj_description(p.oid, 'pg_policy') = t.mark)
order by t.name
