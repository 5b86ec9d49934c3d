-- WeChat: rounds through it, whom an account of it stands for, and the tokens it lends us. Run as linli_owner before guard.sql,
-- which gives each function its owner and its callers; safe to repeat.
set check_function_bodies = off;

-- A round through WeChat may take ten minutes; those long over go as new ones come.
create or replace function begin_wechat_round(p_state text, p_browser text, p_to text, p_scope text, p_attempt integer,
  p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_now timestamptz(3) := coalesce(p_now, clock_timestamp());
begin
  delete from wechat_states where ends_at < v_now - interval '1 day';
  insert into wechat_states (hash, browser, return_to, scope, attempt, ends_at)
  values (p_state, p_browser, p_to, p_scope, p_attempt, v_now + interval '10 minutes');
end $$;

-- Where a round leads and whether it was begun again; null when it was another browser's, was used or has run out.
create or replace function end_wechat_round(p_state text, p_browser text, p_now timestamptz) returns jsonb
language sql security definer set search_path = public, pg_temp as $$
  update wechat_states set used_at = coalesce(p_now, clock_timestamp())
  where hash = p_state and browser = p_browser and used_at is null and ends_at > coalesce(p_now, clock_timestamp())
  returning jsonb_build_object('to', return_to, 'attempt', attempt, 'now', used_at)
$$;

create or replace function person_by_wechat(p_appid text, p_openid text, p_now timestamptz) returns jsonb
language sql security definer set search_path = public, pg_temp as $$
  update wechat_links l set used_at = coalesce(p_now, clock_timestamp()) from people p
  where p.id = l.person_id and p.disabled_at is null and l.appid = p_appid and l.openid = p_openid
  returning jsonb_build_object('link', l.id, 'personId', l.person_id)
$$;

-- Links an account of WeChat to a person unless it is another's; p_ends is until when the person may take to prove a phone.
create or replace function link_wechat(p_id uuid, p_appid text, p_openid text, p_person uuid, p_ends timestamptz,
  p_now timestamptz) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_now timestamptz(3) := coalesce(p_now, clock_timestamp());
  v_link wechat_links;
begin
  if p_ends < v_now then return jsonb_build_object('at', 'late'); end if;
  insert into wechat_links (id, appid, openid, person_id, linked_at, used_at)
  select p_id, p_appid, p_openid, id, v_now, v_now from people where id = p_person and disabled_at is null
  on conflict (appid, openid) do nothing;
  select * into v_link from wechat_links where appid = p_appid and openid = p_openid;
  if v_link.person_id is distinct from p_person then return jsonb_build_object('at', 'taken'); end if;
  return jsonb_build_object('at', case when v_link.id = p_id then 'new' else 'known' end, 'link', v_link.id);
end $$;

create or replace function mark_wechat_session(p_session text, p_link uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update sessions s set wechat_link = l.id from wechat_links l
  where s.hash = p_session and l.id = p_link and l.person_id = s.person_id
$$;

create or replace function own_wechat_links() returns table (id uuid, linked_at timestamptz, used_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.linked_at, l.used_at from wechat_links l where l.person_id = me() order by l.linked_at, l.id
$$;

-- Ends one's own link and what was signed in by it elsewhere.
create or replace function end_own_wechat_link(p_link uuid, p_session text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from wechat_links where id = p_link and person_id = me();
  if not found then return false; end if;
  update sessions set revoked_at = business_time()
  where wechat_link = p_link and person_id = me() and hash <> p_session and revoked_at is null;
  return true;
end $$;

-- `fresh` ends five minutes early: WeChat then gives a new one, and takes both for these minutes.
create or replace function wechat_token(p_appid text, p_kind text) returns jsonb
language sql security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('value', value, 'fresh', ends_at > clock_timestamp() + interval '5 minutes')
  from wechat_tokens where appid = p_appid and kind = p_kind and ends_at > clock_timestamp()
$$;

create or replace function keep_wechat_token(p_appid text, p_kind text, p_value text, p_seconds integer) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into wechat_tokens (appid, kind, value, ends_at)
  values (p_appid, p_kind, p_value, clock_timestamp() + make_interval(secs => p_seconds))
  on conflict (appid, kind) do update set value = excluded.value, ends_at = excluded.ends_at
$$;

reset check_function_bodies;
