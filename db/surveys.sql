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

reset check_function_bodies;
