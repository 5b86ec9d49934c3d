-- Personal data: consent, one's own copy, correction, deletion, and what goes by itself in time (PIPL). Run as linli_owner
-- before guard.sql, which gives each function its owner and its callers; safe to repeat. The functions named own_… act on
-- whoever `enter` has opened the transaction for, and on nobody when it opened none.
set check_function_bodies = off;

-- ---------------------------------------------------------------- consent

create or replace function own_consent_give(p_id uuid, p_version text, p_by text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into consents (id, person_id, version, given_at, given_by)
  select p_id, me(), p_version, business_time(), p_by
  where me() is not null and not exists (
    select 1 from consents where person_id = me() and version = p_version and withdrawn_at is null)
$$;

create or replace function own_consent_withdraw() returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update consents set withdrawn_at = business_time() where person_id = me() and withdrawn_at is null;
  return found;
end $$;

create or replace function own_consents() returns table (version text, given_at timestamptz, withdrawn_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.version, c.given_at, c.withdrawn_at from consents c where c.person_id = me() order by c.given_at desc, c.id desc
  limit 50
$$;

-- ---------------------------------------------------------------- one's own copy

-- Where something may be held of the person: communities where they once lived, asked to or worked count too.
create or replace function own_communities() returns setof uuid
language sql stable security definer set search_path = public, pg_temp rows 4 as $$
  select community_id from residencies where person_id = me()
  union select community_id from home_requests where person_id = me()
  union select community_id from posts where person_id = me()
$$;

-- Answers of a survey with the words of what was asked and chosen; of photos, how many.
create or replace function answers_in_words(p_definition jsonb, p_answers jsonb)
returns table (key text, words text, answer text) language sql immutable as $$
  select a.key, concat_ws(' · ', q.asked #>> '{title,zh-CN}', jsonb_path_query_first(q.asked, '$.rows[*] ? (@.id == $row)',
      jsonb_build_object('row', split_part(a.key, '.', 2))) #>> '{words,zh-CN}'),
    (select case when q.asked ->> 'type' = 'photo' then count(*)::text else string_agg(coalesce(jsonb_path_query_first(
        q.asked, '$.options[*] ? (@.id == $id)', jsonb_build_object('id', v)) #>> '{words,zh-CN}', v #>> '{}'), ' / ' order by nth) end
      from jsonb_array_elements(case jsonb_typeof(a.value) when 'array' then a.value else jsonb_build_array(a.value) end)
        with ordinality e(v, nth))
  from jsonb_each(p_answers) a
  cross join lateral (select jsonb_path_query_first(p_definition, '$.pages[*].questions[*] ? (@.id == $id)',
    jsonb_build_object('id', split_part(a.key, '.', 1))) as asked) q
$$;

-- All that is held of the person, and of nobody else: not the phones of the household, not what others wrote. The phone
-- is still sealed.
create or replace function own_copy() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with places as materialized (select id from own_communities() id),
  mine as materialized (
    select t.* from places l join tickets t on t.community_id = l.id and t.filer_id = me())
  select jsonb_build_object(
    'person', (select jsonb_build_object('name', p.name, 'called', p.called, 'phoneSealed', p.phone_sealed,
      'createdAt', p.created_at) from people p where p.id = me()),
    'homes', (select coalesce(jsonb_agg(jsonb_build_object('community', c.name, 'home', u.label, 'relation', r.relation,
        'from', r.from_day, 'until', r.until_day) order by r.from_day, r.id), '[]')
      from residencies r join units u on u.id = r.unit_id join communities c on c.id = r.community_id
      where r.person_id = me()),
    'requests', (select coalesce(jsonb_agg(jsonb_build_object('community', c.name, 'home', u.label, 'relation', q.relation,
        'name', q.name, 'at', q.asked_at, 'state', q.state, 'reason', q.reason, 'photos', cardinality(q.photos))
        order by q.asked_at, q.id), '[]')
      from home_requests q join units u on u.id = q.unit_id join communities c on c.id = q.community_id
      where q.person_id = me()),
    'changes', (select coalesce(jsonb_agg(jsonb_build_object('before', q.before, 'after', q.after, 'reason', q.reason,
        'at', q.asked_at, 'state', q.state, 'refusal', q.refusal, 'photos', cardinality(q.photos))
        order by q.asked_at, q.id), '[]') from data_changes q where q.person_id = me()),
    'tickets', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'number', m.number, 'kind', m.kind,
        'openedAt', m.opened_at, 'closedAt', m.closed_at, 'step', m.step, 'summary', m.summary, 'details', m.details,
        'contactName', m.contact_name, 'contactSealed', m.contact_phone) order by m.opened_at, m.id), '[]') from mine m),
    'words', (select coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'at', e.at, 'move', e.move,
        'words', c.content ->> 'words') order by e.at, e.id), '[]')
      from places l join tickets t on t.community_id = l.id and (t.filer_id = me() or exists (
          select 1 from residencies r where r.person_id = me() and r.unit_id = t.unit_id and r.community_id = t.community_id))
      join events e on e.ticket_id = t.id and e.community_id = t.community_id and e.actor_id = me()
      join event_content c on c.event_id = e.id where c.content ? 'words'),
    'ratings', (select coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'at', g.at, 'score', g.score,
        'words', g.words) order by g.at), '[]')
      from places l join tickets t on t.community_id = l.id and t.phase = 'done'
      join ratings g on g.ticket_id = t.id and g.community_id = t.community_id and g.person_id = me()),
    -- What was answered by name; of an anonymous survey nobody can tell whose it is. A line for each answer, in words.
    'surveys', (select coalesce(jsonb_agg(jsonb_build_object('community', c.name, 'home', u.label, 'survey', s.title,
        'question', q.words, 'answer', q.answer) order by s.sent_at, s.id, q.key), '[]')
      from places l join survey_answers a on a.community_id = l.id and a.person_id = me()
      join surveys s on s.id = a.survey_id join communities c on c.id = s.community_id
      join survey_invites i on i.id = a.invite_id join units u on u.id = i.unit_id
      cross join lateral answers_in_words(s.definition, a.answers || coalesce((
        select jsonb_object_agg(t.key, t.words) from survey_texts t where t.answer_id = a.id), '{}')) q),
    'payments', (select coalesce(jsonb_agg(jsonb_build_object('number', m.number, 'at', e.at, 'move',
        case e.kind when 'confirm' then 'confirmPaid' when 'reverse' then 'correct' else e.kind end, 'account', a.account,
        'paidBy', a.payer, 'amount', (e.fen / 100.0)::numeric(12, 2)::text, 'receipt', e.receipt) order by e.at, e.id), '[]')
      from mine m join accounts a on a.community_id = m.community_id and a.ticket_id = m.id
      join entries e on e.account_id = a.id),
    'photos', (select coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'at', a.created_at, 'purpose', a.purpose,
        'width', a.width, 'height', a.height, 'bytes', a.bytes) order by a.created_at), '[]')
      from places l join attachments a on a.community_id = l.id and a.uploader_id = me()
      left join tickets t on t.id = a.ticket_id),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('at', i.sent_at, 'readAt', i.read_at, 'key', i.key,
        'number', i.values ->> 'number') order by i.id), '[]')
      from places l join inbox i on i.community_id = l.id and i.person_id = me()),
    'telling', (select coalesce(jsonb_agg(jsonb_build_object('muted', array_to_string(h.muted, ' '), 'quietFrom', h.quiet_from,
        'quietUntil', h.quiet_until, 'changedAt', h.changed_at)), '[]') from telling_choices h where h.person_id = me()),
    'consents', (select coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'givenAt', c.given_at,
        'withdrawnAt', c.withdrawn_at) order by c.given_at), '[]') from consents c where c.person_id = me()),
    'sessions', (select coalesce(jsonb_agg(jsonb_build_object('device', s.device, 'by', s.entered_by,
        'createdAt', s.created_at, 'seenAt', s.seen_at, 'revokedAt', s.revoked_at) order by s.created_at), '[]')
      from sessions s where s.person_id = me()),
    'wechat', (select coalesce(jsonb_agg(jsonb_build_object('openid', w.openid, 'linkedAt', w.linked_at,
        'usedAt', w.used_at) order by w.linked_at), '[]') from wechat_links w where w.person_id = me()),
    'acts', (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'what', a.what, 'network', a.network)
        order by a.at), '[]')
      from places l join acts a on a.community_id = l.id and a.person_id = me()))
  where me() is not null
$$;

-- How much of each kind there is, for one's own page.
create or replace function own_counts() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  with places as materialized (select id from own_communities() id)
  select jsonb_build_object(
    'homes', (select count(*)::int from residencies where person_id = me()),
    'tickets', (select count(*)::int from places l join tickets t on t.community_id = l.id and t.filer_id = me()),
    'photos', (select count(*)::int from places l join attachments a on a.community_id = l.id and a.uploader_id = me()),
    'messages', (select count(*)::int from places l join inbox i on i.community_id = l.id and i.person_id = me()),
    'sessions', (select count(*)::int from sessions where person_id = me()),
    'wechat', (select count(*)::int from wechat_links where person_id = me()),
    'consents', (select count(*)::int from consents where person_id = me()))
$$;

-- ---------------------------------------------------------------- correction

create or replace function own_called_set(p_called text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update people set called = p_called where id = me()
$$;

-- Another number, just proved by a code. Ends all other sessions; says false when the number is somebody else's.
create or replace function own_phone_set(p_session text, p_sealed text, p_index text, p_tail text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update people set phone_sealed = p_sealed, phone_index = p_index, phone_tail = p_tail
  where id = me() and not exists (select 1 from people o where o.phone_index = p_index and o.id <> me());
  if not found then return false; end if;
  perform own_sessions_end(p_session, null);
  return true;
exception when unique_violation then return false;
end $$;

-- ---------------------------------------------------------------- deletion

-- What keeps a person from deleting their account now: tickets not over, a quote agreed to on one of them, a post.
create or replace function own_erase_hindrances() returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'tickets', (select coalesce(jsonb_agg(t.number order by t.opened_at), '[]')
      from tickets t where t.filer_id = me() and t.phase <> 'done'
        and t.community_id in (select community_id from residencies where person_id = me())),
    'unpaid', (select count(*)::int from tickets t where t.filer_id = me() and t.phase <> 'done' and t.quote_state = 'agreed'
        and t.community_id in (select community_id from residencies where person_id = me())),
    'post', exists (select 1 from posts where person_id = me() and ended_at is null))
$$;

-- The tickets that a person's name or number may stand in: those they filed, and those of homes they lived in that were
-- not over before they came.
create or replace function own_places_of_name() returns table (id uuid, own boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, true from tickets t where t.filer_id = me()
    and t.community_id in (select community_id from residencies where person_id = me())
  union
  select t.id, false from residencies r join tickets t on t.community_id = r.community_id and t.unit_id = r.unit_id
  where r.person_id = me() and t.filer_id is distinct from me()
    and (t.closed_at is null or (t.closed_at at time zone 'Asia/Shanghai')::date >= r.from_day)
$$;

-- Whether the office has or has looked at this name of the person's; else they, or a relative, came up with it.
create or replace function is_known_name(p_name text) returns boolean language sql stable as $$
  select not exists (select 1 from home_requests where person_id = me() and state = 'approved'
      and made_by in ('letter', 'relative') and name_key(name) = name_key(p_name))
    or exists (select 1 from people p join roster o on o.phone_index = p.phone_index
      where p.id = me() and name_key(o.name) = name_key(p_name))
    or exists (select 1 from home_requests where person_id = me() and state = 'approved'
      and made_by in ('match', 'request') and name_key(name) = name_key(p_name))
    or exists (select 1 from data_changes where person_id = me() and state = 'approved'
      and name_key(after) = name_key(p_name))
$$;

-- Deletes an account (注销). p_names: how the person is called here; p_phone: their number; p_terms: what the search finds
-- them by; p_word stands where the name stood. The tickets stay as the office's record of work, without the name; words
-- that name the person leave the history, whose seals hold without them. What staff wrote in others' tickets loses only names
-- that the office knew by its roster or checked: whoever comes by a letter may call themselves by any word. Says false when something keeps it from being done.
create or replace function own_account_erase(p_names text[], p_phone text, p_terms text[], p_word text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_person uuid := me();
  v_now timestamptz(3) := business_time();
  v_tail text;
  v_index text;
  v_names text[] := array(select n from unnest(p_names) n where length(n) > 1 order by length(n) desc);
  v_known text[] := array(select n from unnest(v_names) n where is_known_name(n));
  v_places uuid[];
  v_own uuid[];
begin
  select phone_tail, phone_index into v_tail, v_index from people where id = v_person and erased_at is null for update;
  if not found then return false; end if;
  if (select h -> 'tickets' <> '[]' or (h -> 'post')::boolean from own_erase_hindrances() h) then return false; end if;
  select array_agg(id), array_agg(id) filter (where own) into v_places, v_own from own_places_of_name();
  update tickets set contact_name = p_word, contact_phone = null, contact_tail = null
  where id = any(v_own) or (id = any(v_places) and (contact_name = any(v_names) or contact_tail = v_tail));
  update tickets t set summary = without_names(summary, n.names, p_phone, p_word),
    details = without_names(details, n.names, p_phone, p_word)
  from (select id, case when id = any(v_own) or channel = 'portal' then v_names else v_known end as names
    from tickets where id = any(v_places)) n
  where t.id = n.id and names_somebody(summary || words_in(details), n.names, p_phone);
  delete from event_content c using events e
  where e.id = c.event_id and e.ticket_id = any(v_places) and names_somebody(words_in(c.content),
    case when e.ticket_id = any(v_own) or e.actor_kind <> 'staff' then v_names else v_known end, p_phone);
  update ratings set words = without_names(words, v_names, p_phone, p_word)
  where ticket_id = any(v_places) and names_somebody(words, v_names, p_phone);
  update follow_up_tries f set words = without_names(f.words, n.names, p_phone, p_word),
    met = without_names(f.met, n.names, p_phone, p_word)
  from (select u.id, case when u.ticket_id = any(v_own) or t.channel = 'own' then v_names else v_known end as names, t.id as try
    from follow_ups u join follow_up_tries t on t.follow_up_id = u.id
    where u.ticket_id = any(v_places) or u.unit_id in (select unit_id from residencies where person_id = v_person)) n
  where f.id = n.try and names_somebody(concat(f.words, f.met), n.names, p_phone);
  update task_orders o set work = without_names(work, n.names, p_phone, p_word),
    materials = without_names(materials, n.names, p_phone, p_word), what = without_names(what, n.names, p_phone, p_word)
  from (select id, case when id = any(v_own) then v_names else v_known end as names from unnest(v_places) id) n
  where ticket_id = n.id and names_somebody(concat(work, materials, what), n.names, p_phone);
  update inspections i set words = without_names(words, n.names, p_phone, p_word),
    answer = without_names(answer, n.names, p_phone, p_word)
  from (select id, case when id = any(v_own) then v_names else v_known end as names from unnest(v_places) id) n
  where i.ticket_id = n.id and names_somebody(concat(words, answer), n.names, p_phone);
  update accounts set payer_name = without_names(payer_name, v_names, p_phone, p_word)
  where ticket_id = any(v_places) and names_somebody(payer_name, v_names, p_phone);
  update entries e set words = without_names(words, n.names, p_phone, p_word)
  from (select id, case when id = any(v_own) then v_names else v_known end as names from unnest(v_places) id) n
  where e.ticket_id = n.id and names_somebody(words, n.names, p_phone);
  update review_points r set words = without_names(words, n.names, p_phone, p_word)
  from (select id, case when id = any(v_own) then v_names else v_known end as names from unnest(v_places) id) n
  where r.ticket_id = n.id and names_somebody(words, n.names, p_phone);
  update acceptances set name = p_word where ticket_id = any(v_places) and (person_id = v_person or name = any(v_names));
  update agreed_texts set body = without_names(body, v_names, p_phone, p_word)
  where ticket_id = any(v_own) and names_somebody(body, v_names, p_phone);
  update permits p set place = without_names(place, n.names, p_phone, p_word),
    details = without_names(details, n.names, p_phone, p_word)
  from (select id, case when id = any(v_own) then v_names else v_known end as names from unnest(v_places) id) n
  where p.ticket_id = n.id and names_somebody(place || words_in(details), n.names, p_phone);
  update passes set name = p_word where ticket_id = any(v_places) and name = any(v_names);
  update group_posts p set text = without_names(text, n.names, p_phone, p_word)
  from (select id, case when id = any(v_own) then v_names else v_known end as names from unnest(v_places) id) n
  where p.ticket_id = n.id and names_somebody(p.text, n.names, p_phone);
  update outside_items o set reply = without_names(reply, n.names, p_phone, p_word)
  from (select id, case when id = any(v_own) then v_names else v_known end as names from unnest(v_places) id) n
  where o.ticket_id = n.id and names_somebody(o.reply, n.names, p_phone);
  -- The photos that proved a claim are loose then: the next sweep takes them with their files.
  update home_requests set name = p_word, phone_sealed = null, phone_index = null, phone_tail = null, photos = '{}',
    reason = without_names(reason, v_names, p_phone, p_word), decided_at = coalesce(decided_at, v_now),
    state = case when state = 'asked' or person_id is null then 'withdrawn' else state end
  where person_id = v_person or (person_id is null and phone_index = v_index);
  update data_changes set before = p_word, after = p_word, reason = '', refusal = null, photos = '{}',
    decided_at = coalesce(decided_at, v_now), state = case when state = 'asked' then 'withdrawn' else state end
  where person_id = v_person;
  -- What they wrote in surveys that bear their name goes, and what they showed; what they chose stays with the home, and is nobody's.
  delete from survey_texts where answer_id in (select id from survey_answers where person_id = v_person);
  update survey_answers a set person_id = null, answers = a.answers - array(
    select q ->> 'id' from jsonb_path_query(s.definition, '$.pages[*].questions[*] ? (@.type == "photo")') q)
  from surveys s where s.id = a.survey_id and a.person_id = v_person;
  -- Their photos are loose then: the next sweep takes them with their files.
  update attachments set purpose = 'photo' where uploader_id = v_person and purpose = 'survey';
  delete from ticket_terms
  where ticket_id = any(v_places) and (term = any(p_terms) or position(p_phone in term) > 0);
  delete from inbox where person_id = v_person;
  delete from deliveries where person_id = v_person;
  delete from telling_choices where person_id = v_person;
  delete from followers where person_id = v_person;
  delete from notice_reads where person_id = v_person;
  delete from saved_views where person_id = v_person;
  delete from sign_in_codes where phone_index = v_index;
  delete from wechat_links where person_id = v_person;
  delete from desk_seats where person_id = v_person;
  delete from desk_scans where person_id = v_person;
  delete from credentials where person_id = v_person;
  delete from sessions where person_id = v_person;
  update residencies set until_day = (v_now at time zone 'Asia/Shanghai')::date - 1
  where person_id = v_person and (until_day is null or until_day >= (v_now at time zone 'Asia/Shanghai')::date);
  update consents set withdrawn_at = v_now where person_id = v_person and withdrawn_at is null;
  update people set name = p_word, called = null, phone_sealed = null, phone_index = null, phone_tail = null,
    disabled_at = v_now, erased_at = v_now where id = v_person;
  return true;
end $$;

create or replace function names_somebody(p_text text, p_names text[], p_phone text) returns boolean
language sql immutable as $$
  select exists (select 1 from unnest(p_names || p_phone) n where n is not null and position(n in p_text) > 0)
$$;

create or replace function without_names(p_text text, p_names text[], p_phone text, p_word text) returns text
language plpgsql immutable as $$
declare v_text text := p_text; n text;
begin
  foreach n in array p_names || p_phone loop
    if n is not null then v_text := replace(v_text, n, p_word); end if;
  end loop;
  return v_text;
end $$;

-- What people wrote in there: neither the program's own words and ids, which a name could be spelt like, nor its keys. Digits
-- alone may be a number.
create or replace function is_wording(p_text text) returns boolean language sql immutable
as $$ select p_text !~ '^[a-z0-9][A-Za-z0-9_-]*$' or p_text ~ '^[0-9]+$' $$;

create or replace function words_in(p_json jsonb) returns text language sql immutable as $$
  select coalesce(string_agg(v #>> '{}', chr(10)), '') from jsonb_path_query(p_json, 'strict $.**') v
  where jsonb_typeof(v) = 'string' and is_wording(v #>> '{}')
$$;

create or replace function without_names(p_json jsonb, p_names text[], p_phone text, p_word text) returns jsonb
language sql immutable as $$
  select case jsonb_typeof(p_json)
    when 'object' then (select coalesce(jsonb_object_agg(key, without_names(value, p_names, p_phone, p_word)), '{}')
      from jsonb_each(p_json))
    when 'array' then (select coalesce(jsonb_agg(without_names(value, p_names, p_phone, p_word) order by nth), '[]')
      from jsonb_array_elements(p_json) with ordinality a(value, nth))
    when 'string' then case when is_wording(p_json #>> '{}')
      then to_jsonb(without_names(p_json #>> '{}', p_names, p_phone, p_word)) else p_json end
    else p_json end
$$;

-- ---------------------------------------------------------------- what goes by itself in time

-- One batch of one rule of lib/privacy/rules.ts: what has had its time by p_before goes. Says how many rows went.
create or replace function sweep_batch(p_rule text, p_before timestamptz, p_limit integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_count integer;
begin
  case p_rule
  when 'counters' then
    delete from rate_limits where ctid = any(array(select ctid from rate_limits where starts_at < p_before limit p_limit));
  when 'codes' then
    delete from sign_in_codes where ctid = any(array(select ctid from sign_in_codes where ends_at < p_before limit p_limit));
  when 'rounds' then
    delete from wechat_states where ctid = any(array(select ctid from wechat_states where ends_at < p_before limit p_limit));
  when 'sessions' then
    delete from sessions where ctid = any(array(
      select ctid from sessions where least(revoked_at, ends_at) < p_before limit p_limit));
  when 'seats' then
    delete from desk_seats where ctid = any(array(select ctid from desk_seats where until < p_before limit p_limit));
  when 'scans' then
    delete from desk_scans where ctid = any(array(select ctid from desk_scans where ends_at < p_before limit p_limit));
  when 'links' then
    delete from first_links where ctid = any(array(select ctid from first_links where ends_at < p_before limit p_limit));
  when 'messages' then
    delete from inbox where ctid = any(array(select ctid from inbox where read_at < p_before limit p_limit));
  when 'noticeReads' then
    delete from notice_reads where ctid = any(array(select ctid from notice_reads where at < p_before limit p_limit));
  when 'deliveries' then
    delete from deliveries where ctid = any(array(select ctid from deliveries where ended_at < p_before limit p_limit));
  when 'groupPosts' then
    delete from group_posts where ctid = any(array(
      select ctid from group_posts where ticket_id is null and pasted_at < p_before limit p_limit));
  when 'proofs' then
    update home_requests set photos = '{}' where ctid = any(array(
      select ctid from home_requests where photos <> '{}' and decided_at < p_before limit p_limit));
  when 'requests' then
    delete from home_requests where ctid = any(array(
      select ctid from home_requests where state in ('refused', 'withdrawn') and photos = '{}' and decided_at < p_before
      limit p_limit));
  when 'changeProofs' then
    update data_changes set photos = '{}' where ctid = any(array(
      select ctid from data_changes where photos <> '{}' and decided_at < p_before limit p_limit));
  when 'changes' then
    delete from data_changes where ctid = any(array(
      select ctid from data_changes where state in ('refused', 'withdrawn') and photos = '{}' and decided_at < p_before
      limit p_limit));
  when 'consents' then
    delete from consents where ctid = any(array(select ctid from consents where withdrawn_at < p_before limit p_limit));
  when 'erased' then
    delete from residencies where ctid = any(array(
      select r.ctid from people p join residencies r on r.person_id = p.id where p.erased_at < p_before limit p_limit));
  else raise exception 'no rule %', p_rule;
  end case;
  get diagnostics v_count = row_count;
  return v_count;
end $$;

-- Photos that no ticket took: their rows go, and those of their files that no other photo is kept in are named. Taken only
-- with p_before a day ago, so that no form that is still open loses one.
create or replace function sweep_photos(p_before timestamptz, p_limit integer) returns table (file text, gone integer)
language sql security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from attachments where ticket_id is null and id = any(array(
      select a.id from attachments a where a.ticket_id is null and a.purpose <> 'survey' and a.created_at < p_before
        and not exists (select 1 from home_requests r where r.photos @> array[a.id])
        and not exists (select 1 from data_changes c where c.photos @> array[a.id])
        and not exists (select 1 from group_posts g where g.community_id = a.community_id
          and g.ticket_id is null and g.dropped_at is null and g.photos @> array[a.id])
      order by a.created_at limit p_limit))
    returning id, sha256, thumb_sha256)
  select null, count(*)::int from gone having count(*) > 0
  union all
  (select distinct f, (select count(*)::int from gone) from gone, unnest(array[gone.sha256, gone.thumb_sha256]) f
   where f is not null and not exists (select 1 from attachments a where a.id not in (select id from gone)
     and (a.sha256 = f or a.thumb_sha256 = f)))
$$;

-- What is sealed otherwise than today (p_now: the nine signs in front of it): a batch to be sealed anew.
create or replace function sealed_otherwise(p_now text, p_limit integer) returns table (place text, id uuid, sealed text)
language sql stable security definer set search_path = public, pg_temp as $$
  (select 'people|phone_sealed', p.id, p.phone_sealed from people p
   where left(p.phone_sealed, 9) < p_now or left(p.phone_sealed, 9) > p_now limit p_limit)
  union all
  (select 'tickets|contact_phone', t.id, t.contact_phone from tickets t
   where left(t.contact_phone, 9) < p_now or left(t.contact_phone, 9) > p_now limit p_limit)
  union all
  (select 'roster|phone_sealed', r.id, r.phone_sealed from roster r
   where left(r.phone_sealed, 9) < p_now or left(r.phone_sealed, 9) > p_now limit p_limit)
  union all
  (select 'home_requests|phone_sealed', q.id, q.phone_sealed from home_requests q
   where left(q.phone_sealed, 9) < p_now or left(q.phone_sealed, 9) > p_now limit p_limit)
  union all
  (select 'second factor', c.person_id, c.totp_sealed from credentials c
   where left(c.totp_sealed, 9) < p_now or left(c.totp_sealed, 9) > p_now limit p_limit)
  union all
  (select 'robots|key', b.community_id, b.sealed from robots b
   where left(b.sealed, 9) < p_now or left(b.sealed, 9) > p_now limit p_limit)
  union all
  (select 'passes|phone_sealed', p.id, p.phone_sealed from passes p
   where left(p.phone_sealed, 9) < p_now or left(p.phone_sealed, 9) > p_now limit p_limit)
  union all
  (select 'passes|identity_sealed', p.id, p.identity_sealed from passes p
   where left(p.identity_sealed, 9) < p_now or left(p.identity_sealed, 9) > p_now limit p_limit)
$$;

-- Puts the new seal in place of the old one, unless it was changed meanwhile.
create or replace function seal_anew(p_place text, p_id uuid, p_old text, p_new text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  case p_place
  when 'people|phone_sealed' then update people set phone_sealed = p_new where id = p_id and phone_sealed = p_old;
  when 'tickets|contact_phone' then update tickets set contact_phone = p_new where id = p_id and contact_phone = p_old;
  when 'roster|phone_sealed' then update roster set phone_sealed = p_new where id = p_id and phone_sealed = p_old;
  when 'home_requests|phone_sealed' then
    update home_requests set phone_sealed = p_new where id = p_id and phone_sealed = p_old;
  when 'robots|key' then update robots set sealed = p_new where community_id = p_id and sealed = p_old;
  when 'passes|phone_sealed' then update passes set phone_sealed = p_new where id = p_id and phone_sealed = p_old;
  when 'passes|identity_sealed' then
    update passes set identity_sealed = p_new where id = p_id and identity_sealed = p_old;
  when 'second factor' then update credentials set totp_sealed = p_new where person_id = p_id and totp_sealed = p_old;
  end case;
end $$;

reset check_function_bodies;
