import { sql } from '@/db/sql';
import { alarm } from '@/lib/jobs/alarm';
import { tell } from '@/lib/jobs/tell';
import type { Owner } from './owner';

const RECENT = 2 * 86_400_000;

type Waiting = { task: string; payload: Record<string, unknown> };

/**
 * The jobs that the story left behind: messages of the last two days are delivered, older ones are long read, and the
 * open tickets' alarms are set from now.
 */
export async function settleJobs(owner: Owner, now: Date): Promise<void> {
  await owner.text('set role linli_worker');
  const waiting = await owner.run<Waiting>(sql`
    select t.identifier as task, j.payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`);
  // A notice that waits for its time goes on waiting, and so do a survey's last reminder and its count.
  await owner.text(`delete from graphile_worker._private_jobs where task_id not in (
    select id from graphile_worker._private_tasks where identifier in ('publish', 'survey', 'surveyNews'))
    or run_at <= '${now.toISOString()}' and task_id in (
    select id from graphile_worker._private_tasks where identifier in ('survey', 'surveyNews'))`);
  await owner.text('reset role');
  await owner.text('set role linli_gate');
  const since = new Date(now.getTime() - RECENT);
  const recent = await owner.run<{ id: string }>(sql`select id from events where at > ${since}`);
  const fresh = new Set(recent.map((row) => row.id));
  for (const { task, payload } of waiting) if (task === 'tell' && fresh.has(String(payload.event))) await tell(payload);
  await owner.run(
    sql`update inbox set read_at = sent_at + interval '20 minutes' where sent_at < ${new Date(now.getTime() - RECENT / 4)}`,
  );
  for (const { task, payload } of waiting) if (task === 'alarm') await alarm(payload);
  await owner.text('reset role');
}
