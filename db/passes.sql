-- What is kept of the people who work in homes, and how long (REN-8). Run as linli_owner before guard.sql; safe to repeat.
set check_function_bodies = off;

-- A batch of passes that ended, or whose days were over, as many days ago as their community has set (lib/settings.ts, 30 where
-- it says nothing): number, telephone and picture of the person go. Their pictures are loose then: the sweep takes them with
-- their files. Says how many went. Those not ended are found by the permits that run, which are few.
create or replace function forget_passes(p_now timestamptz, p_limit integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_count integer;
begin
  with over as (
    (select p.id, p.photo_id from passes p join communities c on c.id = p.community_id
     where p.erased_at is null and p.ended_at is not null and p.ended_at < p_now - kept_days(c.settings)
     order by p.ended_at limit p_limit)
    union
    (select p.id, p.photo_id from permits m join communities c on c.id = m.community_id
     join passes p on p.community_id = m.community_id and p.ticket_id = m.ticket_id
     where m.state in ('valid', 'suspended') and p.erased_at is null and p.ended_at is null
       and (p.to_day + 1)::timestamp at time zone 'Asia/Shanghai' < p_now - kept_days(c.settings) limit p_limit)),
  pictures as (
    update attachments a set ticket_id = null from over o where a.id = o.photo_id and a.purpose = 'pass' returning a.id),
  gone as (
    update passes p set phone_sealed = null, identity_sealed = null, identity_key = null, identity_tail = null,
      photo_id = null, erased_at = p_now
    from over o where p.id = o.id returning p.id)
  select count(*) into v_count from gone;
  return v_count;
end $$;

create or replace function kept_days(p_settings jsonb) returns interval language sql immutable
as $$ select make_interval(days => coalesce((p_settings #>> '{works,identityDays}')::integer, 30)) $$;

reset check_function_bodies;
