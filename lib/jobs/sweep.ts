import { sql } from '@/db/sql';
import { DAY } from '@/lib/clock/day';
import { fileStore } from '@/lib/files/store';
import { log } from '@/lib/log';
import { rules, type Sweep } from '@/lib/privacy/rules';
import { jobTime } from './clock';
import { sealAnew } from './seal-anew';
import { workerDatabase } from './worker-database';

const AT_ONCE = 500;
/** A night's work has an end; what is left over waits for the next. */
const BATCHES = 200;

/** Nightly: what has had its time goes (lib/privacy/rules.ts), and what an old key sealed is sealed anew. */
export async function sweep(): Promise<void> {
  const now = jobTime();
  await forgetPasses(now);
  for (const { rule, days } of rules.flatMap(({ sweeps }) => sweeps)) {
    const gone = await sweepAll(rule, new Date(now.getTime() - days * DAY));
    if (gone > 0) log.info({ sweep: rule, gone });
  }
  await workerDatabase().plain(sql`select forget_imports(${now})`);
  await sealAnew();
}

async function sweepAll(rule: Sweep, before: Date): Promise<number> {
  let gone = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const count = rule === 'photos' ? await sweepPhotos(before) : await sweepBatch(rule, before);
    gone += count;
    if (count < AT_ONCE) break;
  }
  return gone;
}

/** Before the photos: those of passes are loose by then. */
async function forgetPasses(now: Date): Promise<void> {
  let gone = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const [row] = await workerDatabase().plain<{ gone: number }>(sql`select forget_passes(${now}, ${AT_ONCE}) as gone`);
    gone += row?.gone ?? 0;
    if ((row?.gone ?? 0) < AT_ONCE) break;
  }
  if (gone > 0) log.info({ sweep: 'passes', gone });
}

async function sweepBatch(rule: Sweep, before: Date): Promise<number> {
  const [row] = await workerDatabase().plain<{ gone: number }>(
    sql`select sweep_batch(${rule}, ${before}, ${AT_ONCE}) as gone`,
  );
  return row?.gone ?? 0;
}

/** The rows first: a file without a row is nobody's, a row without its file would be a broken picture. */
async function sweepPhotos(before: Date): Promise<number> {
  const rows = await workerDatabase().plain<{ file: string | null; gone: number }>(
    sql`select file, gone from sweep_photos(${before}, ${AT_ONCE})`,
  );
  for (const { file } of rows) if (file) await fileStore().remove(file);
  return rows[0]?.gone ?? 0;
}
