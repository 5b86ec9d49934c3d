import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { actionCall, actionId, type Fields, hiddenIn, stateOf } from '@/bench/actions';
import { type Answer, type Ask, answerOf } from '@/bench/load';
import { DIST } from './fleet';
import type { Resident } from './stage';

const PATH = '/services/repair';

/** A repair as the client with JavaScript files it; `key` says that it is the same one. */
export async function filer(origin: string, { cookie, unit }: Resident, dist = DIST) {
  const page = await answerOf(origin, new Agent(), { path: PATH, headers: { cookie } });
  const hidden = Object.entries(hiddenIn(page.body, 'description')).filter(([name]) => !name.startsWith('$ACTION'));
  const id = actionId(dist, 'app/ticket-actions#fileTicket');
  return (key: string): Ask =>
    actionCall(origin, PATH, cookie, id, { ...Object.fromEntries(hidden), ...fault, unit, $key: key });
}

const fault: Fields = {
  ...{ place: 'home', category: 'water', happening: 'none', description: '厨房水槽下面的软管一直滴水' },
  ...{ building: '', spot: '', windows: 'any', ifAbsent: 'reschedule', contactName: '', contactPhone: '' },
};

export type Tally = { asked: number; again: number; failed: string[]; acknowledged: string[] };

const isFine = ({ status }: Answer) => status < 500;

/** Pages and filings at `rate` a second until told to stop. Whoever gets no answer, or a bad one, asks once more. */
export function keepAsking(origin: string, residents: Resident[], filings: ((key: string) => Ask)[], rate: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const tally: Tally = { asked: 0, again: 0, failed: [], acknowledged: [] };
  const send = (ask: Ask) => answerOf(origin, agent, ask).catch((error: Error) => error);
  const once = async (ask: Ask) => {
    tally.asked += 1;
    const first = await send(ask);
    if (!(first instanceof Error) && isFine(first)) return first;
    tally.again += 1;
    const second = await send(ask);
    if (!(second instanceof Error) && isFine(second)) return second;
    tally.failed.push(second instanceof Error ? second.message : `${second.status}`);
    return undefined;
  };
  const visit = async (n: number) => {
    const { cookie } = residents[n % residents.length] as Resident;
    if (n % 4 !== 0) {
      const page = await once({ path: n % 2 ? '/' : '/tickets', headers: { cookie } });
      if (page && page.status !== 200) tally.failed.push(`a page was answered ${page.status}`);
      return;
    }
    const key = randomUUID();
    const answer = await once((filings[(n / 4) % filings.length] as (key: string) => Ask)(key));
    if (answer && stateOf(answer).at === 'done') tally.acknowledged.push(key);
    else if (answer) tally.failed.push(`a filing was answered ${answer.status} ${JSON.stringify(stateOf(answer))}`);
  };
  let running = true;
  const going: Promise<void>[] = [];
  const loop = (async () => {
    for (let n = 0; running; n += 1) {
      going.push(visit(n));
      await pause(1000 / rate);
    }
  })();
  const stop = async () => {
    running = false;
    await loop;
    await Promise.all(going);
    agent.destroy();
    return tally;
  };
  return { tally, stop };
}
