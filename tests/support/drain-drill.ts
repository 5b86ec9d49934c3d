import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from './database';
import type { Estate } from './estate';
import { countByState, killHard, putMessages, startWorker } from './telling';
import type { startWechat } from './wechat/server';

type Scene = { database: TestDatabase; estate: Estate; wechat: Awaited<ReturnType<typeof startWechat>> };

const PATIENCE = 10 * 60_000;

/**
 * So many messages at once; a worker is killed hard when a third has gone, another takes over. Says what arrived, what arrived
 * twice, and how many a second both workers sent, the wait for what the dead one had in hand left out.
 */
export async function drillDrain({ database, estate, wechat }: Scene, count: number) {
  const { memory } = wechat;
  memory.quota = count * 2;
  await putMessages(database.admin, estate, count);
  const began = performance.now();
  const first = await startWorker(database, wechat.url);
  await until(async () => memory.sent.length >= count / 3);
  await killHard(first);
  const killedAt = memory.sent.length;
  const left = (await countByState(database.admin)).sending ?? 0;
  const second = await startWorker(database, wechat.url);
  await until(async () => memory.sent.length >= count - left);
  const bulk = (performance.now() - began) / 1000;
  await until(async () => (await countByState(database.admin)).sent === count);
  const seconds = (performance.now() - began) / 1000;
  await killHard(second);
  const ids = memory.sent.map((one) => String(one.client_msg_id));
  return {
    seconds,
    bulk,
    rate: count / bulk,
    killedAt,
    left,
    arrived: new Set(ids).size,
    twice: ids.length - new Set(ids).size,
    states: await countByState(database.admin),
  };
}

async function until(fine: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await fine())) {
    if (performance.now() > end) throw new Error('it took more than ten minutes');
    await wait(200);
  }
}
