import { timingSafeEqual } from 'node:crypto';
import { bareAnswer } from '@/lib/bare-answer';
import { env } from '@/lib/env';
import { beat } from './heartbeat';
import { drain } from './queue-runner';
import { isTimed, setOff } from './set-off';

/**
 * Does the due jobs and answers: the worker's stand-in where no process may stay (cron on serverless, which sends GET). `?set=`
 * names what is to be done by the clock besides. 404 for whoever has not the secret.
 */
export async function workAtTheDoor(request: Request): Promise<Response> {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${env().JOBS_SECRET}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return bareAnswer(404);
  const task = new URL(request.url).searchParams.get('set');
  if (task !== null && !isTimed(task)) return bareAnswer(404);
  if (task !== null) await setOff(task);
  await drain();
  await beat('drain');
  return Response.json({ done: true });
}
