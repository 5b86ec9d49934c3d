import { type Outcome, type Step, take, vitest } from './steps';

const format: Step = { name: 'format', run: ['biome', 'check', '--error-on-warnings', '--colors=off'] };
const routes: Step = { name: 'routes', run: ['next', 'typegen'] };
const types: Step = {
  name: 'types',
  // What was found out last time is kept where Next keeps its own: only what a change reaches is checked anew.
  run: ['tsc', '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', '.next/cache/check.tsbuildinfo'],
};

/** Format and lint, types, unit tests and house rules, side by side. The types need the routes Next generates. */
export async function check(): Promise<Outcome[]> {
  const typed = async () => {
    const written = await take(routes);
    return [written, await take(types)];
  };
  const [first, second, third] = await Promise.all([take(format), typed(), take(vitest('unit'))]);
  return [first, ...second, third];
}
