-- The box of an anonymous survey (SUR-5, decision 032). Run as linli_owner before guard.sql; safe to repeat.
set check_function_bodies = off;

-- Puts a sheet into the box of a survey that is out. False when this mark is in it already: of a hundred at the same moment
-- one goes in. Says nothing else to anybody.
create or replace function cast_ballot(p_survey uuid, p_mark text, p_sheet text, p_now timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_community uuid;
begin
  select s.community_id into v_community from surveys s
  where s.id = p_survey and s.state = 'out' and not s.named and s.closes_at > p_now
    and s.community_id = any((select nullif(current_setting('app.communities', true), '')::uuid[])::uuid[]);
  if v_community is null then return null; end if;
  insert into survey_ballots (community_id, survey_id, mark, sheet) values (v_community, p_survey, p_mark, p_sheet)
  on conflict do nothing;
  return found;
end $$;

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

reset check_function_bodies;
