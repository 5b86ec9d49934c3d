-- Who works where and as what, and who looks after them: the only doors to posts of others. Run as linli_owner before
-- guard.sql, which makes each function that is SECURITY DEFINER the gate's; the others run as whoever calls them.
set check_function_bodies = off;

-- What lib/people/roles.ts says as `gives` (a test compares them).
create or replace function given_by(p_held text[]) returns text[] language sql immutable as $$
  select array['desk', 'supervisor', 'engineering', 'cleaning', 'security', 'greening', 'finance']
      || case when 'company' = any(p_held) then array['manager', 'company', 'admin']
              when 'admin' = any(p_held) then array['manager', 'admin'] else '{}' end
  where p_held && array['manager', 'company', 'admin']
$$;

-- The roles by which the asker reaches a community: of their post there, and the company's in each of its communities.
create or replace function roles_reaching(p_community uuid) returns text[] language sql stable as $$
  select array(
    select unnest(roles) from posts where person_id = me() and community_id = p_community and ended_at is null
      and is_all_in()
    union
    select 'company' from posts o join communities c on c.id = o.community_id
    where o.person_id = me() and o.ended_at is null and 'company' = any(o.roles) and is_all_in()
      and c.company_id = (select company_id from communities where id = p_community))
$$;

-- What the asker may give there; empty for who looks after nobody.
create or replace function may_give(p_community uuid) returns text[] language sql stable as $$
  select coalesce(given_by(roles_reaching(p_community)), '{}')
$$;

-- Whether a person holds a post somewhere that the asker could not give: their way in is not the asker's to end.
create or replace function stands_above(p_person uuid) returns boolean language sql stable as $$
  select exists (select 1 from posts o where o.person_id = p_person and o.ended_at is null
    and o.roles && array['finance', 'manager', 'company', 'admin'] and not o.roles <@ may_give(o.community_id))
$$;

-- ---------------------------------------------------------------- reading

drop function if exists staff_of(uuid, boolean, uuid, integer);
create function staff_of(p_community uuid, p_ended boolean, p_after uuid, p_limit integer)
returns table (post uuid, person_id uuid, name text, department text, roles text[], phone_sealed text, ended_at timestamptz,
  came_at timestamptz, second boolean, password boolean, wechat boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.id, p.id, p.name, o.department, o.roles, p.phone_sealed, o.ended_at,
    (select max(s.created_at) from sessions s where s.person_id = p.id), c.totp_sealed is not null,
    c.password_hash is not null, exists (select 1 from wechat_links l where l.person_id = p.id)
  from posts o join people p on p.id = o.person_id left join credentials c on c.person_id = p.id
  where o.community_id = p_community and cardinality(may_give(p_community)) > 0
    and (o.ended_at is not null) = p_ended and (p_after is null or o.id > p_after)
  order by o.id limit p_limit
$$;

-- One colleague, with what the asker may give here, their posts in other communities that the asker reaches, and those of
-- the company where they have none yet. Null when there is no such post here or it is not the asker's to see.
create or replace function staff_member(p_community uuid, p_person uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('personId', p.id, 'name', p.name, 'department', o.department, 'roles', o.roles,
    'phoneSealed', p.phone_sealed, 'endedAt', o.ended_at, 'second', c.totp_sealed is not null,
    'password', c.password_hash is not null, 'wechat', exists (select 1 from wechat_links l where l.person_id = p.id),
    'cameAt', (select max(s.created_at) from sessions s where s.person_id = p.id),
    'gives', may_give(p_community), 'above', stands_above(p.id) or not o.roles <@ may_give(p_community),
    'elsewhere', (select coalesce(jsonb_agg(jsonb_build_object('communityId', e.community_id, 'community', m.name,
        'department', e.department, 'roles', e.roles, 'endedAt', e.ended_at) order by e.id), '[]')
      from posts e join communities m on m.id = e.community_id
      where e.person_id = p.id and e.community_id <> p_community and cardinality(may_give(e.community_id)) > 0),
    'open', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'gives', may_give(m.id)) order by m.id), '[]')
      from communities m where cardinality(may_give(m.id)) > 0
        and not exists (select 1 from posts e where e.person_id = p.id and e.community_id = m.id)))
  from posts o join people p on p.id = o.person_id left join credentials c on c.person_id = p.id
  where o.community_id = p_community and o.person_id = p_person and cardinality(may_give(p_community)) > 0
$$;

-- ---------------------------------------------------------------- writing
-- Each answers in one word: done, same, no (not the asker's to give), last (nobody would be left), own, ended, here, name,
-- none (no role at all).
-- Null: nothing there for the asker.

-- A colleague's roles and department; a post of their own in a community where they have none yet. Roles that are not the
-- asker's to give stay as they are, and so does the department of who holds one.
create or replace function post_put(p_id uuid, p_community uuid, p_person uuid, p_department text, p_roles text[])
returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare v_gives text[] := may_give(p_community); v_post posts; v_before text[]; v_after text[];
begin
  if cardinality(v_gives) = 0 or not exists (select 1 from posts where person_id = p_person
    and cardinality(may_give(community_id)) > 0) then return null; end if;
  select * into v_post from posts where community_id = p_community and person_id = p_person for update;
  if v_post.ended_at is not null then return jsonb_build_object('outcome', 'ended'); end if;
  v_before := coalesce(v_post.roles, '{}');
  if not p_roles <@ (v_gives || v_before) or (not v_before <@ v_gives and v_post.department <> p_department)
  then return jsonb_build_object('outcome', 'no'); end if;
  v_after := array(select role from unnest(v_before) role where not role = any(v_gives)
    union select unnest(p_roles));
  if cardinality(v_after) = 0 then return jsonb_build_object('outcome', 'none'); end if;
  if v_before @> v_after and v_before <@ v_after and v_post.department = p_department
  then return jsonb_build_object('outcome', 'same'); end if;
  insert into posts (id, community_id, person_id, department, roles) values (p_id, p_community, p_person, p_department, v_after)
  on conflict (community_id, person_id) do update set department = excluded.department, roles = excluded.roles;
  return jsonb_build_object('outcome', 'done', 'before', v_before, 'after', v_after);
exception when sqlstate 'LN001' then return jsonb_build_object('outcome', 'last');
end $$;

-- A new colleague by their phone. Who is known by it already keeps their name: another one is refused, not told.
create or replace function staff_add(p_person uuid, p_post uuid, p_community uuid, p_name text, p_index text, p_sealed text,
  p_tail text, p_department text, p_roles text[]) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_gives text[] := may_give(p_community); v_known people;
begin
  if cardinality(v_gives) = 0 then return null; end if;
  if not p_roles <@ v_gives then return jsonb_build_object('outcome', 'no'); end if;
  insert into people (id, name, phone_sealed, phone_index, phone_tail, created_at)
  values (p_person, p_name, p_sealed, p_index, p_tail, business_time()) on conflict (phone_index) do nothing;
  select * into v_known from people where phone_index = p_index for update;
  if exists (select 1 from posts where community_id = p_community and person_id = v_known.id)
  then return jsonb_build_object('outcome', 'here', 'person', v_known.id); end if;
  if v_known.disabled_at is not null or v_known.name not in ('', p_name) then return jsonb_build_object('outcome', 'name'); end if;
  update people set name = p_name where id = v_known.id and name = '';
  insert into posts (id, community_id, person_id, department, roles) values (p_post, p_community, v_known.id, p_department, p_roles);
  return jsonb_build_object('outcome', 'done', 'person', v_known.id);
end $$;

-- Ends a colleague's post and every session of theirs, or opens the post again.
create or replace function post_end(p_community uuid, p_person uuid, p_ends boolean) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_gives text[] := may_give(p_community); v_post posts;
begin
  select * into v_post from posts where community_id = p_community and person_id = p_person for update;
  if v_post.id is null or cardinality(v_gives) = 0 then return null; end if;
  if p_person = me() then return jsonb_build_object('outcome', 'own'); end if;
  if not v_post.roles <@ v_gives then return jsonb_build_object('outcome', 'no'); end if;
  if (v_post.ended_at is not null) = p_ends then return jsonb_build_object('outcome', 'same'); end if;
  update posts set ended_at = case when p_ends then business_time() end where id = v_post.id;
  if p_ends then perform end_ways_in(p_person, false); end if;
  return jsonb_build_object('outcome', 'done');
exception when sqlstate 'LN001' then return jsonb_build_object('outcome', 'last');
end $$;

create or replace function end_ways_in(p_person uuid, p_wechat boolean) returns void language sql as $$
  update sessions set revoked_at = business_time() where person_id = p_person and revoked_at is null;
  delete from desk_seats where person_id = p_person;
  delete from wechat_links where person_id = p_person and p_wechat;
$$;

-- Signs a colleague out everywhere, and unlinks their account of WeChat where asked.
create or replace function staff_sign_out(p_community uuid, p_person uuid, p_wechat boolean) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if cardinality(may_give(p_community)) = 0 or not exists (select 1 from posts where person_id = p_person
    and community_id = p_community and ended_at is null) then return null; end if;
  if p_person = me() then return jsonb_build_object('outcome', 'own'); end if;
  if stands_above(p_person) then return jsonb_build_object('outcome', 'no'); end if;
  perform end_ways_in(p_person, p_wechat);
  return jsonb_build_object('outcome', 'done');
end $$;

-- By a colleague, never by oneself: takes the second factor and the PIN away and ends every session. The next signing in
-- asks for a new one.
create or replace function second_reset(p_person uuid, p_community uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if me() is null or p_person = me() or cardinality(may_give(p_community)) = 0 or stands_above(p_person)
    or not exists (select 1 from posts where person_id = p_person and community_id = p_community and ended_at is null)
  then return false; end if;
  update credentials set totp_sealed = null, totp_at = null, totp_step = null, recovery = '{}', pin_hash = null
  where person_id = p_person;
  perform end_ways_in(p_person, false);
  return true;
end $$;

-- ---------------------------------------------------------------- somebody stays in charge

-- A community keeps somebody who looks after its staff, and one that has an administrator keeps one. The lock lets two
-- who take each other's role at the same moment come one after the other: the second one sees what the first one did.
create or replace function require_in_charge(p_community uuid, p_admin boolean) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('in charge ' || p_community, 0));
  if not exists (select 1 from posts o join people p on p.id = o.person_id and p.disabled_at is null
    where o.community_id = p_community and o.ended_at is null
      and o.roles && case when p_admin then array['admin'] else array['manager', 'company', 'admin'] end)
  then raise exception 'nobody would be in charge' using errcode = 'LN001'; end if;
end $$;

create or replace function post_keeps_charge() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform require_in_charge(old.community_id, 'admin' = any(old.roles));
  return null;
end $$;
create or replace trigger in_charge after update of roles, ended_at on posts for each row
  when (old.ended_at is null and old.roles && array['manager', 'company', 'admin'])
  execute function post_keeps_charge();

create or replace function person_keeps_charge() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform require_in_charge(community_id, 'admin' = any(roles)) from posts
  where person_id = new.id and ended_at is null and roles && array['manager', 'company', 'admin'] order by community_id;
  return null;
end $$;
create or replace trigger in_charge after update of disabled_at on people for each row
  when (old.disabled_at is null and new.disabled_at is not null)
  execute function person_keeps_charge();

-- ---------------------------------------------------------------- the first set-up

-- Whose one-time link this is, while it counts; the sealed phone, against which a password is weighed.
create or replace function first_link_of(p_hash text, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('personId', p.id, 'name', p.name, 'phoneSealed', p.phone_sealed)
  from first_links f join people p on p.id = f.person_id and p.disabled_at is null
  where f.hash = p_hash and f.used_at is null and f.ends_at > coalesce(p_now, clock_timestamp())
$$;

-- Spends it: of two at the same moment one sets the password and comes in.
create or replace function spend_first_link(p_hash text, p_password text, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_now timestamptz(3) := coalesce(p_now, clock_timestamp()); v_person uuid;
begin
  update first_links set used_at = v_now where hash = p_hash and used_at is null and ends_at > v_now
  returning person_id into v_person;
  if v_person is null then return null; end if;
  insert into credentials (person_id, password_hash, changed_at) values (v_person, p_password, v_now)
  on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at;
  update sessions set revoked_at = v_now where person_id = v_person and revoked_at is null;
  return v_person;
end $$;

-- A building with its homes, by who looks after the community; homes that are there already stay as they are.
create or replace function building_add(p_id uuid, p_community uuid, p_name text, p_homes jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_taken text;
begin
  if cardinality(may_give(p_community)) = 0 then return null; end if;
  if exists (select 1 from buildings where community_id = p_community and name = p_name)
  then return jsonb_build_object('outcome', 'name'); end if;
  select h.label into v_taken from jsonb_to_recordset(p_homes) h(label text)
  join units u on u.community_id = p_community and u.label = h.label limit 1;
  if v_taken is not null then return jsonb_build_object('outcome', 'label', 'label', v_taken); end if;
  insert into buildings (id, community_id, name, position)
  values (p_id, p_community, p_name, (select count(*) from buildings where community_id = p_community));
  insert into units (id, community_id, building_id, label, floor)
  select h.id, p_community, p_id, h.label, h.floor from jsonb_to_recordset(p_homes) h(id uuid, label text, floor integer);
  return jsonb_build_object('outcome', 'done');
end $$;

reset check_function_bodies;
