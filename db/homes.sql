-- 房屋认证: who may come to a home, and who decides. The person asking is not of the community yet, so that policies let
-- them see nothing: these functions are the only way in. Run before guard.sql, which makes each that is SECURITY DEFINER
-- the gate's and gives it to the app; the others run as whoever calls them, and the app may write none of these tables.
set check_function_bodies = off;

create or replace function local_today() returns date language sql stable
as $$ select (business_time() at time zone 'Asia/Shanghai')::date $$;

-- Names are compared without what people put between the parts of one.
create or replace function name_key(p_name text) returns text language sql immutable
as $$ select lower(regexp_replace(normalize(p_name, NFKC), '[\s·•・.]', '', 'g')) $$;

-- A key ordered by time, for rows made here.
create or replace function time_id() returns uuid language sql volatile as $$
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
    substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
$$;

create or replace function lives_in(p_person uuid, p_unit uuid, p_as text[]) returns boolean language sql stable as $$
  select exists (select 1 from residencies where person_id = p_person and unit_id = p_unit and relation = any(p_as)
    and from_day <= local_today() and (until_day is null or until_day >= local_today()))
$$;

-- Roles that look after homes; lib/people/roles.ts says the same (a test compares them).
create or replace function keeps_homes(p_community uuid) returns boolean language sql stable as $$
  select is_all_in() and exists (select 1 from posts where person_id = me() and community_id = p_community and ended_at is null
    and roles && array['desk', 'supervisor', 'manager', 'admin'])
$$;

create or replace function tell_of_home(p_person uuid, p_community uuid, p_key text, p_values jsonb, p_cause text) returns void
language sql as $$
  insert into inbox (id, community_id, person_id, key, values, sent_at, cause)
  values (time_id(), p_community, p_person, p_key, p_values || '{"side": "home"}', business_time(), p_key || ' ' || p_cause)
  on conflict (person_id, cause) do nothing
$$;

-- The person lives there from today on; the owners of the home are told.
create or replace function join_home(p_residency uuid, p_unit units, p_person uuid, p_relation text, p_name text, p_until date,
  p_cause uuid) returns void language plpgsql as $$
declare v_owner uuid; v_name text;
begin
  update people set name = p_name where id = p_person and name = '' and p_name <> '';
  insert into residencies (id, community_id, unit_id, person_id, relation, from_day, until_day)
  values (p_residency, p_unit.community_id, p_unit.id, p_person, p_relation, local_today(), p_until)
  on conflict (unit_id, person_id, from_day) do update set relation = excluded.relation, until_day = excluded.until_day;
  select name into v_name from people where id = p_person;
  for v_owner in select person_id from residencies where unit_id = p_unit.id and person_id <> p_person and relation = 'owner'
    and from_day <= local_today() and (until_day is null or until_day >= local_today())
  loop
    perform tell_of_home(v_owner, p_unit.community_id, 'homeJoined',
      jsonb_build_object('home', p_unit.label, 'relation', p_relation, 'surname', left(v_name, 1)), p_cause::text);
  end loop;
end $$;

-- ---------------------------------------------------------------- signing in with any phone

create or replace function person_of_phone(p_id uuid, p_index text, p_sealed text, p_tail text, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into people (id, name, phone_sealed, phone_index, phone_tail, created_at)
  values (p_id, '', p_sealed, p_index, p_tail, coalesce(p_now, clock_timestamp())) on conflict (phone_index) do nothing;
  return (select id from people where phone_index = p_index and disabled_at is null);
end $$;

-- ---------------------------------------------------------------- what there is to choose from: places, never people

create or replace function places_to_bind(p_community uuid, p_building uuid, p_room text) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when me() is null then null
    when p_community is null then (select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by name) from communities)
    when p_building is null and p_room = '' then (select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by position, name)
      from buildings where community_id = p_community)
    else (select jsonb_agg(jsonb_build_object('id', id, 'name', label) order by floor, label) from (
      select id, label, floor from units where community_id = p_community
        and (p_building is null or building_id = p_building)
        and (p_room = '' or label = p_room or right(label, length(p_room) + 1) = '-' || p_room)
      order by floor, label limit 400) u)
  end
$$;

create or replace function home_to_bind(p_unit uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('unitId', u.id, 'home', u.label, 'communityId', c.id, 'community', c.name)
  from units u join communities c on c.id = u.community_id where u.id = p_unit and me() is not null
$$;

-- ---------------------------------------------------------------- asking

-- The roster has the phone and this name for the home, and a line of it lets one person in once. Who came by it and left may
-- be somebody else by now: the account was deleted, or has another number.
create or replace function roster_opens(p_me people, p_unit uuid, p_relation text, p_name text) returns boolean
language sql stable as $$
  select exists (select 1 from roster o where o.unit_id = p_unit and o.relation = p_relation
      and o.phone_index = p_me.phone_index and name_key(o.name) = name_key(p_name)
      and not exists (select 1 from residencies r join people p on p.id = r.person_id where r.unit_id = p_unit
        and (p.id = p_me.id or name_key(p.name) = name_key(o.name) or p.erased_at >= o.entered_at)))
    and not exists (select 1 from home_requests where unit_id = p_unit and phone_index = p_me.phone_index
      and state = 'approved' and person_id is not null)
$$;

-- The homes that the roster opens to the signed-in phone under this name: nothing of a home is told for the phone alone,
-- which may have been somebody else's before.
create or replace function homes_of_name(p_name text) returns table (unit uuid, relation text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (o.unit_id) o.unit_id, o.relation from people p join roster o on o.phone_index = p.phone_index
  where p.id = me() and name_key(o.name) = name_key(p_name) and roster_opens(p, o.unit_id, o.relation, p_name)
  order by o.unit_id, o.relation limit 20
$$;

-- 'matched' at once when the signed-in phone and the given name stand in the roster with this relation; who has left the
-- home before, as this person or another, is looked at by a person. Else 'asked', 'already', 'waiting' (one open request a home) or 'photoGone'.
create or replace function bind_home(p_id uuid, p_residency uuid, p_unit uuid, p_relation text, p_name text, p_until date,
  p_photos uuid[]) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare v_unit units; v_me people; v_matched boolean; v_outcome text;
begin
  select * into v_unit from units where id = p_unit;
  select * into v_me from people where id = me() for update;
  if v_unit.id is null or v_me.id is null then return null; end if;
  v_outcome := case
    when lives_in(v_me.id, p_unit, array['owner', 'family', 'tenant', 'agent']) then 'already'
    when exists (select 1 from home_requests where unit_id = p_unit and person_id = v_me.id and state = 'asked') then 'waiting'
    when cardinality(p_photos) <> (select count(*) from attachments where id = any(p_photos) and uploader_id = v_me.id
      and purpose = 'proof' and community_id = v_unit.community_id) then 'photoGone' end;
  if v_outcome is not null then return jsonb_build_object('outcome', v_outcome, 'communityId', v_unit.community_id); end if;
  v_matched := roster_opens(v_me, p_unit, p_relation, p_name);
  insert into home_requests (id, community_id, unit_id, person_id, relation, name, phone_index, phone_tail, until_day, photos,
    state, made_by, asked_at, decided_at)
  values (p_id, v_unit.community_id, p_unit, v_me.id, p_relation, p_name, v_me.phone_index, v_me.phone_tail, p_until, p_photos,
    case when v_matched then 'approved' else 'asked' end, case when v_matched then 'match' else 'request' end, business_time(),
    case when v_matched then business_time() end);
  if v_matched then perform join_home(p_residency, v_unit, v_me.id, p_relation, p_name, p_until, p_id); end if;
  return jsonb_build_object('outcome', case when v_matched then 'matched' else 'asked' end, 'communityId', v_unit.community_id);
end $$;

-- Takes back what nobody has acted on: an own request, or a relative entered for the own home who hasn't come yet.
create or replace function withdraw_home(p_request uuid) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  update home_requests set state = 'withdrawn', decided_by = me(), decided_at = business_time()
  where id = p_request and ((state = 'asked' and person_id = me())
    or (state = 'approved' and person_id is null and (invited_by = me() or lives_in(me(), unit_id, array['owner']))))
  returning community_id
$$;

-- What waits for the person or has come to an end lately: they may see no community by it.
create or replace function my_home_requests() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'asked', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'community', c.name, 'home', u.label,
        'relation', r.relation, 'state', r.state, 'reason', r.reason, 'at', coalesce(r.decided_at, r.asked_at)) order by r.id desc), '[]')
      from home_requests r join units u on u.id = r.unit_id join communities c on c.id = r.community_id
      where r.person_id = me() and (r.state = 'asked'
        or (r.state = 'refused' and r.decided_at > business_time() - interval '90 days'))),
    'invited', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'community', c.name, 'home', u.label,
        'relation', r.relation)), '[]')
      from home_requests r join units u on u.id = r.unit_id join communities c on c.id = r.community_id
      join people p on p.id = me() and p.phone_index = r.phone_index
      where r.person_id is null and r.state = 'approved' and r.asked_at > business_time() - interval '90 days'),
    'ended', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'community', c.name, 'home', u.label,
        'relation', r.relation, 'until', r.until_day) order by r.until_day desc), '[]')
      from residencies r join units u on u.id = r.unit_id join communities c on c.id = r.community_id
      where r.person_id = me() and r.until_day between local_today() - 180 and local_today() - 1
        and not lives_in(me(), r.unit_id, array['owner', 'family', 'tenant', 'agent'])))
$$;

-- ---------------------------------------------------------------- relatives

-- A relative needs only to sign in; whom the roster knows by phone and name as the owner comes as the owner.
create or replace function invite_home(p_id uuid, p_unit uuid, p_name text, p_index text, p_sealed text, p_tail text)
returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare v_unit units; v_outcome text := 'invited';
begin
  select * into v_unit from units where id = p_unit;
  if v_unit.id is null or not lives_in(me(), p_unit, array['owner', 'family']) then return null; end if;
  if lives_in((select id from people where phone_index = p_index), p_unit, array['owner', 'family', 'tenant', 'agent']) then
    return jsonb_build_object('outcome', 'already', 'communityId', v_unit.community_id);
  end if;
  -- What nobody can accept any more stands in nobody's way.
  update home_requests set state = 'withdrawn', decided_at = business_time()
  where unit_id = p_unit and phone_index = p_index and state = 'approved' and person_id is null
    and (asked_at <= business_time() - interval '90 days' or not lives_in(invited_by, p_unit, array['owner', 'family']));
  insert into home_requests (id, community_id, unit_id, relation, name, phone_index, phone_sealed, phone_tail, state, made_by,
    asked_at, invited_by, decided_at)
  values (p_id, v_unit.community_id, p_unit, case when exists (select 1 from roster where unit_id = p_unit and relation = 'owner'
      and phone_index = p_index and name_key(name) = name_key(p_name)) then 'owner' else 'family' end,
    p_name, p_index, p_sealed, p_tail, 'approved', 'relative', business_time(), me(), business_time())
  on conflict (unit_id, phone_index) where state = 'approved' and person_id is null do nothing;
  if not found then v_outcome := 'waiting'; end if;
  return jsonb_build_object('outcome', v_outcome, 'communityId', v_unit.community_id);
end $$;

-- Whoever proves the phone by a code finds the homes that relatives entered it for.
create or replace function claim_homes() returns table (id uuid, community_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_request home_requests; v_unit units;
begin
  for v_request in select r.* from home_requests r join people p on p.id = me() and p.phone_index = r.phone_index
    where r.person_id is null and r.state = 'approved' and r.asked_at > business_time() - interval '90 days' for update of r
  loop
    select * into v_unit from units where units.id = v_request.unit_id;
    -- Who entered them may have left meanwhile; then it is no invitation any more.
    continue when not lives_in(v_request.invited_by, v_unit.id, array['owner', 'family']);
    update home_requests set person_id = me() where home_requests.id = v_request.id;
    continue when lives_in(me(), v_unit.id, array['owner', 'family', 'tenant', 'agent']);
    perform join_home(time_id(), v_unit, me(), v_request.relation, v_request.name, null, v_request.id);
    id := v_request.id; community_id := v_request.community_id;
    return next;
  end loop;
end $$;

-- ---------------------------------------------------------------- households

-- Who belongs to a home: for its owners who lives there now, for those who look after homes also who did.
create or replace function household(p_unit uuid) returns table (id uuid, person_id uuid, name text, tail text, relation text,
  since date, until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.person_id, p.name, case when keeps_homes(r.community_id) then p.phone_tail end, r.relation, r.from_day, r.until_day
  from residencies r join people p on p.id = r.person_id
  where r.unit_id = p_unit and (keeps_homes(r.community_id) or (lives_in(me(), p_unit, array['owner'])
    and r.from_day <= local_today() and (r.until_day is null or r.until_day >= local_today())))
  order by (r.until_day is not null and r.until_day < local_today()),
    case r.relation when 'owner' then 0 when 'family' then 1 else 2 end, r.from_day, r.id limit 60
$$;

-- An owner removes family, a tenant or an agent from the own home: over on their very next request.
create or replace function remove_from_home(p_residency uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_gone residencies;
begin
  update residencies r set until_day = local_today() - 1
  where r.id = p_residency and r.relation <> 'owner' and r.person_id <> me() and lives_in(me(), r.unit_id, array['owner'])
    and r.from_day <= local_today() and (r.until_day is null or r.until_day >= local_today())
  returning * into v_gone;
  if v_gone.id is null then return null; end if;
  perform tell_of_home(v_gone.person_id, v_gone.community_id, 'homeRemoved',
    jsonb_build_object('home', (select label from units where id = v_gone.unit_id)), v_gone.id::text || ' ' || v_gone.until_day);
  return v_gone.community_id;
end $$;

-- ---------------------------------------------------------------- staff

create or replace function search_homes(p_community uuid, p_text text) returns table (id uuid, name text, tail text,
  relation text, unit_id uuid, label text, since date, until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, p.name, p.phone_tail, r.relation, u.id, u.label, r.from_day, r.until_day
  from residencies r join people p on p.id = r.person_id join units u on u.id = r.unit_id
  where r.community_id = p_community and keeps_homes(p_community) and (r.until_day is null or r.until_day >= local_today())
    and (u.label = p_text or right(u.label, length(p_text) + 1) = '-' || p_text or p.phone_tail = p_text
      or strpos(name_key(p.name), name_key(p_text)) > 0)
  order by u.floor, u.label, r.id limit 60
$$;

create or replace function decide_home(p_request uuid, p_residency uuid, p_approve boolean, p_reason text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_request home_requests; v_unit units;
begin
  select * into v_request from home_requests where id = p_request for update;
  if v_request.id is null or not keeps_homes(v_request.community_id) then return null; end if;
  if v_request.state <> 'asked' then return jsonb_build_object('outcome', 'decided'); end if;
  if v_request.person_id = me() then return jsonb_build_object('outcome', 'own'); end if;
  select * into v_unit from units where id = v_request.unit_id;
  update home_requests set state = case when p_approve then 'approved' else 'refused' end, reason = nullif(p_reason, ''),
    decided_by = me(), decided_at = business_time() where id = p_request;
  if p_approve and not lives_in(v_request.person_id, v_unit.id, array['owner', 'family', 'tenant', 'agent']) then
    perform join_home(p_residency, v_unit, v_request.person_id, v_request.relation, v_request.name, v_request.until_day, p_request);
  end if;
  perform tell_of_home(v_request.person_id, v_unit.community_id, case when p_approve then 'homeApproved' else 'homeRefused' end,
    jsonb_build_object('home', v_unit.label, 'reason', coalesce(p_reason, '')), p_request::text);
  return jsonb_build_object('outcome', 'done', 'communityId', v_unit.community_id, 'unitId', v_unit.id);
end $$;

-- The last day counts; without one it is over at once.
create or replace function end_residency(p_residency uuid, p_day date, p_reason text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_gone residencies;
begin
  update residencies r set until_day = coalesce(p_day, local_today() - 1)
  where r.id = p_residency and keeps_homes(r.community_id) and r.person_id <> me()
    and (r.until_day is null or r.until_day >= local_today())
  returning * into v_gone;
  if v_gone.id is null then return null; end if;
  perform tell_of_home(v_gone.person_id, v_gone.community_id, 'homeEnded', jsonb_build_object('reason', p_reason,
    'home', (select label from units where id = v_gone.unit_id), 'until', v_gone.until_day),
    v_gone.id::text || ' ' || v_gone.until_day);
  return jsonb_build_object('communityId', v_gone.community_id, 'unitId', v_gone.unit_id);
end $$;

-- ---------------------------------------------------------------- letters and stickers

drop function if exists write_letter(uuid, uuid, text);
create or replace function write_letter(p_id uuid, p_unit uuid, p_relation text, p_mark text) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  insert into home_letters (id, community_id, unit_id, relation, made_by, made_at, ends_at, mark)
  select p_id, u.community_id, u.id, p_relation, me(), business_time(), business_time() + interval '30 days', p_mark
  from units u where u.id = p_unit and keeps_homes(u.community_id) returning community_id
$$;

-- A letter to the owner of each home of a building that nobody has bound and no letter is on its way to, as far as the
-- ids go that come with their marks. Answers how many.
drop function if exists write_letters(uuid);
create or replace function write_letters(p_building uuid, p_ids uuid[], p_marks text[]) returns jsonb
language sql security definer set search_path = public, pg_temp as $$
  with lacking as (
    select u.community_id, u.id, row_number() over (order by u.floor, u.label, u.id) as nth
    from buildings b join units u on u.community_id = b.community_id and u.building_id = b.id
    where b.id = p_building and keeps_homes(b.community_id)
      and not exists (select 1 from residencies r where r.community_id = u.community_id and r.unit_id = u.id
        and r.from_day <= local_today() and (r.until_day is null or r.until_day >= local_today()))
      and not exists (select 1 from home_letters l where l.community_id = u.community_id and l.unit_id = u.id
        and l.relation = 'owner' and l.used_at is null and l.ends_at > business_time())),
  written as (
    insert into home_letters (id, community_id, unit_id, relation, made_by, made_at, ends_at, mark)
    select p_ids[nth], community_id, id, 'owner', me(), business_time(), business_time() + interval '30 days', p_marks[nth]
    from lacking where nth <= cardinality(p_ids)
    returning 1)
  select jsonb_build_object('communityId', b.community_id, 'count', (select count(*) from written))
  from buildings b where b.id = p_building and keeps_homes(b.community_id)
$$;

create or replace function letter_of(p_id uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('community', c.name, 'phone', c.phone, 'home', u.label, 'relation', l.relation,
    'state', case when l.used_at is not null then 'used' when l.ends_at <= business_time() then 'over' else 'open' end,
    'mine', lives_in(me(), u.id, array['owner', 'family', 'tenant', 'agent']))
  from home_letters l join units u on u.id = l.unit_id join communities c on c.id = l.community_id
  where l.id = p_id and me() is not null
$$;

create or replace function letter_of_digits(p_mark text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from home_letters where mark = p_mark and me() is not null
$$;

-- Single use: the row is locked, and spent in the transaction that binds. Without a name the roster's, if it knows one only.
create or replace function use_letter(p_id uuid, p_request uuid, p_residency uuid, p_name text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_letter home_letters; v_unit units; v_me people; v_name text := p_name;
begin
  select * into v_letter from home_letters where id = p_id for update;
  select * into v_me from people where id = me();
  if v_letter.id is null or v_me.id is null then return null; end if;
  if v_letter.used_at is not null then return jsonb_build_object('outcome', 'used'); end if;
  if v_letter.ends_at <= business_time() then return jsonb_build_object('outcome', 'over'); end if;
  if v_letter.made_by = v_me.id then return jsonb_build_object('outcome', 'own'); end if;
  if lives_in(v_me.id, v_letter.unit_id, array['owner', 'family', 'tenant', 'agent']) then
    return jsonb_build_object('outcome', 'already');
  end if;
  select * into v_unit from units where id = v_letter.unit_id;
  if v_me.name <> '' then v_name := v_me.name;
  elsif v_name = '' then
    select case when count(*) = 1 then min(name) else '' end into v_name from roster
    where unit_id = v_unit.id and relation = v_letter.relation;
  end if;
  update home_letters set used_by = v_me.id, used_at = business_time() where id = p_id;
  insert into home_requests (id, community_id, unit_id, person_id, relation, name, phone_index, phone_tail, state, made_by,
    asked_at, decided_by, decided_at)
  values (p_request, v_unit.community_id, v_unit.id, v_me.id, v_letter.relation, v_name, v_me.phone_index, v_me.phone_tail,
    'approved', 'letter', business_time(), v_letter.made_by, business_time());
  perform join_home(p_residency, v_unit, v_me.id, v_letter.relation, v_name, null, p_request);
  return jsonb_build_object('outcome', 'bound', 'communityId', v_unit.community_id);
end $$;

create or replace function place_of_code(p_id uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('communityId', community_id, 'buildingId', building_id, 'spot', spot)
  from place_codes where id = p_id and ended_at is null
$$;

-- ---------------------------------------------------------------- proof

-- A photo that proves a claim, from somebody who is of no community yet: theirs alone until they ask with it.
create or replace function put_proof(p_id uuid, p_community uuid, p_sha256 text, p_thumb text, p_bytes integer, p_width integer,
  p_height integer) returns boolean language sql security definer set search_path = public, pg_temp as $$
  insert into attachments (id, community_id, uploader_id, purpose, sha256, thumb_sha256, bytes, width, height, created_at)
  select p_id, c.id, me(), 'proof', p_sha256, p_thumb, p_bytes, p_width, p_height, business_time()
  from communities c where c.id = p_community and me() is not null returning true
$$;

create or replace function proof_of(p_id uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('sha256', a.sha256, 'thumbSha256', a.thumb_sha256, 'loose', a.uploader_id = me()
    and not exists (select 1 from home_requests r where r.community_id = a.community_id and a.id = any(r.photos))
    and not exists (select 1 from data_changes c where c.photos @> array[a.id]))
  from attachments a where a.id = p_id and a.purpose = 'proof' and (a.uploader_id = me() or (keeps_homes(a.community_id)
    and exists (select 1 from home_requests r where r.community_id = a.community_id and a.id = any(r.photos)))
    or exists (select 1 from data_changes c where c.photos @> array[a.id] and keeps_change(c.person_id, c.community_id)))
$$;

-- ---------------------------------------------------------------- the office's own files

-- Buildings, homes and people of an office's file. The community is the import's, whatever the rows say; what is known is
-- changed, what is new comes in, nothing goes. Runs in one transaction with the import's end (lib/homes/roster).
create or replace function import_homes(p_import uuid, p_buildings jsonb, p_units jsonb, p_people jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_import imports;
begin
  select * into v_import from imports where id = p_import and kind = 'roster' and state = 'running';
  if v_import.id is null or not keeps_homes(v_import.community_id) then raise exception 'no such import'; end if;
  insert into buildings (id, community_id, name, position)
  select x.id, v_import.community_id, x.name, x.position
  from jsonb_to_recordset(p_buildings) as x(id uuid, name text, position integer);
  insert into units (id, community_id, building_id, label, floor, area, handed_over_on)
  select x.id, v_import.community_id, b.id, x.label, x.floor, x.area, x."handedOverOn"
  from jsonb_to_recordset(p_units) as x(id uuid, "buildingId" uuid, label text, floor integer, area integer,
    "handedOverOn" date, known boolean)
  join buildings b on b.id = x."buildingId" and b.community_id = v_import.community_id
  where not x.known;
  update units u set area = coalesce(x.area, u.area), handed_over_on = coalesce(x."handedOverOn", u.handed_over_on)
  from jsonb_to_recordset(p_units) as x(id uuid, area integer, "handedOverOn" date, known boolean)
  where x.known and u.id = x.id and u.community_id = v_import.community_id;
  insert into roster (id, community_id, unit_id, name, phone_sealed, phone_index, phone_tail, relation, since_day, entered_at)
  select x.id, v_import.community_id, u.id, x.name, x."phoneSealed", x."phoneIndex", x."phoneTail", x.relation, x."sinceDay",
    business_time()
  from jsonb_to_recordset(p_people) as x(id uuid, "unitId" uuid, name text, "phoneSealed" text, "phoneIndex" text,
    "phoneTail" text, relation text, "sinceDay" date, known boolean)
  join units u on u.id = x."unitId" and u.community_id = v_import.community_id
  where not x.known;
  update roster o set name = x.name, relation = x.relation, since_day = coalesce(x."sinceDay", o.since_day),
    phone_sealed = coalesce(x."phoneSealed", o.phone_sealed), phone_index = coalesce(x."phoneIndex", o.phone_index),
    phone_tail = coalesce(x."phoneTail", o.phone_tail), entered_at = business_time()
  from jsonb_to_recordset(p_people) as x(id uuid, name text, "phoneSealed" text, "phoneIndex" text, "phoneTail" text,
    relation text, "sinceDay" date, known boolean)
  where x.known and o.id = x.id and o.community_id = v_import.community_id;
end $$;

-- Files that nobody brought to an end hold people's names and numbers: after a day they are forgotten.
create or replace function forget_imports(p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update imports set content = null where content is not null and made_at < p_now - interval '1 day'
$$;

-- Who belongs to the homes of a community today, for an export: of those who look after homes only.
create or replace function residents_of(p_community uuid, p_most integer) returns table (id uuid, building text, label text, name text,
  "phoneSealed" text, relation text, since date, until date)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, b.name, u.label, p.name, p.phone_sealed, r.relation, r.from_day, r.until_day
  from residencies r join people p on p.id = r.person_id join units u on u.id = r.unit_id join buildings b on b.id = u.building_id
  where r.community_id = p_community and keeps_homes(p_community) and r.from_day <= local_today()
    and (r.until_day is null or r.until_day >= local_today())
  order by b.position, b.name, u.label, r.id limit p_most
$$;

create or replace function put_place(p_id uuid, p_community uuid, p_building uuid, p_spot text) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  insert into place_codes (id, community_id, building_id, spot, made_at)
  select p_id, p_community, p_building, p_spot, business_time() where keeps_homes(p_community)
    and (p_building is null or exists (select 1 from buildings where id = p_building and community_id = p_community))
  returning true
$$;

create or replace function end_place(p_id uuid) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  update place_codes set ended_at = business_time() where id = p_id and ended_at is null and keeps_homes(community_id)
  returning community_id
$$;

reset check_function_bodies;
