-- Roles are cluster-wide and may exist already. Run by a login that may create roles, again at each migration.
do $$
declare
  name text;
  -- From PostgreSQL 16 on, who made a role may give it away but not yet take it on.
  taken_on text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
begin
  foreach name in array array['linli_owner', 'linli_gate', 'linli_app', 'linli_worker', 'linli_report'] loop
    begin
      execute format('create role %I nologin nosuperuser nobypassrls', name);
    exception when duplicate_object then null;
    end;
    if not pg_has_role(current_user, name, taken_on) then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
  grant linli_gate to linli_owner;
  execute format('grant create, connect on database %I to linli_owner, linli_worker', current_database());
  execute format('grant connect on database %I to linli_app, linli_report', current_database());
  -- Once given, a database's owner would give it back to itself through linli_owner, which PostgreSQL refuses.
  if not has_schema_privilege('linli_owner', 'public', 'create with grant option') then
    grant usage, create on schema public to linli_owner with grant option;
  end if;
end $$;
grant usage, create on schema public to linli_worker;
grant usage on schema public to linli_app, linli_worker, linli_report, linli_gate;
