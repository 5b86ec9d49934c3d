-- Another registered name (MOV-5): asked for with proof, decided where the homes of the person are kept, before and after on
-- record. The app reads and writes the table only through these functions. Run after homes.sql, whose functions it uses, and
-- before guard.sql, which makes each that is SECURITY DEFINER the gate's.
set check_function_bodies = off;

create or replace function lives_at(p_person uuid, p_community uuid) returns boolean language sql stable as $$
  select exists (select 1 from residencies where person_id = p_person and (p_community is null or community_id = p_community)
    and from_day <= local_today() and (until_day is null or until_day >= local_today()))
$$;

-- A person's data are looked after in each community they live in; who lives nowhere any more, where they asked.
create or replace function belongs_to(p_person uuid, p_asked_in uuid, p_community uuid) returns boolean language sql stable as $$
  select lives_at(p_person, p_community) or (p_asked_in = p_community and not lives_at(p_person, null))
$$;

create or replace function keeps_change(p_person uuid, p_asked_in uuid) returns boolean language sql stable as $$
  select exists (select 1 from posts o where o.person_id = me() and o.ended_at is null and keeps_homes(o.community_id)
    and belongs_to(p_person, p_asked_in, o.community_id))
$$;

-- 'asked', or why not: 'same' name, 'waiting' (one at a time), 'photoGone'. Null for who lives in no home there.
create or replace function ask_change(p_id uuid, p_community uuid, p_after text, p_reason text, p_photos uuid[]) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_me people; v_outcome text;
begin
  select * into v_me from people where id = me() for update;
  if v_me.id is null or not lives_at(v_me.id, p_community) then return null; end if;
  v_outcome := case
    when exists (select 1 from data_changes where person_id = v_me.id and state = 'asked') then 'waiting'
    when v_me.name = p_after then 'same'
    when cardinality(p_photos) <> (select count(*) from attachments where id = any(p_photos) and uploader_id = v_me.id
      and purpose = 'proof' and lives_at(v_me.id, community_id)) then 'photoGone'
    else 'asked' end;
  if v_outcome = 'asked' then
    insert into data_changes (id, community_id, person_id, before, after, reason, photos, state, asked_at)
    values (p_id, p_community, v_me.id, v_me.name, p_after, p_reason, p_photos, 'asked', business_time());
  end if;
  return v_outcome;
end $$;

create or replace function withdraw_change(p_request uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  update data_changes set state = 'withdrawn', decided_by = me(), decided_at = business_time()
  where id = p_request and person_id = me() and state = 'asked' returning true
$$;

-- What one asked for lately, newest first; and each name that one had before.
create or replace function own_changes() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'asked', (select coalesce(jsonb_agg(to_jsonb(c) order by c.id desc), '[]') from (
      select id, before, after, reason, cardinality(photos) as photos, state, refusal, coalesce(decided_at, asked_at) as at
      from data_changes where person_id = me() and state <> 'withdrawn'
        and (state = 'asked' or decided_at > business_time() - interval '90 days') order by id desc limit 5) c),
    'former', (select coalesce(jsonb_agg(distinct before), '[]') from data_changes
      where person_id = me() and state = 'approved' and before <> ''))
$$;

-- What waits in communities whose homes one keeps, oldest first, with the homes that it touches.
create or replace function waiting_changes(p_communities uuid[], p_most integer) returns table (id uuid, before text, after text,
  reason text, photos uuid[], "askedAt" timestamptz, tail text, own boolean, homes text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, p.name, c.after, c.reason, c.photos, c.asked_at, p.phone_tail, c.person_id = me(),
    array(select u.label from residencies r join units u on u.id = r.unit_id
      where r.person_id = c.person_id and r.community_id = any(p_communities) and keeps_homes(r.community_id)
        and r.from_day <= local_today() and (r.until_day is null or r.until_day >= local_today()) order by u.label)
  from data_changes c join people p on p.id = c.person_id
  where c.state = 'asked' and exists (select 1 from unnest(p_communities) o
    where keeps_homes(o) and belongs_to(c.person_id, c.community_id, o))
  order by c.id limit p_most
$$;

-- The name, and the lines of the roster that were theirs under the old one, in the homes they live in.
create or replace function rename_person(p_person people, p_after text) returns void language sql as $$
  update people set name = p_after where id = p_person.id;
  update roster o set name = p_after, entered_at = business_time()
  from residencies r
  where r.person_id = p_person.id and r.from_day <= local_today() and (r.until_day is null or r.until_day >= local_today())
    and o.unit_id = r.unit_id and o.community_id = r.community_id and o.phone_index = p_person.phone_index
    and name_key(o.name) = name_key(p_person.name)
    and not exists (select 1 from roster x where x.unit_id = o.unit_id and x.phone_index = o.phone_index
      and x.name = p_after);
$$;

-- Before stays what the name was at the decision. Answers where it was decided: a community that the keeper looks after.
create or replace function decide_change(p_request uuid, p_approve boolean, p_refusal text) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_change data_changes; v_person people; v_community uuid; v_home uuid;
begin
  select * into v_change from data_changes where id = p_request for update;
  if v_change.id is null or not keeps_change(v_change.person_id, v_change.community_id) then return null; end if;
  if v_change.state <> 'asked' then return jsonb_build_object('outcome', 'decided'); end if;
  if v_change.person_id = me() then return jsonb_build_object('outcome', 'own'); end if;
  select * into v_person from people where id = v_change.person_id for update;
  update data_changes set state = case when p_approve then 'approved' else 'refused' end, before = v_person.name,
    refusal = nullif(p_refusal, ''), decided_by = me(), decided_at = business_time() where id = p_request;
  if p_approve then perform rename_person(v_person, v_change.after); end if;
  select o.community_id into v_community from posts o where o.person_id = me() and o.ended_at is null
    and keeps_homes(o.community_id) and belongs_to(v_person.id, v_change.community_id, o.community_id)
  order by o.community_id = v_change.community_id desc, o.community_id limit 1;
  -- Told where they live: messages of communities they have left are not shown any more.
  select r.community_id into v_home from residencies r where r.person_id = v_person.id and r.from_day <= local_today()
    and (r.until_day is null or r.until_day >= local_today())
  order by r.community_id = v_change.community_id desc, r.community_id limit 1;
  perform tell_of_home(v_person.id, coalesce(v_home, v_change.community_id), case when p_approve then 'nameChanged'
    else 'nameKept' end, jsonb_build_object('reason', coalesce(p_refusal, '')), p_request::text);
  return jsonb_build_object('outcome', 'done', 'communityId', v_community);
end $$;

-- The sealed number of who asks, for a home or for another name, and for what, for the keeper who calls them.
create or replace function phone_of_request(p_request uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('personId', p.id, 'sealed', p.phone_sealed, 'communityId', a.community_id, 'home', a.home)
  from (
    select r.person_id, r.community_id, u.label as home from home_requests r join units u on u.id = r.unit_id
    where r.id = p_request and r.state = 'asked' and keeps_homes(r.community_id)
    union all
    select c.person_id, o.community_id, (select min(u.label) from residencies r join units u on u.id = r.unit_id
      where r.person_id = c.person_id and r.community_id = o.community_id)
    from data_changes c join posts o on o.person_id = me() and o.ended_at is null
    where c.id = p_request and c.state = 'asked' and keeps_homes(o.community_id)
      and belongs_to(c.person_id, c.community_id, o.community_id)) a
  join people p on p.id = a.person_id limit 1
$$;

reset check_function_bodies;
