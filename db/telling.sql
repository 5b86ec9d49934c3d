-- Telling people outside the portal: what goes out, by which channel, and what became of it. Run as linli_owner before
-- guard.sql, which gives each function its owner and its callers; safe to repeat.
set check_function_bodies = off;

-- ---------------------------------------------------------------- what goes out, in the transaction of what it tells of

-- Emergencies go out at any hour, and so do a post's alarms about what is urgent; others may say so of themselves.
create or replace function is_urgent(p_key text, p_values jsonb, p_urgency text) returns boolean language sql immutable
as $$ select coalesce(p_values ->> 'urgent' = 'true', false) or coalesce(p_urgency = 'emergency', false)
    or coalesce(p_key in ('alarm', 'orderLate') and p_values ->> 'side' = 'desk' and p_urgency = 'urgent', false) $$;

-- Whoever writes into the inbox tells outside too: by WeChat where an account is linked, by SMS as the office wishes.
create or replace function inbox_goes_out() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare r record;
begin
  with told as (
    select i.*, is_urgent(i.key, i.values, t.urgency) as urgent, coalesce(c.settings -> 'telling' ->> 'sms', 'off') as sms,
      p.phone_sealed is not null as has_phone, exists (select 1 from wechat_links w where w.person_id = i.person_id) as has_wechat
    from put i join communities c on c.id = i.community_id join people p on p.id = i.person_id and p.disabled_at is null
    left join tickets t on t.community_id = i.community_id and t.id = i.ticket_id
  ), ways as (
    select told.*, 'wechat' as channel from told where has_wechat
    union all
    select told.*, 'sms' from told where has_phone and sms <> 'off' and (urgent
      or (sms = 'noWechat' and not has_wechat and values ->> 'side' is distinct from 'desk'))
  )
  insert into deliveries (id, community_id, person_id, channel, key, cause, ticket_id, values, urgent, state, made_at, next_at)
  select time_id(), community_id, person_id, channel, key, cause, ticket_id, values || jsonb_build_object('inbox', id), urgent,
    'queued', coalesce(business_time(), sent_at), coalesce(business_time(), sent_at)
  from ways on conflict do nothing;
  if found then
    for r in select distinct i.community_id, d.channel from put i
      join deliveries d on d.person_id = i.person_id and d.cause = i.cause and d.community_id = i.community_id
      order by 1, 2
    loop perform wake_deliveries(r.channel, r.community_id, business_time()); end loop;
  end if;
  return null;
end $$;

-- One job at a time waits for a channel of a community; it does all that is due.
create or replace function wake_deliveries(p_channel text, p_community uuid, p_at timestamptz) returns void
language sql as $$
  select enqueue('deliver', jsonb_build_object('community', p_community, 'channel', p_channel),
    'deliver ' || p_channel || ' ' || p_community, coalesce(p_at, now()))
$$;

create or replace function post_in_group(p_community uuid, p_kind text, p_cause text, p_ticket uuid, p_values jsonb) returns void
language plpgsql as $$
begin
  insert into deliveries (id, community_id, channel, key, cause, ticket_id, values, urgent, state, made_at, next_at)
  select time_id(), p_community, 'robot', p_kind, p_cause, p_ticket, p_values, false, 'queued', coalesce(business_time(), now()),
    coalesce(business_time(), now())
  from robots r where r.community_id = p_community and (p_kind = any(r.posts) or p_kind = 'test')
  on conflict do nothing;
  if found then perform wake_deliveries('robot', p_community, business_time()); end if;
end $$;

create or replace function order_goes_out() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform post_in_group(new.community_id, 'orders', 'order ' || new.id, new.ticket_id,
    jsonb_build_object('department', new.department));
  return null;
end $$;

create or replace function overdue_goes_out() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform post_in_group(new.community_id, 'overdue', 'overdue ' || new.id || ' ' || new.version, new.id, '{}');
  return null;
end $$;

create or replace trigger inbox_goes_out after insert on inbox referencing new table as put
  for each statement execute function inbox_goes_out();
create or replace trigger order_goes_out after insert on task_orders
  for each row execute function order_goes_out();
create or replace trigger overdue_goes_out after update of alarm on tickets
  for each row when (new.alarm >= 100 and old.alarm < 100) execute function overdue_goes_out();

-- A task order whose own deadline has passed, as the job says that tells its people.
create or replace function post_late_order(p_community uuid, p_ticket uuid, p_event uuid, p_order jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  select post_in_group(p_community, 'overdue', 'order late ' || p_event, p_ticket, p_order)
  where p_community = any(nullif(current_setting('app.communities', true), '')::uuid[])
$$;

-- Asked for at the desk: a word to the group that shows whether it is reached.
create or replace function test_robot(p_community uuid, p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  select post_in_group(p_community, 'test', 'test ' || p_id, null, '{}')
  where p_community = any(nullif(current_setting('app.communities', true), '')::uuid[])
$$;

-- ---------------------------------------------------------------- the worker's side

-- Takes what is due into hand, the urgent first. What a worker that died left in hand goes out again where the provider knows
-- it by its id (p_again, ten minutes long); else nobody knows whether it went, and people decide.
create or replace function claim_deliveries(p_channel text, p_community uuid, p_claim uuid, p_now timestamptz, p_again boolean,
  p_appid text, p_limit integer) returns setof jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update deliveries set claim = null, code = 'interrupted',
    state = case when p_again and claimed_at > clock_timestamp() - interval '9 minutes' then 'queued' else 'dead' end,
    ended_at = case when p_again and claimed_at > clock_timestamp() - interval '9 minutes' then null else p_now end
  where community_id = p_community and channel = p_channel and state = 'sending'
    and claimed_at < clock_timestamp() - interval '30 seconds';
  return query
  with due as (
    select id from deliveries where community_id = p_community and channel = p_channel and state = 'queued' and next_at <= p_now
    order by urgent desc, next_at, id limit p_limit for update skip locked
  ), taken as (
    update deliveries d set state = 'sending', claim = p_claim, claimed_at = clock_timestamp()
    from due where d.id = due.id returning d.*
  )
  select jsonb_build_object('id', d.id, 'claim', d.claim, 'personId', d.person_id, 'key', d.key, 'cause', d.cause,
    'ticketId', d.ticket_id, 'values', d.values, 'urgent', d.urgent, 'attempts', d.attempts, 'madeAt', d.made_at,
    'community', c.name, 'muted', coalesce(h.muted, '{}'), 'quietFrom', case when h.person_id is null then 1320 else h.quiet_from end,
    'quietUntil', case when h.person_id is null then 450 else h.quiet_until end,
    'readAt', (select i.read_at from inbox i where i.person_id = d.person_id and i.cause = d.cause),
    'openid', case when p_channel = 'wechat' then (select w.openid from wechat_links w
      where w.person_id = d.person_id and w.appid = p_appid order by w.used_at desc limit 1) end,
    'phone', case when p_channel = 'sms' then p.phone_sealed end,
    'sealed', case when p_channel = 'robot' then (select r.sealed from robots r where r.community_id = d.community_id) end,
    'number', t.number, 'kind', t.kind, 'urgency', t.urgency, 'due', coalesce(t.result_due, t.reply_due),
    'private', t.sight <> 'household', 'category', t.category)
  from taken d join communities c on c.id = d.community_id left join people p on p.id = d.person_id
  left join telling_choices h on h.person_id = d.person_id
  left join tickets t on t.community_id = d.community_id and t.id = d.ticket_id;
end $$;

-- How many messages a group may still take this minute: 企业微信 stops a robot at 20.
create or replace function robot_room(p_community uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select greatest(0, 20 - count(*)::int) from deliveries
  where community_id = p_community and channel = 'robot' and claimed_at > clock_timestamp() - interval '61 seconds'
$$;

-- What became of one, as whoever has it in hand says; false when it is no longer theirs. WeChat that does not reach somebody is
-- followed by an SMS where the office wishes that.
create or replace function settle_delivery(p_id uuid, p_claim uuid, p_state text, p_tried boolean, p_next timestamptz, p_code text,
  p_provider text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare v deliveries;
begin
  update deliveries set state = p_state, attempts = attempts + p_tried::int, next_at = coalesce(p_next, next_at), code = p_code,
    provider_id = coalesce(p_provider, provider_id), claim = null,
    ended_at = case when p_state in ('queued', 'sending') then null else p_now end
  where id = p_id and claim = p_claim and state = 'sending' returning * into v;
  if not found then return false; end if;
  if v.channel = 'wechat' and (v.state = 'dead' or v.code = 'noAccount') then
    insert into deliveries (id, community_id, person_id, channel, key, cause, ticket_id, values, urgent, state, made_at, next_at)
    select time_id(), v.community_id, v.person_id, 'sms', v.key, v.cause, v.ticket_id, v.values, v.urgent, 'queued', p_now, p_now
    from communities c join people p on p.id = v.person_id and p.phone_sealed is not null and p.disabled_at is null
    where c.id = v.community_id and c.settings -> 'telling' ->> 'sms' = 'noWechat' and v.values ->> 'side' is distinct from 'desk'
    on conflict do nothing;
    if found then perform wake_deliveries('sms', v.community_id, p_now); end if;
  end if;
  return true;
end $$;

-- When there is something to do again: the next try, or a row whose worker may have died.
create or replace function next_delivery(p_channel text, p_community uuid) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select min(at) from (
    (select next_at as at from deliveries where community_id = p_community and channel = p_channel and state = 'queued'
     order by next_at limit 1)
    union all
    (select coalesce(business_time(), now()) + greatest(interval '1 second', claimed_at + interval '31 seconds' - clock_timestamp())
     from deliveries where community_id = p_community and channel = p_channel and state = 'sending' order by claimed_at limit 1)) x
$$;

-- Channels of communities that have something due: a wake-up that was lost is given anew.
create or replace function due_deliveries(p_now timestamptz) returns table (community uuid, channel text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct d.community_id, d.channel from deliveries d
  where d.state = 'sending' or (d.state = 'queued' and d.next_at <= p_now)
$$;

-- The desk's day in figures, once its hours are over: for communities whose group wants it and that have not had it.
create or replace function post_shifts(p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r record;
  v_day date := (p_now at time zone 'Asia/Shanghai')::date;
  v_minute integer := extract(hour from p_now at time zone 'Asia/Shanghai') * 60 + extract(minute from p_now at time zone 'Asia/Shanghai');
  v_from timestamptz := v_day::timestamp at time zone 'Asia/Shanghai';
begin
  perform set_config('app.now', p_now::text, true);
  for r in select b.community_id from robots b join communities c on c.id = b.community_id
    where 'shift' = any(b.posts) and v_minute >= coalesce((c.settings -> 'hours' -> 'desk' ->> 1)::int, 1200)
      and not exists (select 1 from deliveries d where d.person_id is null and d.cause = 'shift ' || v_day
        and d.channel = 'robot' and d.community_id = b.community_id)
  loop
    perform post_in_group(r.community_id, 'shift', 'shift ' || v_day, null, jsonb_build_object('day', v_day,
      'filed', (select count(*) from tickets where community_id = r.community_id and opened_at >= v_from and opened_at <= p_now),
      'closed', (select count(*) from tickets where community_id = r.community_id and changed_at >= v_from and closed_at >= v_from and closed_at <= p_now),
      'open', (select count(*) from (select 1 from tickets where community_id = r.community_id and phase <> 'done' limit 10000) o),
      'overdue', (select count(*) from (select 1 from tickets where community_id = r.community_id and phase <> 'done'
        and alarm >= 100 limit 10000) o)));
  end loop;
end $$;

-- The end of somebody's telephone, for who leads where they live or work: enough to tell two people of one family name apart.
create or replace function tail_of(p_person uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select p.phone_tail from people p where p.id = p_person and name_of(p_person) is not null
$$;

-- ---------------------------------------------------------------- a person's own choices

create or replace function own_telling() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('muted', muted, 'quietFrom', quiet_from, 'quietUntil', quiet_until)
  from telling_choices where person_id = me()
$$;

create or replace function own_telling_set(p_muted text[], p_from integer, p_until integer) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into telling_choices (person_id, muted, quiet_from, quiet_until, changed_at)
  select me(), p_muted, p_from, p_until, business_time() where me() is not null
  on conflict (person_id) do update set muted = excluded.muted, quiet_from = excluded.quiet_from,
    quiet_until = excluded.quiet_until, changed_at = excluded.changed_at
$$;

reset check_function_bodies;
