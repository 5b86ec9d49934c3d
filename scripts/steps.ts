import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Step = {
  name: string;
  /** A command of node_modules/.bin and its arguments. */
  run: string[];
  env?: Record<string, string>;
  /** Where the step leaves its counts; a step without counts is itself one test. */
  report?: { file: string; by: 'vitest' | 'playwright' };
  /** Its lines are shown as they come, for steps of minutes. */
  live?: boolean;
};

export type Outcome = { step: Step; passed: number; failed: number; output: string; seconds: number };

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'linli-reports-'));
const running = new Set<ChildProcess>();
let calledOff = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    calledOff = true;
    for (const child of running) child.kill(signal);
  });
}

/** A Vitest project as a step, with its counts. */
export function vitest(project: string, more: Partial<Step> = {}): Step {
  const file = join(reports, `${project}.json`);
  const run = ['vitest', 'run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  return { name: project, run, report: { file, by: 'vitest' }, ...more };
}

/** The browser tests as a step, with their counts. */
export function playwright(env: Record<string, string> = {}): Step {
  const file = join(reports, 'browser.json');
  const run = ['playwright', 'test', '--reporter=list,json'];
  return {
    name: 'browser',
    run,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...env },
    report: { file, by: 'playwright' },
    live: true,
  };
}

/** Runs a step, prints one line about it and, when it failed, what it said. */
export async function take(step: Step): Promise<Outcome> {
  const started = performance.now();
  const { code, output } = await launch(step);
  const counts = countsOf(step, code === 0);
  const outcome = { step, ...counts, output, seconds: (performance.now() - started) / 1000 };
  tell(outcome);
  return outcome;
}

/** A step that cannot be taken because an earlier one failed counts as failed. */
export function leaveOut(step: Step, why: string): Outcome {
  console.log(`✗ ${step.name.padEnd(10)} left out: ${why}`);
  return { step, passed: 0, failed: 1, output: '', seconds: 0 };
}

function launch({ run, env, live }: Step): Promise<{ code: number; output: string }> {
  const [command = '', ...args] = run;
  const child = spawn(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const heard: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      heard.push(part);
      if (live) process.stdout.write(part);
    });
  }
  return new Promise((resolve) => {
    const finish = (code: number) => {
      running.delete(child);
      if (calledOff && running.size === 0) process.exit(130);
      resolve({ code, output: Buffer.concat(heard).toString().trim() });
    };
    child.once('error', (fault) => {
      heard.push(Buffer.from(String(fault)));
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

function countsOf(step: Step, isFine: boolean): { passed: number; failed: number } {
  const { passed, failed } = reported(step) ?? { passed: isFine ? 1 : 0, failed: 0 };
  return { passed, failed: isFine ? failed : Math.max(failed, 1) };
}

function reported({ report }: Step) {
  if (!report || !existsSync(report.file)) return undefined;
  const found = JSON.parse(readFileSync(report.file, 'utf8'));
  if (report.by === 'vitest') return { passed: found.numPassedTests, failed: found.numFailedTests };
  return { passed: found.stats.expected, failed: found.stats.unexpected + found.stats.flaky };
}

function tell({ step, passed, failed, output, seconds }: Outcome) {
  const counts = step.report ? `  ${passed} passed${failed ? `, ${failed} failed` : ''}` : '';
  console.log(`${failed ? '✗' : '✓'} ${step.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s${counts}`);
  if (failed && !step.live) console.log(`\n${output}\n`);
}
