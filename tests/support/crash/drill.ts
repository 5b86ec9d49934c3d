import { setTimeout as pause } from 'node:timers/promises';
import { queueOf } from '@/bench/stage-tickets';
import { compare, type Loss } from './compare';
import { chances, type Death, killOne, type Victim, victims } from './killer';
import { fileOnAndOn, type Ledger } from './ledger';
import { openRealStage } from './stage';

export type Drill = {
  kills: number;
  seed: number;
  only?: readonly Victim[];
  /** Statements of the owner before the first filing: a planted defect. */
  planted?: readonly string[];
  /** False files without photos: one that was forgotten would be refused, and end the drill. */
  photos?: boolean;
};
export type Report = Loss & { acknowledged: number; tries: number; deaths: Death[]; slowest: number };

const CLIENTS = 8;
const MIN_LOAD = 700;
const MORE_LOAD = 2000;

/** T3: the real portal under load while its parts are killed by chance; then the ledger of what was acknowledged against it. */
export async function drill({ kills, seed, only = victims, planted, photos }: Drill): Promise<Report> {
  const stage = await openRealStage({ planted });
  const ledger: Ledger = { promised: [], begun: new Set(), tries: 0 };
  const since = new Date();
  let over = false;
  const share = Math.floor(stage.residents.length / CLIENTS);
  const clients = Promise.all(
    Array.from({ length: CLIENTS }, (_none, n) =>
      fileOnAndOn({ ...stage, photos, over: () => over }, stage.residents.slice(n * share, (n + 1) * share), ledger),
    ),
  );
  const deaths: Death[] = [];
  const chance = chances(seed);
  try {
    for (let n = 0; n < kills; n += 1) {
      await Promise.race([pause(MIN_LOAD + chance() * MORE_LOAD), clients]);
      deaths.push(await killOne(stage.dir, stage.origin, only[Math.floor(chance() * only.length)] as Victim));
    }
    await pause(MIN_LOAD);
    over = true;
    await clients;
    const owner = await stage.openOwner();
    await queueOf(owner).settle();
    const loss = await compare(owner, ledger, stage.dir, since);
    await owner.close();
    const slowest = Math.max(...deaths.map(({ seconds }) => seconds));
    return { ...loss, acknowledged: ledger.promised.length, tries: ledger.tries, deaths, slowest };
  } finally {
    over = true;
    await stage.close();
  }
}
