import { setTimeout as pause } from 'node:timers/promises';
import type { Ask } from '@/bench/load';
import { migrate } from '@/db/migrate';
import { keepAsking } from './clients';
import type { Resident } from './stage';
import { lookLong, watchWaits } from './waits';

type Given = {
  origin: string;
  adminUrl: string;
  residents: Resident[];
  filings: ((key: string) => Ask)[];
  folder: string;
};

/** The database goes on to another release while the program serves 20 requests a second, and somebody reads for long. */
export async function upgradeWhileServing({ origin, adminUrl, residents, filings, folder }: Given) {
  const load = keepAsking(origin, residents, filings, 20);
  await pause(2000);
  const longest = await watchWaits(adminUrl);
  const look = await Promise.resolve([lookLong(adminUrl, 'tickets', 2500)]);
  const began = performance.now();
  await migrate(adminUrl, folder);
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(look);
  await pause(1500);
  const waited = await longest();
  return { ...(await load.stop()), seconds, waited };
}
