import { ensureBuild } from '@/scripts/start/build';
import { claim } from '@/scripts/start/children';
import { readPlan } from '@/scripts/start/plan';
import { makeStops } from '@/scripts/start/stops';

// The production build that the browser tests use, made beforehand so that a failed build is told as one.
const stops = makeStops();
process.once('SIGTERM', () => stops.run());
const plan = readPlan();
claim(plan, stops);
await ensureBuild(plan, stops);
await stops.run();
