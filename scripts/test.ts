import { rmSync } from 'node:fs';
import { check } from './check-steps';
import { leaveOut, type Outcome, playwright, type Step, take, vitest } from './steps';

// The tests keep their own build and their own state, so that a portal running beside them is not touched.
const buildFolder = '.next-test';
const stateFolder = '.data-test';

const unused: Step = { name: 'unused', run: ['knip'] };
const build: Step = { name: 'build', run: ['next', 'build'], env: { NEXT_DIST_DIR: buildFolder } };
const budget: Step = { name: 'budget', run: ['tsx', 'scripts/budget.ts'], env: { NEXT_DIST_DIR: buildFolder } };
const long = process.argv.includes('--long') ? [vitest('long', { live: true })] : [];

rmSync(stateFolder, { recursive: true, force: true });
const outcomes = await check();
for (const step of [unused, vitest('start'), vitest('db'), build]) outcomes.push(await take(step));
for (const step of [budget, playwright()]) outcomes.push(await whenBuilt(step));
for (const step of long) outcomes.push(await take(step));

const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log(`\n${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : process.exitCode;

async function whenBuilt(step: Step): Promise<Outcome> {
  const isBuilt = outcomes.some((outcome) => outcome.step === build && outcome.failed === 0);
  return isBuilt ? take(step) : leaveOut(step, 'nothing was built');
}
