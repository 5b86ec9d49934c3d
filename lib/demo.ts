import 'server-only';
import { cache } from 'react';
import { sql } from '@/db/sql';
import { DAY } from '@/lib/clock/day';
import { env } from '@/lib/env';
import { readAs, type Viewer } from '@/lib/viewer';

export type Demo = 'off' | 'fresh' | 'stale';

/** Whether this is a demo, and whether its estate was laid more than a day ago, so that its days no longer fit. */
export const demoState = cache(async (viewer: Viewer | null): Promise<Demo> => {
  if (!env().DEMO) return 'off';
  if (!viewer) return 'fresh';
  const [rows] = await readAs<[{ at: Date }[]]>(viewer, sql`select at from heartbeats where name = 'demo'`);
  const laid = rows[0]?.at;
  return laid && viewer.now.getTime() - laid.getTime() > DAY ? 'stale' : 'fresh';
});
