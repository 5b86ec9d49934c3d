import { timingSafeEqual } from 'node:crypto';
import { bareAnswer } from '@/lib/bare-answer';
import { env } from '@/lib/env';
import { beat } from '@/lib/jobs/heartbeat';
import { drain } from '@/lib/jobs/queue-runner';

/** Does the due jobs and answers: the worker's stand-in where no process may stay (cron on serverless). */
export async function POST(request: Request) {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${env().JOBS_SECRET}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return bareAnswer(404);
  await drain();
  await beat('drain');
  return Response.json({ done: true });
}
