-- 受理台: finding who calls. The keys by which they are found are made by triggers wherever a name, a number, a stay or a
-- plate is written, so that nothing the office forgets stays findable. Run before guard.sql, which gives these functions to
-- the gate and the app.
set check_function_bodies = off;

-- What a name is found by: itself, what follows the family name, and the first letters of their sounds.
create or replace function keys_of_name(p_name text) returns table (sort text, key text) language sql stable as $$
  with name as (select left(name_key(p_name), 30) as whole),
  signs as (
    -- Asked sign by sign: a join would read all twenty thousand letters for each name.
    select s.place, coalesce((select l.first from name_letters l where l.sign = s.sign), s.sign) as first,
      coalesce((select l.family from name_letters l where l.sign = s.sign), s.sign) as family
    from name, regexp_split_to_table(name.whole, '') with ordinality s(sign, place)),
  rest as (select coalesce(string_agg(first, '' order by place), '') as letters from signs where place > 1)
  select 'name', whole from name where whole <> ''
  union select 'name', substr(whole, 2) from name where length(whole) > 1
  union select 'letters', begin || rest.letters from signs, rest, unnest(array[signs.first, signs.family]) begin
    where signs.place = 1 and begin <> ''
  union select 'letters', letters from rest where length(letters) > 1
$$;

-- 3-2-1201 is also asked for as 2-1201 and 1201.
create or replace function keys_of_room(p_label text) returns table (sort text, key text) language sql immutable as $$
  select 'room', lower(array_to_string(parts[n:], '-'))
  from (select string_to_array(p_label, '-') as parts) label, generate_subscripts(parts, 1) n
$$;

-- 粤B12345 is also asked for as B12345 and 12345.
create or replace function keys_of_plate(p_plate text) returns table (sort text, key text) language sql immutable as $$
  select 'plate', lower(substr(p_plate, n)) from generate_series(1, 3) n where length(substr(p_plate, n)) > 3
$$;

create or replace function keep_keys_of_room() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  delete from caller_keys where subject_id = new.id;
  insert into caller_keys (community_id, unit_id, subject_id, of, sort, key)
  select new.community_id, new.id, new.id, 'room', k.sort, k.key from keys_of_room(new.label) k on conflict do nothing;
  return null;
end $$;

create or replace function put_keys_of_stay(p_stay residencies, p_person people) returns void language sql as $$
  delete from caller_keys where subject_id = p_stay.id;
  insert into caller_keys (community_id, unit_id, subject_id, of, sort, key)
  select p_stay.community_id, p_stay.unit_id, p_stay.id, 'resident', k.sort, k.key
  from (select * from keys_of_name(p_person.name)
    union select 'tail', p_person.phone_tail union select 'phone', p_person.phone_index) k
  where k.key is not null and p_person.erased_at is null and p_person.disabled_at is null on conflict do nothing
$$;

create or replace function keep_keys_of_stay() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare v_person people;
begin
  if tg_op = 'DELETE' then
    delete from caller_keys where subject_id = old.id;
    return null;
  end if;
  select * into v_person from people where id = new.person_id;
  perform put_keys_of_stay(new, v_person);
  return null;
end $$;

create or replace function keep_keys_of_person() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform put_keys_of_stay(r, new) from residencies r where r.person_id = new.id;
  return null;
end $$;

create or replace function keep_keys_of_roster() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then delete from caller_keys where subject_id = old.id; end if;
  if tg_op = 'DELETE' then return null; end if;
  insert into caller_keys (community_id, unit_id, subject_id, of, sort, key)
  select new.community_id, new.unit_id, new.id, 'roster', k.sort, k.key
  from (select * from keys_of_name(new.name) union select 'tail', new.phone_tail union select 'phone', new.phone_index) k
  where k.key is not null on conflict do nothing;
  return null;
end $$;

create or replace function keep_keys_of_plate() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  delete from caller_keys where subject_id = new.id;
  if new.ended_at is not null then return null; end if;
  insert into caller_keys (community_id, unit_id, subject_id, of, sort, key)
  select new.community_id, new.unit_id, new.id, 'plate', k.sort, k.key from keys_of_plate(new.plate) k on conflict do nothing;
  return null;
end $$;

create or replace trigger caller_keys after insert or update of label on units
  for each row execute function keep_keys_of_room();
create or replace trigger caller_keys after insert or delete or update of unit_id, person_id on residencies
  for each row execute function keep_keys_of_stay();
create or replace trigger caller_keys after update of name, phone_tail, phone_index, erased_at, disabled_at on people
  for each row execute function keep_keys_of_person();
create or replace trigger caller_keys after insert or delete or update of name, phone_tail, phone_index, unit_id on roster
  for each row execute function keep_keys_of_roster();
create or replace trigger caller_keys after insert or update on plates
  for each row execute function keep_keys_of_plate();

-- Once, for what was there before the triggers: does nothing where there is a key already.
create or replace function enter_caller_keys() returns void language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if exists (select 1 from caller_keys) then return; end if;
  update units set label = label;
  perform put_keys_of_stay(r, p) from residencies r join people p on p.id = r.person_id;
  update roster set name = name;
end $$;

-- ---------------------------------------------------------------- the search

-- Whom what was typed may mean: the beginning of a room, a name, letters or a plate, or a whole tail or number. A search is on
-- record once in a call.
create or replace function find_callers(p_community uuid, p_key text, p_phone text) returns table (unit_id uuid, label text,
  of text, sort text, residency_id uuid, name text, tail text, relation text, plate text, open integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with hits as (
    (select k.unit_id, k.subject_id, k.of, k.sort, k.key from caller_keys k
      where k.community_id = p_community and p_key <> '' and k.key ~>=~ p_key and k.key ~<~ (p_key || chr(1114111))
        and (k.sort not in ('tail', 'phone') or (k.sort = 'tail' and k.key = p_key))
      order by k.key using ~<~ limit 80)
    union all
    (select k.unit_id, k.subject_id, k.of, k.sort, k.key from caller_keys k
      where k.community_id = p_community and k.key = p_phone and k.sort = 'phone' limit 20)),
  found as (
    select h.unit_id, h.of, h.sort, h.key, r.id as residency_id, coalesce(p.name, o.name) as name,
      coalesce(p.phone_tail, o.phone_tail) as tail, coalesce(r.relation, o.relation) as relation, c.plate
    from hits h
    left join residencies r on h.of = 'resident' and r.id = h.subject_id
      and r.from_day <= local_today() and (r.until_day is null or r.until_day >= local_today())
    left join people p on p.id = r.person_id
    left join roster o on h.of = 'roster' and o.id = h.subject_id
    left join plates c on h.of = 'plate' and c.id = h.subject_id
    where coalesce(r.id, o.id, c.id) is not null or h.of = 'room'),
  once as (
    -- Who lives there and stands in the roster too is one person.
    select distinct on (f.unit_id, name_key(coalesce(f.name, f.plate, ''))) f.* from found f
    order by f.unit_id, name_key(coalesce(f.name, f.plate, '')), f.residency_id nulls last)
  select o.unit_id, u.label, o.of, o.sort, o.residency_id, o.name, o.tail, o.relation, o.plate,
    (select count(*)::int from tickets t where t.community_id = p_community and t.unit_id = o.unit_id and t.phase <> 'done'
      and not t.anonymous and t.about_id is distinct from me())
  from once o join units u on u.id = o.unit_id
  where keeps_homes(p_community)
  order by length(o.key), u.floor, u.label, o.name limit 12
$$;

-- True, and on record, the first time somebody searches in a call.
create or replace function note_search(p_id uuid, p_community uuid, p_call text, p_network text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not keeps_homes(p_community) or not count_hit('search:' || me() || ':' || p_call, 86400, 1) then return false; end if;
  perform record_act(p_id, p_community, me(), 'callersSought', null, p_call, null, p_network, business_time());
  return true;
end $$;

-- Who a home's people are, for a call: those who live there, then whom the roster knows besides, and its cars.
create or replace function people_of_home(p_community uuid, p_unit uuid) returns table (residency_id uuid, roster_id uuid, person_id uuid,
  name text, tail text, relation text, plate text)
language sql stable security definer set search_path = public, pg_temp as $$
  select * from (
    select r.id, null::uuid, p.id, p.name, p.phone_tail, r.relation, null from residencies r join people p on p.id = r.person_id
    where r.community_id = p_community and r.unit_id = p_unit and r.from_day <= local_today()
      and (r.until_day is null or r.until_day >= local_today())
    union all
    select null, o.id, null, o.name, o.phone_tail, o.relation, null from roster o
    where o.community_id = p_community and o.unit_id = p_unit and not exists (select 1 from residencies r join people p on p.id = r.person_id
      where r.unit_id = p_unit and name_key(p.name) = name_key(o.name))
    union all
    select null, null, null, null, null, null, c.plate from plates c
    where c.community_id = p_community and c.unit_id = p_unit and c.ended_at is null) home
  where keeps_homes(p_community) limit 40
$$;

-- The sealed number and the name of somebody of a home, for who says why.
create or replace function caller_named(p_community uuid, p_subject uuid) returns table (of text, row_id uuid, name text, sealed text)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'person', p.id, p.name, p.phone_sealed from residencies r join people p on p.id = r.person_id
  where r.id = p_subject and r.community_id = p_community and keeps_homes(p_community)
    and r.from_day <= local_today() and (r.until_day is null or r.until_day >= local_today())
  union all
  select 'roster', o.id, o.name, o.phone_sealed from roster o
  where o.id = p_subject and o.community_id = p_community and keeps_homes(p_community)
$$;

-- ---------------------------------------------------------------- 进度链接

-- What a progress link shows whoever has it: a public fault's number, place, step and promise; no person and no words.
create or replace function progress_of(p_link uuid, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select verify_ticket(t.id, p_now) || jsonb_build_object('building', b.name, 'category', t.category,
    'changedAt', t.changed_at)
  from progress_links l join tickets t on t.id = l.ticket_id
  left join buildings b on b.id = t.building_id
  where l.id = p_link and l.ended_at is null and l.ends_at > coalesce(p_now, clock_timestamp()) and t.place = 'public'
$$;
