import { bringUp } from './start/bring-up';
import { makeStops } from './start/stops';

const stops = makeStops();
let asked = 0;

/** Ctrl-C ends everything in order, a second one at once. npm passes on the same Ctrl-C again: that counts once. */
async function stop() {
  if (asked && Date.now() - asked > 1000) stopHard();
  if (asked) return;
  asked = Date.now();
  await stops.run();
  process.exit(0);
}

function stopHard() {
  stops.runHard();
  process.exit(130);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// A closed terminal must not take the portal's end from its order.
process.stdout.on('error', () => undefined);

bringUp(process.argv.includes('--dev'), stops).catch(async (error: Error) => {
  if (stops.begun) return;
  console.error(process.env.LOG_LEVEL === 'debug' ? error : error.message);
  await stops.run();
  process.exit(1);
});
