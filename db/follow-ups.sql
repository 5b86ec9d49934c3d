-- Follow-up and visits: what a person alone may write (FUP-4, CMP-7). Run as linli_owner before guard.sql; safe to repeat.

-- A try stands for the very person who made it: no job, and nobody for another. Nor for work of their own.
create or replace function try_by_person() returns trigger language plpgsql as $$
begin
  if me() is null or new.person_id <> me() then raise exception 'follow_up_tries: only who did it writes it down'; end if;
  if new.channel <> 'own' and exists (
    select 1 from follow_ups f join tickets t on t.community_id = f.community_id and t.id = f.ticket_id
    where f.id = new.follow_up_id and me() in (t.executor_id, t.settled_by, t.about_id))
  then raise exception 'follow_up_tries: nobody follows up their own work'; end if;
  return new;
end $$;
create or replace trigger by_person before insert on follow_up_tries for each row execute function try_by_person();

-- Ended by whom it says, and done only when they reached somebody.
create or replace function follow_up_by_person() returns trigger language plpgsql as $$
begin
  if new.state not in ('done', 'unreached') or (tg_op = 'UPDATE' and new.state = old.state) then return new; end if;
  if me() is null or new.ended_by is distinct from me() then
    raise exception 'follow_ups: only a person ends it';
  end if;
  if new.state = 'done' and not exists (select 1 from follow_up_tries t where t.follow_up_id = new.id
    and t.person_id = me() and t.channel = new.channel and t.outcome in ('content', 'low', 'met'))
  then raise exception 'follow_ups: nobody was reached'; end if;
  return new;
end $$;
create or replace trigger by_person before insert or update on follow_ups for each row
  execute function follow_up_by_person();

-- The communities that a nightly job goes through, one by one.
create or replace function every_community() returns setof uuid
language sql stable security definer set search_path = public, pg_temp
as $$ select id from communities order by id $$;
