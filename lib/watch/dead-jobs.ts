import { sql } from '@/db/sql';
import { watchesIn } from '@/lib/people/leads';
import { notFound, Refusal } from '@/lib/refusal';
import type { TaskName } from '@/lib/tickets/queue';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { scrub } from './scrub';

export type DeadJob = { id: string; task: TaskName; attempts: number; failedAt: Date; why: string | null };

const MOST = 50;
const LENGTH = 200;

/** The newest of the jobs that are not tried any more, with what failed at last; numbers of people are left out of it. */
export async function findDeadJobs(viewer: Viewer, communityId: string): Promise<DeadJob[]> {
  if (!watchesIn(viewer, communityId)) throw notFound();
  const [rows] = await readAs<[DeadJob[]]>(
    viewer,
    sql`select id, task, attempts, failed_at as "failedAt", error as why from dead_jobs(${MOST})`,
  );
  return rows.map((row) => ({ ...row, why: row.why && scrub(row.why).replaceAll(/\s+/g, ' ').slice(0, LENGTH) }));
}

/** Lets a dead job be done once more, at once; says which it was. Refuses one that no longer is one. */
export async function tryAgain(viewer: Viewer, communityId: string, id: string): Promise<string> {
  if (!watchesIn(viewer, communityId)) throw notFound();
  const row = await writeAs(viewer, (tx) => tx.one<{ task: string | null }>(sql`select job_again(${id}) as task`));
  if (!row?.task) throw new Refusal('already');
  return row.task;
}
