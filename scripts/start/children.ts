import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, sizeOf, tail } from './log';
import { end, isAlive, kill, type Mark, markOf } from './mark';
import { type Plan, ROOT } from './plan';
import { say } from './say';
import type { Stops } from './stops';

/** A Node program that we start: its name names its log and its mark too. */
export type Program = { name: string; words: string[]; environment: Record<string, string | undefined> };

/** A server finishes what it answers, a worker its job. */
const PATIENCE = 15_000;

/** Runs a program to its end; its last words are the reason when it fails. */
export function runOnce(plan: Plan, program: Program, stops: Stops): Promise<void> {
  const log = logOf(plan, program.name);
  const from = sizeOf(log);
  const child = begin(plan, program);
  const mark = markOf(child.pid ?? 0);
  if (mark)
    stops.add(
      () => end(mark),
      () => kill(mark),
    );
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      forget(plan, program.name);
      if (code === 0) done();
      else fail(new Error(`${program.name} failed:\n${tail(log, from, 30)}`));
    });
  });
}

export type Kept = { deaths: number };

/** One that dies before that may never come up: it waits longer each time. */
const YOUNG = 10_000;

/** Keeps a program running until the stop: one that dies is started again, later each time it dies young. */
export function keepRunning(plan: Plan, program: Program, stops: Stops): Kept {
  const kept = { deaths: 0 };
  let mark: Mark | undefined;
  let wait = 500;
  const start = () => {
    if (stops.begun) return;
    const born = Date.now();
    const child = begin(plan, program);
    mark = markOf(child.pid ?? 0);
    child.once('exit', (code, signal) => {
      if (stops.begun) return;
      kept.deaths += 1;
      wait = Date.now() - born > YOUNG ? 500 : Math.min(wait * 2, 30_000);
      say(program.name, `ended (${signal ?? code}), starts again in ${wait / 1000} s`);
      setTimeout(start, wait);
    });
  };
  start();
  stops.add(
    async () => {
      if (mark) await end(mark, { patience: PATIENCE });
      forget(plan, program.name);
    },
    () => mark && kill(mark),
  );
  return kept;
}

/** Ends what an earlier launcher left behind when it was killed. Only processes of this folder are touched. */
export async function endLeftovers(plan: Plan) {
  const folder = marksIn(plan);
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name !== 'launcher')) {
    const mark = readMark(join(folder, file));
    if (mark) await end(mark);
    rmSync(join(folder, file));
  }
}

/** One launcher per folder: a second one is told so. */
export function claim(plan: Plan, stops: Stops) {
  const path = join(marksIn(plan), 'launcher');
  mkdirSync(marksIn(plan), { recursive: true });
  const other = readMark(path);
  if (other && isAlive(other))
    throw new Error(`DATA_DIR is in use: another launcher runs on it (process ${other.pid}).`);
  writeFileSync(path, JSON.stringify(markOf(process.pid)));
  stops.add(() => rmSync(path, { force: true }));
}

export function logOf(plan: Plan, name: string): string {
  return join(plan.env.DATA_DIR, 'log', `${name}.log`);
}

function begin(plan: Plan, { name, words, environment }: Program): ChildProcess {
  const log = openLog(logOf(plan, name));
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: environment as NodeJS.ProcessEnv,
    // Its own group, so that Ctrl-C reaches only the launcher, which ends the parts in order.
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  writeFileSync(join(marksIn(plan), name), JSON.stringify(markOf(child.pid ?? 0) ?? null));
  return child;
}

function forget(plan: Plan, name: string) {
  rmSync(join(marksIn(plan), name), { force: true });
}

function readMark(path: string): Mark | null | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // none, or cut short by a power failure
  }
}

function marksIn(plan: Plan): string {
  return join(plan.env.DATA_DIR, 'run');
}
