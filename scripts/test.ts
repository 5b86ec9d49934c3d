import { portalEnv } from '@/tests/support/portal-env';
import { check } from './check-steps';
import { leaveOut, type Outcome, playwright, type Step, take, vitest } from './steps';

const unused: Step = { name: 'unused', run: ['knip'] };
const build: Step = { name: 'build', run: ['tsx', 'tests/support/portal-build.ts'], env: portalEnv };
const budget: Step = { name: 'budget', run: ['tsx', 'scripts/budget.ts'], env: portalEnv, live: true };
// For breakage alone: figures are for `npm run bench`, on a machine that does nothing else.
const bench: Step = { name: 'bench', run: ['tsx', 'bench/run.ts', '--short', '--tickets', '1000'] };
const isLong = process.argv.includes('--long');
/** Each of the six moments of the flaky phone, over and over (T6). */
const often = { LINLI_FLAKY_RUNS: '100' };

// One after the other: two cores run one PostgreSQL, one build or one browser well.
const outcomes = await check();
for (const step of [unused, vitest('db'), build]) outcomes.push(await take(step));
// The first set-up starts the portal too, on that build.
for (const step of [vitest('start'), budget, bench, playwright(isLong ? often : {})])
  outcomes.push(await whenBuilt(step));
if (isLong) outcomes.push(await take(vitest('long', { live: true })));

const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : process.exitCode;

async function whenBuilt(step: Step): Promise<Outcome> {
  const isBuilt = outcomes.some((outcome) => outcome.step === build && outcome.failed === 0);
  return isBuilt ? take(step) : leaveOut(step, 'nothing was built');
}
