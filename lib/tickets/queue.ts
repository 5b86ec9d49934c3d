import { type Sql, sql } from '@/db/sql';

export const taskNames = [
  'tell',
  'alarm',
  'sweep',
  'deliver',
  'rounds',
  'visits',
  'publish',
  'announce',
  'survey',
  'surveyNews',
] as const;
export type TaskName = (typeof taskNames)[number];

/** A job in the caller's own transaction; ids only. The same key replaces what waits under it. */
export const enqueue = (
  task: TaskName,
  payload: Record<string, unknown>,
  key: string | null = null,
  at: Date | null = null,
): Sql =>
  sql`select enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${key}, coalesce(${at}::timestamptz, business_time(), now()))`;
