-- What drizzle-kit can't say: grants, functions. Run as linli_owner after each migration and policies.sql; safe to repeat.

-- Settings left over on a pooled connection read '' and not NULL, hence nullif.
create or replace function me() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

create or replace function business_time() returns timestamptz language sql stable parallel safe
as $$ select nullif(current_setting('app.now', true), '')::timestamptz $$;

-- Whether `enter` found that the session lacks nothing its roles ask for: else its posts open nothing (awaits_more).
create or replace function is_all_in() returns boolean language sql stable parallel safe
as $$ select coalesce(nullif(current_setting('app.waits', true), '')::boolean = false, false) $$;

do $$
declare t record;
begin
  for t in
    select c.relname as name, bool_or(a.attname = 'community_id') as shared, c.relname = 'communities' as self
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relkind = 'r' and c.relname not like '\_\_%'
    group by c.relname
  loop
    execute format('revoke all on %I from public, linli_app, linli_worker, linli_report', t.name);
    execute format('grant select, insert, update on %I to linli_gate', t.name);
    continue when not (t.shared or t.self);
    execute format('grant select on %I to linli_app, linli_worker, linli_report', t.name);
  end loop;
end $$;

revoke select on ticket_numbers, data_changes from linli_app, linli_worker, linli_report;
grant select on companies, holidays, holiday_changes to linli_app, linli_worker, linli_report;
grant insert, update, delete on holidays to linli_app;
grant insert on holiday_changes to linli_app;
grant select on heartbeats to linli_app;
grant select, insert, update on heartbeats to linli_worker;
grant insert on setting_changes to linli_app;
grant select on residencies, posts to linli_worker;
grant insert on tickets, events, event_content, task_orders, attachments, followers, ratings, quote_lines, ticket_terms,
  saved_views, duties, notices, imports, ledger_lines, robots, follow_ups, follow_up_tries, visit_tickets,
  notice_reads, notice_steps, articles, article_versions, article_terms, commendations,
  agreement_texts, agreed_texts to linli_app;
grant update on tickets, task_orders, attachments, inbox, duties, notices, communities, imports, deliveries, robots, articles
  to linli_app;
-- FUP-4: a job plans visits and lets go of those a month has missed; what was said to anybody it can't write.
grant insert (id, community_id, about, unit_id, month, why, due_at, try_at, made_at, state), update (state) on follow_ups
  to linli_worker;
grant update (state, why, try_at, tries, channel, score, ended_by, ended_at) on follow_ups to linli_app;
grant insert on acceptances, review_points, permits, passes, inspections, foreman_links to linli_app;
-- Balances and receipt numbers are the ledger's own to say (ledger.sql).
grant insert (id, community_id, ticket_id, account, payer, payer_name), update (payer_name) on accounts to linli_app;
grant insert (id, community_id, ticket_id, account_id, seq, kind, fen, balance_after, of_id, way, words, evidence_id, by_id, at)
  on entries to linli_app;
grant insert on ticket_links to linli_app;
grant update on permits, passes, inspections, foreman_links to linli_app;
grant delete on followers, saved_views, robots, article_terms to linli_app;
grant insert on events, event_content, inbox, notice_steps to linli_worker;
grant update on tickets, notices to linli_worker;
grant insert on plates, calls, call_tickets, outside_items, progress_links, group_posts to linli_app;
grant update on plates, outside_items, progress_links to linli_app;
-- What was written in the group stays as it was.
grant update (ticket_id, dropped_at) on group_posts to linli_app;
revoke select on caller_keys from linli_app, linli_worker, linli_report;
grant delete on caller_keys to linli_gate;
-- Nobody reads the box of a survey: sheets go in one by one, and out all at once (surveys.sql).
revoke select on survey_ballots from linli_app, linli_worker, linli_report;
grant delete on survey_ballots, surveys to linli_gate;
grant insert on surveys, survey_invites, survey_answers, survey_texts, survey_themes, survey_publications, survey_deeds
  to linli_app;
grant update on surveys, survey_invites, survey_themes, survey_publications, survey_deeds to linli_app;
grant delete on survey_themes, survey_deeds to linli_app;
grant insert on survey_invites, survey_answers, survey_texts, survey_counts to linli_worker;
grant update (state, counted_at, version) on surveys to linli_worker;
grant update (answered) on survey_invites to linli_worker;
grant delete on rate_limits, sign_in_codes, sessions, desk_seats, desk_scans, wechat_links, wechat_states, inbox, followers, saved_views,
  credentials, event_content, ticket_terms, attachments, consents, residencies, home_requests, data_changes,
  first_links, deliveries, telling_choices, notice_reads, group_posts, survey_texts to linli_gate;

-- ---------------------------------------------------------------- who asks

-- Whether a session still lacks what these roles ask of it: then its posts open nothing. lib/people/awaited.ts says the same
-- and more to the person; persons of a demo come in only while it is one. tests/db/fails-closed.test.ts compares the two.
create or replace function awaits_more(p_kind text, p_by text, p_mfa timestamptz, p_has_second boolean, p_roles text[])
returns boolean language sql immutable as $$
  select array_length(p_roles, 1) > 0 and (
    p_kind = 'resident'
    or (p_kind = 'own phone' and not p_roles <@ array['engineering', 'cleaning', 'security', 'greening'])
    or (p_mfa is null and p_by <> 'persona'
      and (p_has_second or p_roles && array['finance', 'manager', 'company', 'admin'])))
$$;

-- Checks the session and opens this transaction for its person; false when the session is over. p_now is the request's
-- business time: null lets the database name it.
create or replace function stand(p_session text, p_now timestamptz, p_touch boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_now timestamptz(3) := coalesce(p_now, clock_timestamp());
  v_person uuid;
  v_waits boolean;
  v_places uuid[];
begin
  perform set_config('app.person', '', true), set_config('app.communities', '', true), set_config('app.waits', '', true),
    set_config('app.now', v_now::text, true);
  select p.id, coalesce(awaits_more(s.kind, s.entered_by, s.mfa_at, c.totp_sealed is not null,
      (select array_agg(distinct role) from posts o left join unnest(o.roles) role on true
        where o.person_id = p.id and o.ended_at is null)), false)
    into v_person, v_waits
  from sessions s join people p on p.id = s.person_id and p.disabled_at is null
  left join credentials c on c.person_id = p.id
  where s.hash = p_session and s.revoked_at is null and s.ends_at > v_now
    and s.seen_at + make_interval(mins => s.idle_minutes) > v_now;
  if v_person is null then return false; end if;
  if p_touch then
    update sessions set seen_at = v_now where hash = p_session and seen_at < v_now - interval '1 minute';
  end if;
  select coalesce(array_agg(distinct near.place), '{}') into v_places
  from (
    select r.community_id as place from residencies r
    where r.person_id = v_person and r.from_day <= (v_now at time zone 'Asia/Shanghai')::date
      and (r.until_day is null or r.until_day >= (v_now at time zone 'Asia/Shanghai')::date)
    union all
    select o.community_id from posts o where o.person_id = v_person and o.ended_at is null and not v_waits) near;
  perform set_config('app.person', v_person::text, true), set_config('app.communities', v_places::text, true),
    set_config('app.waits', v_waits::text, true);
  return true;
end $$;

-- The same, and tells who they are; null when the session is over. What follows in the request asks only to stand.
create or replace function enter(p_session text, p_now timestamptz, p_touch boolean) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_now timestamptz(3);
  v_places uuid[];
begin
  if not stand(p_session, p_now, p_touch) then return null; end if;
  v_now := current_setting('app.now')::timestamptz;
  v_places := current_setting('app.communities')::uuid[];
  return (select jsonb_build_object('now', v_now, 'personId', p.id, 'name', p.name, 'called', p.called,
      'phoneTail', p.phone_tail, 'consented', (select g.version from consents g
        where g.person_id = p.id and g.withdrawn_at is null order by g.given_at desc, g.id desc limit 1),
      'signedIn', jsonb_build_object('kind', s.kind, 'by', s.entered_by, 'mfaAt', s.mfa_at, 'provedAt', s.proved_at,
        'hasSecond', exists (select from credentials c where c.person_id = p.id and c.totp_sealed is not null)),
      'homes', (select coalesce(jsonb_agg(jsonb_build_object('residencyId', r.id, 'communityId', r.community_id,
          'unitId', r.unit_id, 'buildingId', u.building_id, 'label', u.label, 'relation', r.relation, 'since', r.from_day,
          'until', r.until_day) order by r.from_day, r.id), '[]')
        from residencies r join units u on u.id = r.unit_id
        where r.person_id = p.id and r.from_day <= (v_now at time zone 'Asia/Shanghai')::date
          and (r.until_day is null or r.until_day >= (v_now at time zone 'Asia/Shanghai')::date)),
      'posts', (select coalesce(jsonb_agg(jsonb_build_object('communityId', o.community_id, 'department', o.department,
          'roles', o.roles) order by o.id), '[]')
        from posts o where o.person_id = p.id and o.ended_at is null),
      'communities', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'phone', c.phone,
          'settings', c.settings) order by c.id), '[]') from communities c where c.id = any(v_places)))
    from sessions s join people p on p.id = s.person_id where s.hash = p_session);
end $$;

-- A name is told only of people who live or work where the asker does. It is asked for once a row: its plan is made once a
-- connection, and the `limit 1` keeps the planner from reading everybody's posts into a hash for one person.
create or replace function name_of(p_person uuid) returns text
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare v_near uuid[] := nullif(current_setting('app.communities', true), '')::uuid[];
begin
  return (select p.name from people p where p.id = p_person and coalesce(
    (select true from posts o where o.person_id = p_person and o.community_id = any(v_near) limit 1),
    (select true from residencies r where r.person_id = p_person and r.community_id = any(v_near) limit 1), false));
end $$;

create or replace function sealed_phone_of(p_person uuid, p_community uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select p.phone_sealed from people p where p.id = p_person
    and p_community = any(nullif(current_setting('app.communities', true), '')::uuid[])
    and (exists (select 1 from posts o where o.person_id = p.id and o.community_id = p_community)
      or exists (select 1 from residencies r where r.person_id = p.id and r.community_id = p_community))
$$;

-- ---------------------------------------------------------------- signing in: the rest stands in sign-in.sql

create or replace function person_by_phone(p_index text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select id from people where phone_index = p_index and disabled_at is null
$$;

create or replace function put_code(p_index text, p_code_hash text, p_now timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into sign_in_codes (phone_index, code_hash, sent_at, ends_at, tries)
  values (p_index, p_code_hash, coalesce(p_now, clock_timestamp()), coalesce(p_now, clock_timestamp()) + interval '5 minutes', 0)
  on conflict (phone_index) do update set code_hash = excluded.code_hash, sent_at = excluded.sent_at,
    ends_at = excluded.ends_at, tries = 0
$$;

-- Counts the try and spends the code in one statement: five tries, then it is burnt.
create or replace function spend_code(p_index text, p_code_hash text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_right boolean;
begin
  update sign_in_codes set tries = tries + 1,
    ends_at = case when code_hash = p_code_hash then coalesce(p_now, clock_timestamp()) else ends_at end
  where phone_index = p_index and tries < 5 and ends_at > coalesce(p_now, clock_timestamp())
  returning code_hash = p_code_hash into v_right;
  return coalesce(v_right, false);
end $$;

-- True while the count of this window stays within p_max.
create or replace function count_hit(p_key text, p_seconds integer, p_max integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_count integer;
begin
  insert into rate_limits (key, starts_at, count)
  values (p_key, to_timestamp(floor(extract(epoch from clock_timestamp()) / p_seconds) * p_seconds), 1)
  on conflict (key, starts_at) do update set count = rate_limits.count + 1
  returning count into v_count;
  return v_count <= p_max;
end $$;

-- The same for a form that may arrive again and again: however often it does, it counts once, though it is not answered without
-- end. The row of the window is held first, so that of a hundred that arrive at once one alone is the first.
create or replace function count_form(p_key text, p_form text, p_seconds integer, p_max integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_from timestamptz := to_timestamp(floor(extract(epoch from clock_timestamp()) / p_seconds) * p_seconds);
  v_count integer;
  v_again integer;
begin
  insert into rate_limits (key, starts_at, count) values (p_key, v_from, 0)
  on conflict (key, starts_at) do update set count = rate_limits.count returning count into v_count;
  update rate_limits set count = count + 1 where key = p_key || ':' || p_form and starts_at = v_from returning count into v_again;
  if found then return v_again <= 200; end if;
  update rate_limits set count = count + 1 where key = p_key and starts_at = v_from;
  if v_count >= p_max then return false; end if;
  insert into rate_limits (key, starts_at, count) values (p_key || ':' || p_form, v_from, 1);
  return true;
end $$;

-- When something of so many seconds ends that begins now.
create or replace function ends_in(p_seconds integer, p_now timestamptz) returns timestamptz(0) language sql stable
as $$ select (coalesce(p_now, clock_timestamp()) + make_interval(secs => p_seconds))::timestamptz(0) $$;

-- A count of something that ends at p_ends, however windows lie: false once it is over.
create or replace function count_until(p_key text, p_ends timestamptz, p_now timestamptz, p_max integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_count integer;
begin
  if p_ends <= coalesce(p_now, clock_timestamp()) then return false; end if;
  insert into rate_limits (key, starts_at, count) values (p_key, p_ends, 1)
  on conflict (key, starts_at) do update set count = rate_limits.count + 1
  returning count into v_count;
  return v_count <= p_max;
end $$;

-- How often this window was hit, for health: the counters themselves are out of the app's reach.
create or replace function hits(p_key text, p_seconds integer) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(count), 0) from rate_limits
  where key = p_key and starts_at = to_timestamp(floor(extract(epoch from clock_timestamp()) / p_seconds) * p_seconds)
$$;

-- ---------------------------------------------------------------- what people did

-- What an act's seal is made of: whatever is changed in its row, or taken out before it, contradicts the seal.
create or replace function act_seal(p_before text, p acts) returns text language sql immutable
as $$ select encode(sha256(convert_to(jsonb_build_array(p_before, p.place, p.id, p.community_id, p.person_id, p.what,
    p.ticket_id, p.target, p.reason, p.network, extract(epoch from p.at))::text, 'UTF8')), 'hex') $$;

-- One at a time in a community: each row seals the one before it.
create or replace function record_act(p_id uuid, p_community uuid, p_person uuid, p_what text, p_ticket uuid,
  p_target text, p_reason text, p_network text, p_now timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_before acts; v_act acts;
begin
  perform pg_advisory_xact_lock(hashtextextended('acts ' || coalesce(p_community::text, ''), 0));
  select * into v_before from acts where community_id is not distinct from p_community order by place desc limit 1;
  v_act := row(p_id, p_community, coalesce(v_before.place, 0) + 1, p_person, p_what, p_ticket, p_target, p_reason,
    p_network, coalesce(p_now, clock_timestamp())::timestamptz(3), '');
  v_act.hash := act_seal(coalesce(v_before.hash, ''), v_act);
  insert into acts select v_act.*;
end $$;

-- ---------------------------------------------------------------- tickets

-- One auto-committed step before filing: null when this person has already used the form's key.
create or replace function take_number(p_person uuid, p_key text, p_community uuid, p_prefix text, p_day date) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_last integer;
begin
  if exists (select 1 from tickets where recorded_by = p_person and form_key = p_key) then return null; end if;
  insert into ticket_numbers (community_id, prefix, day, last) values (p_community, p_prefix, p_day, 1)
  on conflict (community_id, prefix, day) do update set last = ticket_numbers.last + 1 returning last into v_last;
  return p_prefix || '-' || to_char(p_day, 'YYMMDD') || '-' || lpad(v_last::text, greatest(4, length(v_last::text)), '0');
end $$;

-- What the code on a printed slip opens for whoever holds the paper: how far it is. No person, no place, no words.
create or replace function verify_ticket(p_id uuid, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('now', coalesce(p_now, clock_timestamp()), 'community', c.name, 'phone', c.phone,
    'number', t.number, 'kind', t.kind, 'step', t.step, 'phase', t.phase, 'place', t.place, 'openedAt', t.opened_at,
    'replyDue', t.reply_due, 'repliedAt', t.replied_at, 'answerDue', t.answer_due, 'visitFrom', t.visit_from, 'visitTo', t.visit_to,
    'arriveDue', t.arrive_due, 'arrivedAt', t.arrived_at, 'resultDue', t.result_due, 'resultAt', t.result_at,
    'pausedUntil', t.paused_until, 'pauseReason', t.pause_reason, 'quoteState', t.quote_state, 'outcome', t.outcome,
    'alarm', t.alarm, 'closedAt', t.closed_at)
  from tickets t join communities c on c.id = t.community_id where t.id = p_id
$$;

grant create on schema public to linli_gate;
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name, p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef and p.proowner <> 'linli_worker'::regrole
  loop
    execute format('alter function %s owner to linli_gate', f.name);
  end loop;
end $$;
revoke create on schema public from linli_gate;
-- Who may call which function.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef and p.proowner <> 'linli_worker'::regrole
  loop
    execute format('revoke all on function %s from public', f.name);
    execute format('grant execute on function %s to linli_app', f.name);
  end loop;
end $$;
-- What sweeps and seals anew is the worker's alone.
revoke execute on function sweep_batch(text, timestamptz, integer), sweep_photos(timestamptz, integer),
  sealed_otherwise(text, integer), seal_anew(text, uuid, text, text), every_community() from linli_app;
grant execute on function sweep_batch(text, timestamptz, integer), sweep_photos(timestamptz, integer),
  sealed_otherwise(text, integer), seal_anew(text, uuid, text, text), every_community() to linli_worker;
revoke execute on function enter_caller_keys() from linli_app;
grant execute on function name_of(uuid), sealed_phone_of(uuid, uuid) to linli_worker, linli_report;
grant execute on function forget_imports(timestamptz) to linli_worker;
revoke execute on function forget_passes(timestamptz, integer) from linli_app;
grant execute on function forget_passes(timestamptz, integer) to linli_worker;
revoke execute on function empty_box(uuid, timestamptz) from linli_app;
grant execute on function empty_box(uuid, timestamptz), marks_in(uuid, text[]) to linli_worker;
-- What goes out is the worker's too; the app names no recipient and holds no key of a group.
do $$
declare f text;
begin
  foreach f in array array['claim_deliveries(text, uuid, uuid, timestamptz, boolean, text, integer)', 'robot_room(uuid)',
    'settle_delivery(uuid, uuid, text, boolean, timestamptz, text, text, timestamptz)', 'next_delivery(text, uuid)',
    'due_deliveries(timestamptz)', 'post_shifts(timestamptz)', 'post_late_order(uuid, uuid, uuid, jsonb)'] loop
    execute format('revoke execute on function %s from linli_app', f);
    execute format('grant execute on function %s to linli_worker', f);
  end loop;
end $$;
grant execute on function wechat_token(text, text), keep_wechat_token(text, text, text, integer), count_hit(text, integer, integer)
  to linli_worker;
