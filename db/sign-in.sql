-- How people come in and stay in: the only doors to sessions, credentials and desk_seats. Run as linli_owner before
-- guard.sql, which gives each function its owner and its callers; safe to repeat. The functions named own_… act on
-- whoever `enter` has opened the transaction for, and on nobody when it opened none.
set check_function_bodies = off;

-- ---------------------------------------------------------------- sessions

drop function if exists open_session(uuid, text, timestamptz, text, integer);

-- The roles of all that a person is posted to now; null for who has no post.
create or replace function roles_of_person(p_person uuid) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select distinct unnest(o.roles) from posts o where o.person_id = p_person and o.ended_at is null)
  where exists (select 1 from posts o where o.person_id = p_person and o.ended_at is null)
$$;

-- Where an act of somebody who is not in yet belongs: where they work, else live.
create or replace function community_of_person(p_person uuid, p_now timestamptz) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select o.community_id from posts o where o.person_id = p_person and o.ended_at is null order by o.id limit 1),
    (select r.community_id from residencies r,
        lateral (select (coalesce(p_now, clock_timestamp()) at time zone 'Asia/Shanghai')::date as day) today
      where r.person_id = p_person and r.from_day <= today.day and (r.until_day is null or r.until_day >= today.day)
      order by r.from_day, r.id limit 1))
$$;

-- p_until ends it sooner: a PIN does not outlive the signing in that it stands for. A PIN proves nothing anew, nor does
-- WeChat, which signs in whoever holds the phone without asking, nor a phone's yes; all other ways prove who it is, and give the person their seat at this desk.
create or replace function open_session(p_person uuid, p_hash text, p_now timestamptz, p_device text, p_kind text,
  p_by text, p_idle_minutes integer, p_minutes integer, p_until timestamptz, p_seat text, p_mfa_at timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare v_now timestamptz(3) := coalesce(p_now, clock_timestamp());
begin
  insert into sessions (hash, person_id, device, created_at, seen_at, ends_at, idle_minutes, kind, entered_by, mfa_at,
    proved_at, seat)
  select p_hash, id, p_device, v_now, v_now, least(v_now + make_interval(mins => p_minutes), p_until), p_idle_minutes,
    p_kind, p_by, p_mfa_at, case when p_by in ('pin', 'wechat', 'scan') then null else v_now end, p_seat
  from people where id = p_person and disabled_at is null;
  if not found then return false; end if;
  if p_seat is not null and p_by <> 'pin' then
    delete from desk_seats where until <= v_now;
    insert into desk_seats (device, person_id, until, mfa_at)
    values (p_seat, p_person, v_now + interval '12 hours', p_mfa_at)
    on conflict (device, person_id) do update set until = excluded.until, mfa_at = excluded.mfa_at;
    update credentials set pin_tries = 0 where person_id = p_person;
  end if;
  return true;
end $$;

create or replace function end_session(p_hash text, p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions set revoked_at = coalesce(p_now, clock_timestamp()) where hash = p_hash and revoked_at is null
$$;

-- Where the person is signed in now. The handle names a session without being good for anything.
create or replace function own_sessions(p_session text) returns table (handle text, device text, kind text,
  entered_by text, created_at timestamptz, seen_at timestamptz, here boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select left(s.hash, 20), s.device, s.kind, s.entered_by, s.created_at, s.seen_at, s.hash = p_session
  from sessions s
  where s.person_id = me() and s.revoked_at is null and s.ends_at > business_time()
    and s.seen_at + make_interval(mins => s.idle_minutes) > business_time()
  order by s.hash = p_session desc, s.seen_at desc, s.hash limit 100
$$;

-- Ends one session of the person, or all but this one, and with them the seats they stood on.
create or replace function own_sessions_end(p_session text, p_handle text) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_ended integer;
begin
  with ended as (
    update sessions set revoked_at = business_time()
    where person_id = me() and revoked_at is null and hash <> p_session
      and (p_handle is null or left(hash, 20) = p_handle)
    returning seat)
  , left_seats as (
    delete from desk_seats d using ended e where d.person_id = me() and d.device = e.seat)
  select count(*) into v_ended from ended;
  if p_handle is null then
    delete from desk_seats d where d.person_id = me()
      and d.device is distinct from (select seat from sessions where hash = p_session);
  end if;
  return v_ended;
end $$;

-- The person has just shown again who they are.
create or replace function own_session_proved(p_session text, p_second boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_seat text;
begin
  update sessions set proved_at = business_time(), mfa_at = case when p_second then business_time() else mfa_at end
  where hash = p_session and person_id = me() and revoked_at is null
  returning seat into v_seat;
  if not found then return false; end if;
  if p_second and v_seat is not null then
    update desk_seats set mfa_at = business_time() where device = v_seat and person_id = me();
  end if;
  return true;
end $$;

-- ---------------------------------------------------------------- passwords and second factors

-- Of staff only: whoever no longer works here has no password either.
create or replace function password_of(p_index text) returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, c.password_hash from people p join credentials c on c.person_id = p.id
  where p.phone_index = p_index and p.disabled_at is null
    and exists (select 1 from posts o where o.person_id = p.id and o.ended_at is null)
$$;

create or replace function own_credentials() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('passwordHash', c.password_hash, 'changedAt', c.changed_at, 'totpSealed', c.totp_sealed,
    'totpAt', c.totp_at, 'recoveryLeft', coalesce(cardinality(c.recovery), 0), 'hasPin', c.pin_hash is not null,
    'phoneSealed', p.phone_sealed)
  from people p left join credentials c on c.person_id = p.id where p.id = me()
$$;

-- A new password ends all other sessions: who knew the old one is out.
create or replace function own_password_set(p_session text, p_hash text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into credentials (person_id, password_hash, changed_at)
  select me(), p_hash, business_time() where me() is not null
  on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at;
  perform own_sessions_end(p_session, null);
end $$;

-- A second factor, proved by a code of step p_step; a factor in place of another ends all other sessions.
create or replace function own_totp_set(p_session text, p_sealed text, p_step integer, p_recovery text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into credentials (person_id, totp_sealed, totp_at, totp_step, recovery)
  select me(), p_sealed, business_time(), p_step, p_recovery where me() is not null
  on conflict (person_id) do update set totp_sealed = excluded.totp_sealed, totp_at = excluded.totp_at,
    totp_step = excluded.totp_step, recovery = excluded.recovery;
  perform own_session_proved(p_session, true), own_sessions_end(p_session, null);
end $$;

-- Takes the step once: of two requests with the same code one comes through.
create or replace function own_totp_spend(p_session text, p_step integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update credentials set totp_step = p_step
  where person_id = me() and totp_sealed is not null and coalesce(totp_step, 0) < p_step;
  return found and own_session_proved(p_session, true);
end $$;

create or replace function own_recovery_spend(p_session text, p_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update credentials set recovery = array_remove(recovery, p_hash)
  where person_id = me() and totp_sealed is not null and p_hash = any(recovery);
  return found and own_session_proved(p_session, true);
end $$;

create or replace function own_recovery_set(p_recovery text[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update credentials set recovery = p_recovery where person_id = me() and totp_sealed is not null;
  return found;
end $$;

-- ---------------------------------------------------------------- the shared desk

create or replace function own_pin_set(p_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into credentials (person_id, pin_hash) select me(), p_hash where me() is not null
  on conflict (person_id) do update set pin_hash = excluded.pin_hash, pin_tries = 0
$$;

-- Who may come back to this desk by PIN.
create or replace function seats_of(p_device text, p_now timestamptz) returns table (person_id uuid, name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.person_id, p.name from desk_seats d
  join people p on p.id = d.person_id and p.disabled_at is null
  join credentials c on c.person_id = d.person_id and c.pin_hash is not null
  where d.device = p_device and d.until > coalesce(p_now, clock_timestamp())
    and exists (select 1 from posts o where o.person_id = d.person_id and o.ended_at is null)
  order by p.name, d.person_id
$$;

-- Counts the try and checks the PIN in one statement. The fifth wrong one ends the person's seats, here and at every desk:
-- a PIN works again after a full signing in. Null where there is no such seat.
create or replace function spend_pin(p_device text, p_person uuid, p_pin_hash text, p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_seat desk_seats;
  v_right boolean;
  v_tries integer;
begin
  select d.* into v_seat from desk_seats d join people p on p.id = d.person_id and p.disabled_at is null
  where d.device = p_device and d.person_id = p_person and d.until > coalesce(p_now, clock_timestamp());
  if not found then return null; end if;
  update credentials set pin_tries = case when pin_hash = p_pin_hash then 0 else pin_tries + 1 end
  where person_id = p_person and pin_hash is not null and pin_tries < 5
  returning pin_hash = p_pin_hash, pin_tries into v_right, v_tries;
  if not found then return null; end if;
  if v_tries >= 5 then delete from desk_seats where person_id = p_person; end if;
  return jsonb_build_object('right', v_right, 'left', 5 - v_tries, 'until', v_seat.until, 'mfaAt', v_seat.mfa_at);
end $$;

create or replace function leave_seat(p_device text, p_person uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from desk_seats where device = p_device and person_id = p_person
$$;

-- ---------------------------------------------------------------- a desk let in by a phone

-- A code lives two minutes; those long over go as new ones come.
create or replace function begin_scan(p_id uuid, p_browser text, p_device text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_now timestamptz(3) := coalesce(p_now, clock_timestamp());
begin
  delete from desk_scans where ends_at < v_now - interval '1 day';
  insert into desk_scans (id, browser, device, ends_at) values (p_id, p_browser, p_device, v_now + interval '2 minutes');
end $$;

-- What the desk that shows the code waits for: 'waiting', 'confirmed', 'taken', or 'over', as for every other browser.
create or replace function scan_at_desk(p_id uuid, p_browser text, p_now timestamptz) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select case when used_at is not null then 'taken' when person_id is null then 'waiting' else 'confirmed' end
    from desk_scans where id = p_id and browser = p_browser and ends_at > coalesce(p_now, clock_timestamp())), 'over')
$$;

-- The desk that a phone would let in: which kind of browser it is, and whether this person has said yes to it.
create or replace function scan_on_phone(p_id uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('device', device, 'mine', person_id is not null) from desk_scans
  where id = p_id and is_all_in() and (person_id = me() or (person_id is null and ends_at > business_time()))
$$;

-- Says yes, once, for whoever works here now.
create or replace function confirm_scan(p_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update desk_scans set person_id = me() where id = p_id and person_id is null and used_at is null
    and ends_at > business_time() and is_all_in()
    and exists (select 1 from posts where posts.person_id = me() and ended_at is null);
  return found;
end $$;

-- Whom the desk is for now, once and in that browser alone.
create or replace function take_scan(p_id uuid, p_browser text, p_now timestamptz) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  update desk_scans set used_at = coalesce(p_now, clock_timestamp())
  where id = p_id and browser = p_browser and person_id is not null and used_at is null
    and ends_at > coalesce(p_now, clock_timestamp())
  returning person_id
$$;

reset check_function_bodies;
