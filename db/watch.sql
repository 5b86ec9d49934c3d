-- What is counted for whoever watches the portal: numbers only, of the whole company. Run as linli_owner before guard.sql.
set check_function_bodies = off;

-- The promise that falls due next, as runningPromise in lib/services/alarms.ts names it.
create or replace function promise_due(t tickets) returns text language sql immutable as $$
  select case
    when t.replied_at is null and t.due_at = t.reply_due then 'reply'
    when t.due_at = t.answer_due then 'answer'
    when t.own_from is not null and t.due_at = t.own_due then 'own'
    when t.paused_until is not null then 'pause'
    when t.visit_from is not null and t.phase = 'open' and t.arrived_at is null and t.due_at = t.visit_to then 'visit'
    when t.arrived_at is null and t.due_at = t.arrive_due then 'arrive'
    else 'result' end $$;

-- Overdue promises by kind and dead letters by channel, up to a thousand of each community: a scrape costs what is late, not
-- what there is. p_now is business time: null lets the database name it.
create or replace function office_figures(p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'overdue', (select coalesce(jsonb_object_agg(promise, n), '{}') from (
      select promise_due(t) as promise, count(*) as n from communities c cross join lateral (
        select * from tickets t where t.community_id = c.id and t.phase <> 'done'
          and t.due_at < coalesce(p_now, clock_timestamp()) order by t.due_at limit 1000) t
      group by 1) o),
    'deadLetters', (select coalesce(jsonb_object_agg(channel, n), '{}') from (
      select d.channel, count(*) as n from communities c cross join lateral (
        select channel from deliveries d where d.community_id = c.id and d.state = 'dead' order by d.id desc limit 1000) d
      group by 1) d),
    'beat', (select extract(epoch from clock_timestamp() - max(at)) from heartbeats where name in ('worker', 'drain'))) $$;
