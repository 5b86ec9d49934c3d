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
