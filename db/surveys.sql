-- The box of an anonymous survey (SUR-5, decision 032). Run as linli_owner before guard.sql; safe to repeat.
set check_function_bodies = off;

-- Puts something into the box of a survey that is out. False when this mark is in it already: of a hundred at the same moment
-- one goes in; null when the survey takes no more, and while it is being counted that is known first. Says nothing else.
create or replace function put_in_box(p_survey uuid, p_mark text, p_kind text, p_sheet text, p_until timestamptz)
returns boolean language plpgsql as $$
declare v_community uuid;
begin
  select s.community_id into v_community from surveys s
  where s.id = p_survey and s.state = 'out' and not s.named and p_until > business_time()
    and s.community_id = any((select nullif(current_setting('app.communities', true), '')::uuid[])::uuid[])
  for key share;
  if v_community is null then return null; end if;
  insert into survey_ballots (community_id, survey_id, mark, kind, sheet)
  values (v_community, p_survey, p_mark, p_kind, p_sheet) on conflict do nothing;
  return found;
end $$;

-- An answer from a phone: until the end, and a day longer where what was begun in time counts.
create or replace function cast_ballot(p_survey uuid, p_mark text, p_sheet text) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  select put_in_box(p_survey, p_mark, 'answer', p_sheet,
    (select closes_at + case when late_counts then interval '1 day' else interval '0' end from surveys where id = p_survey))
$$;

-- The stub of a paper sheet, by which its home has answered (SUR-2).
create or replace function return_stub(p_survey uuid, p_mark text) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  select put_in_box(p_survey, p_mark, 'stub', null, (select paper_until from surveys where id = p_survey))
$$;

-- Takes a stub back that was registered for the wrong home, while a sheet less than stubs lies in the box. Null when the
-- survey takes no more paper.
create or replace function take_stub_back(p_survey uuid, p_mark text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('survey paper ' || p_survey, 0));
  if not exists (select 1 from surveys s where s.id = p_survey and s.state = 'out' and s.paper_until > business_time()
      and s.community_id = any((select nullif(current_setting('app.communities', true), '')::uuid[])::uuid[]))
    then return null; end if;
  delete from survey_ballots where survey_id = p_survey and mark = p_mark and kind = 'stub'
    and (select count(*) filter (where b.kind = 'stub') > count(*) filter (where b.kind = 'sheet')
      from survey_ballots b where b.survey_id = p_survey);
  return found;
end $$;

-- A paper sheet, keyed in: no more of them than stubs came back.
create or replace function cast_paper(p_survey uuid, p_sheet text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_until timestamptz;
begin
  perform pg_advisory_xact_lock(hashtextextended('survey paper ' || p_survey, 0));
  select paper_until into v_until from surveys where id = p_survey;
  if (select count(*) filter (where kind = 'sheet') >= count(*) filter (where kind = 'stub')
      from survey_ballots where survey_id = p_survey) then return false; end if;
  return put_in_box(p_survey, gen_random_uuid()::text, 'sheet', p_sheet, v_until);
end $$;

-- How many stubs and sheets of paper are in the box.
create or replace function paper_in_box(p_survey uuid) returns table (stubs integer, sheets integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) filter (where b.kind = 'stub')::int, count(*) filter (where b.kind = 'sheet')::int
  from survey_ballots b
  where b.survey_id = p_survey
    and b.community_id = any((select nullif(current_setting('app.communities', true), '')::uuid[])::uuid[])
$$;

-- Which of these marks are in the box: for reminding those only who are missing. Never a sheet.
create or replace function marks_in(p_survey uuid, p_marks text[]) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select b.mark from survey_ballots b join surveys s on s.id = b.survey_id
  where b.survey_id = p_survey and b.mark = any(p_marks)
    and s.community_id = any((select nullif(current_setting('app.communities', true), '')::uuid[])::uuid[])
$$;

-- Empties the box of a survey whose time is over: all sheets, each time in another order.
create or replace function empty_box(p_survey uuid, p_now timestamptz) returns setof survey_ballots
language sql security definer set search_path = public, pg_temp as $$
  with taken as (
    delete from survey_ballots b using surveys s
    where b.survey_id = p_survey and s.id = b.survey_id and s.state = 'out' and s.paper_until <= p_now
      and s.community_id = any((select nullif(current_setting('app.communities', true), '')::uuid[])::uuid[])
    returning b.*)
  select * from taken order by gen_random_uuid()
$$;

-- Drops a draft: nobody has read it. A survey that went out is never dropped.
create or replace function drop_draft(p_survey uuid) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  delete from surveys s where s.id = p_survey and s.state = 'draft'
    and s.community_id = any((select nullif(current_setting('app.communities', true), '')::uuid[])::uuid[])
  returning true
$$;

-- ---- By the code on a home's strip, without a session (decision 032): each does one thing, with one home's invitation.

-- Whether answers from phones still count.
create or replace function takes_answers(s surveys, p_now timestamptz) returns boolean language sql stable as $$
  select s.state = 'out' and p_now < s.closes_at + case when s.late_counts then interval '1 day' else interval '0' end
$$;

-- What a code opens: what is asked, while it is, and nothing of whom. Where each person answers there is none.
create or replace function survey_by_code(p_invite uuid, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('now', n.at, 'id', s.id, 'community', c.name, 'title', s.title, 'named', s.named, 'state', s.state,
    'closesAt', s.closes_at, 'lateCounts', s.late_counts, 'answered', i.answered, 'building', i.building_id,
    'definition', case when takes_answers(s, n.at) then s.definition end)
  from (select coalesce(p_now, clock_timestamp()) as at) n, survey_invites i
  join surveys s on s.community_id = i.community_id and s.id = i.survey_id and s.state <> 'draft'
  join communities c on c.id = i.community_id
  where i.id = p_invite and i.person_id is null
$$;

-- Whether this home's mark is in the box of its own survey.
create or replace function in_box_by_code(p_invite uuid, p_mark text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from survey_invites i join survey_ballots b on b.survey_id = i.survey_id and b.mark = p_mark
    where i.id = p_invite and i.person_id is null)
$$;

-- As cast_ballot: false when the mark is in already, null when the survey takes no more.
create or replace function cast_by_code(p_invite uuid, p_mark text, p_sheet text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_survey surveys;
begin
  select s.* into v_survey from survey_invites i join surveys s on s.community_id = i.community_id and s.id = i.survey_id
  where i.id = p_invite and i.person_id is null and not s.named and takes_answers(s, coalesce(p_now, clock_timestamp()))
  for key share of s;
  if v_survey.id is null then return null; end if;
  insert into survey_ballots (community_id, survey_id, mark, kind, sheet)
  values (v_survey.community_id, v_survey.id, p_mark, 'answer', p_sheet) on conflict do nothing;
  return found;
end $$;

-- An answer under the home's name, of nobody in it: false when the home has answered, null when the survey takes no more.
create or replace function answer_by_code(p_invite uuid, p_answer uuid, p_answers jsonb, p_words jsonb, p_now timestamptz)
returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare v_survey surveys;
begin
  select s.* into v_survey from survey_invites i join surveys s on s.community_id = i.community_id and s.id = i.survey_id
  where i.id = p_invite and i.person_id is null and s.named and takes_answers(s, coalesce(p_now, clock_timestamp()))
  for key share of s;
  if v_survey.id is null then return null; end if;
  insert into survey_answers (id, community_id, survey_id, named, invite_id, way, answers)
  values (p_answer, v_survey.community_id, v_survey.id, true, p_invite, 'phone', p_answers)
  on conflict (invite_id) do nothing;
  if not found then return false; end if;
  insert into survey_texts (id, community_id, survey_id, named, answer_id, key, words)
  select x.id, v_survey.community_id, v_survey.id, true, p_answer, x.key, x.words
  from jsonb_to_recordset(p_words) x (id uuid, key text, words text);
  update survey_invites set answered = true where id = p_invite;
  return true;
end $$;

reset check_function_bodies;
