import { sql } from '@/db/sql';
import { database } from '@/lib/database';
import { env } from '@/lib/env';
import type { Which } from '@/lib/services/alarms';
import type { Channel } from '@/lib/telling/delivery';
import type { TaskName } from '@/lib/tickets/queue';

/** Jobs that are due, up to ten thousand in all, the seconds that the oldest of them waits, and those not tried any more. */
export type QueueLine = { task: TaskName; due: number; oldest: number | null; dead: number };

/** More are not counted. */
export const MOST_DUE = 10_000;

export type Figures = {
  queue: QueueLine[];
  /** Up to a thousand of each community. */
  overdue: Partial<Record<Which, number>>;
  deadLetters: Partial<Record<Channel, number>>;
  /** Seconds since the worker, or whoever drains, last said that it lives; null when it never did. */
  beat: number | null;
};

/** What the database says of the whole company, in one round trip; null when it doesn't answer. */
export function findFigures(): Promise<Figures | null> {
  return database()
    .plain<Pick<Figures, 'queue'> & { office: Omit<Figures, 'queue'> }>(
      sql`select (select coalesce(jsonb_agg(to_jsonb(q)), '[]') from queue_figures() q) as queue,
            office_figures(${env().LINLI_NOW ?? null}) as office`,
    )
    .then(
      ([row]) => row && { queue: row.queue, ...row.office },
      () => null,
    )
    .then((figures) => figures ?? null);
}
