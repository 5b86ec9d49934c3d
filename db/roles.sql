-- Roles are cluster-wide and may exist already. Run by a login that may create roles, again at each migration.
do $$
declare name text;
begin
  foreach name in array array['linli_owner', 'linli_gate', 'linli_app', 'linli_worker', 'linli_report'] loop
    begin
      execute format('create role %I nologin nosuperuser nobypassrls', name);
    exception when duplicate_object then null;
    end;
    if not pg_has_role(current_user, name, 'member') then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
  grant linli_gate to linli_owner;
  execute format('grant create, connect on database %I to linli_owner, linli_worker', current_database());
  execute format('grant connect on database %I to linli_app, linli_report', current_database());
end $$;
grant usage, create on schema public to linli_owner with grant option;
grant usage, create on schema public to linli_worker;
grant usage on schema public to linli_app, linli_worker, linli_report, linli_gate;
