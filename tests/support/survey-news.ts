import { env } from '@/lib/env';
import { drain } from '@/lib/jobs/queue-runner';
import type { SurveyNews } from '@/lib/surveys/news';
import type { TestDatabase } from './database';
import { NOW } from './estate';

export const DAY = 86_400_000;

/** So many days after the beginning of a test. */
export const at = (days: number) => void Object.assign(env(), { LINLI_NOW: new Date(NOW.getTime() + days * DAY) });

/** Who was told this of a survey, by name. */
export async function told({ admin }: TestDatabase, survey: string, key: SurveyNews): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select p.name from inbox i join people p on p.id = i.person_id where i.values->>'survey' = $1 and i.key = $2`,
    [survey, key],
  );
  return rows.map(({ name }) => name).sort();
}

/** Does what is due by now of what was put in the queue so many days after the beginning; a job waits by the machine's clock. */
export async function drainDue({ admin }: TestDatabase, since = 0): Promise<void> {
  const ahead = (env().LINLI_NOW as Date).getTime() - NOW.getTime() - since * DAY;
  await admin.query(
    `update graphile_worker._private_jobs set run_at = now() - interval '1 second'
     where run_at <= now() + make_interval(secs => $1) and attempts = 0`,
    [ahead / 1000 + 60],
  );
  await drain();
}
