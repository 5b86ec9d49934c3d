import { enqueue } from '@/lib/tickets/queue';
import { workerDatabase } from './worker-database';

const timed = ['rounds', 'sweep', 'visits'] as const;
export type Timed = (typeof timed)[number];

export const isTimed = (task: string): task is Timed => timed.some((one) => one === task);

/** What a worker that stays does by the clock, where none stays: to be done with the next jobs, once however often it is set off. */
export async function setOff(task: Timed): Promise<void> {
  await workerDatabase().plain(enqueue(task, {}, `by the clock ${task}`));
}
