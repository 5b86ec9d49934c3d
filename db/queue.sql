-- Run as linli_worker, which owns the queue's own tables: they have row-level security without a policy,
-- so that add_job needs their owner. Task names are listed here and in jobs/tasks.ts (a test compares them).
create or replace function enqueue(p_task text, p_payload jsonb, p_key text, p_run_at timestamptz) returns void
language plpgsql security definer set search_path = graphile_worker, public, pg_temp as $$
begin
  if p_task not in ('tell', 'alarm', 'sweep', 'deliver', 'rounds', 'visits', 'publish', 'announce', 'survey', 'surveyNews') then raise exception 'unknown task %', p_task; end if;
  -- Business time may be another than the machine's (tests, screenshots): what counts is how long until then.
  perform graphile_worker.add_job(p_task, payload => p_payload::json, job_key => p_key,
    -- One delivery job of a channel runs at a time: a provider that hangs holds up nothing but itself.
    queue_name => case when p_task = 'deliver' then 'deliver ' || (p_payload->>'channel') end,
    run_at => now() + (p_run_at - coalesce(public.business_time(), now())), max_attempts => 12);
end $$;
revoke all on function enqueue(text, jsonb, text, timestamptz) from public;
grant execute on function enqueue(text, jsonb, text, timestamptz) to linli_app, linli_worker, linli_gate;

-- ---------------------------------------------------------------- what is watched

-- Jobs that failed as often as they may: few, and found without reading those that wait.
create index if not exists linli_dead_jobs on graphile_worker._private_jobs (id) where attempts >= max_attempts;

-- What is due by task, of the ten thousand that wait longest, with the seconds that the oldest has waited; and what is dead.
create or replace function queue_figures() returns table (task text, due int, oldest double precision, dead int)
language sql stable security definer set search_path = graphile_worker, public, pg_temp as $$
  with due as (
    select task_id, run_at from _private_jobs where is_available and run_at <= now() order by priority, run_at limit 10000
  ), counted as (
    select task_id, count(*)::int as due, extract(epoch from now() - min(run_at))::double precision as oldest, 0 as dead
    from due group by 1
    union all
    select task_id, 0, null, count(*)::int from _private_jobs where attempts >= max_attempts group by 1
  )
  select t.identifier, sum(c.due)::int, max(c.oldest), sum(c.dead)::int
  from counted c join _private_tasks t on t.id = c.task_id group by 1 $$;

-- Where who asks looks after the program; nowhere else than where they have entered.
create or replace function watches(p_community uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select is_all_in() and exists (select 1 from posts p where p.person_id = me() and p.ended_at is null and 'admin' = any(p.roles)
    and (p_community is null or p.community_id = p_community)) $$;

-- The newest of the dead jobs of those communities, and of none, for administrators; payloads hold ids only.
create or replace function dead_jobs(p_most int)
returns table (id text, task text, community uuid, attempts int, failed_at timestamptz, error text)
language sql stable security definer set search_path = graphile_worker, public, pg_temp as $$
  select j.id::text, t.identifier, (j.payload->>'community')::uuid, j.attempts::int, j.updated_at, j.last_error
  from _private_jobs j join _private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts and public.watches((j.payload->>'community')::uuid) order by j.id desc limit p_most $$;

-- Lets a dead job be done once more, at once and with as many tries as a new one; which task it was, or null.
create or replace function job_again(p_id bigint) returns text
language plpgsql security definer set search_path = graphile_worker, public, pg_temp as $$
declare v_task text;
begin
  select t.identifier into v_task from _private_jobs j join _private_tasks t on t.id = j.task_id
  where j.id = p_id and j.attempts >= j.max_attempts and j.locked_at is null
    and public.watches((j.payload->>'community')::uuid) for update of j;
  if v_task is not null then
    perform reschedule_jobs(array[p_id], run_at => now(), attempts => 0);
  end if;
  return v_task;
end $$;

do $$
declare f text;
begin
  foreach f in array array['queue_figures()', 'watches(uuid)', 'dead_jobs(int)', 'job_again(bigint)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to linli_app', f);
  end loop;
end $$;
