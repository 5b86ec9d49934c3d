import { beat, rememberSwitchedOff } from '@/lib/jobs/heartbeat';
import { workOn } from '@/lib/jobs/queue-runner';
import { workerDatabase } from '@/lib/jobs/worker-database';
import { log } from '@/lib/log';

const BEAT = 20_000;

await rememberSwitchedOff();
const worker = await workOn();
await beat('worker');
const pulse = setInterval(() => beat('worker').catch((error: Error) => log.warn({ beat: error.message })), BEAT);

const stop = async () => {
  clearInterval(pulse);
  await worker.stop();
  await workerDatabase().close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)));
await worker.done;
