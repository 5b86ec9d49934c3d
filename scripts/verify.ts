import { openOwner } from '@/db/seed/play/owner';
import { verifySeals } from '@/lib/verify-seals';
import { ownerUrl } from './start/owner';
import { readPlan } from './start/plan';
import { makeStops, type Stops } from './start/stops';

/** Says which seals of the history and of the record of acts are broken; the exit code is 1 when one is. */
async function verify(stops: Stops): Promise<number> {
  const owner = await openOwner(await ownerUrl(readPlan(), stops));
  const { events, acts, broken } = await verifySeals(owner.run);
  await owner.close();
  for (const line of broken) console.log(line);
  console.log(`${events} events and ${acts} acts checked, ${broken.length} broken`);
  return broken.length > 0 ? 1 : 0;
}

const stops = makeStops();

async function leave(code: number) {
  await stops.run();
  process.exit(code);
}

verify(stops).then(leave, (error: Error) => {
  console.error(error.message);
  return leave(1);
});
