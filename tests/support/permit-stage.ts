import { env } from '@/lib/env';
import { withWorks } from '@/lib/services/works/state';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase } from './database';
import { layEstate, NOW, see } from './estate';
import { staff } from './ticket-life';
import { readyForPermit, workerOf } from './works';

export type PermitStage = Awaited<ReturnType<typeof setPermitStage>>;

/** Who applies, the desk and engineering of a community in which works are free, and what tests of permits do again and again. */
export async function setPermitStage() {
  const database = await openTestDatabase();
  const estate = await layEstate(database.admin);
  const { green } = estate;
  const free = { fen: 0 };
  const charges = { ownerDeposit: free, contractorDeposit: free, waste: free, pass: free };
  await database.admin.query('update communities set settings = $1', [{ works: { charges } }]);
  const [owner, clerk, engineer] = (await Promise.all(
    [green.owner, green.clerk, green.worker].map((one) => see(one)),
  )) as [Viewer, Viewer, Viewer];
  const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
  const one = async (text: string, ...values: unknown[]) => (await rows(text, ...values))[0];
  const worker = (n: number) => workerOf(clerk, green.id, n);
  const ready = (details: object = {}) => readyForPermit(owner, green.home, { clerk, engineer }, details);
  return {
    ...{ database, estate, owner, clerk, engineer, rows, one, worker, ready },
    clear: async () => {
      Object.assign(env(), { LINLI_NOW: NOW });
      await database.admin.query('truncate rate_limits, crossings, passes, permits cascade');
    },
    /** Changes what works keep, past their history. */
    setOwn: async (id: string, change: Parameters<typeof withWorks>[1]) => {
      const { own } = await one('select own from tickets where id = $1', id);
      await database.admin.query('update tickets set own = $2 where id = $1', [id, withWorks({ own }, change)]);
    },
    /** Works under a permit from today to 20 December, with so many passes. */
    underway: async (passes = 1) => {
      const id = await ready({ from: '2026-11-21', to: '2026-12-20' });
      await staff(clerk, id, 'issuePermit');
      for (let n = 1; n <= passes; n += 1) await staff(clerk, id, 'addWorker', await worker(n));
      return id;
    },
    states: async (table: 'permits' | 'passes', id: string) =>
      (await rows(`select distinct state from ${table} where ticket_id = $1 order by 1`, id)).map(({ state }) => state),
  };
}

export const refused = (key: string) => ({ key });
export const beside = (fields: object) => ({ key: 'input', fields });
