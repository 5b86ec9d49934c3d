import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseEnv } from '@/lib/env';
import { claim, endLeftovers, keepRunning, logOf, runOnce } from '@/scripts/start/children';
import { waitHealthy } from '@/scripts/start/health';
import { isAlive, type Mark, markOf } from '@/scripts/start/mark';
import type { Plan } from '@/scripts/start/plan';
import { whyTaken } from '@/scripts/start/ports';
import { makeStops, type Stops } from '@/scripts/start/stops';

let plan: Plan;
let stops: Stops;
let strangers: ChildProcess[];

beforeEach(() => {
  const env = parseEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), 'linli-')) });
  plan = { env, dev: false, environment: { PATH: process.env.PATH } };
  stops = makeStops();
  strangers = [];
  mkdirSync(join(env.DATA_DIR, 'run'));
  vi.spyOn(console, 'log').mockReturnValue();
});

afterEach(async () => {
  await stops.run();
  for (const stranger of strangers) stranger.kill('SIGKILL');
  rmSync(plan.env.DATA_DIR, { recursive: true });
  vi.restoreAllMocks();
});

describe('a program that the launcher keeps running', () => {
  it('Is started again when it dies, and ends with the launcher', async () => {
    const kept = keepRunning(plan, program('server', 'setInterval(() => {}, 1000)'), stops);
    const first = markFile('server');
    process.kill(first.pid, 'SIGKILL');
    await vi.waitFor(() => expect(markFile('server').pid).not.toBe(first.pid), 5000);
    expect(kept.deaths).toBe(1);
    const second = markFile('server');
    await stops.run();
    expect(isAlive(second)).toBe(false);
    expect(existsSync(join(plan.env.DATA_DIR, 'run/server'))).toBe(false);
  });

  it('Is ended by the next launcher when its own was killed', async () => {
    keepRunning(plan, program('worker', 'setInterval(() => {}, 1000)'), makeStops());
    const left = markFile('worker');
    vi.spyOn(globalThis, 'setTimeout').mockReturnValue(0 as never); // the killed launcher starts nothing again
    await endLeftovers(plan);
    expect(isAlive(left)).toBe(false);
  });

  it('Is not confused with a stranger who has its number now', async () => {
    const stranger = sleeper();
    leaveMark('worker', { ...stranger, started: '1' });
    await endLeftovers(plan);
    expect(isAlive(stranger)).toBe(true);
  });
});

describe('a program that runs to its end', () => {
  it('Tells by its last words why it failed', async () => {
    const failing = runOnce(plan, program('build', 'console.log("the reason"); process.exit(3)'), stops);
    await expect(failing).rejects.toThrow(/^build failed:\nthe reason$/);
    expect(readFileSync(logOf(plan, 'build'), 'utf8')).toBe('the reason\n');
  });

  it('Is ended when the start is called off', async () => {
    const running = runOnce(plan, program('estate', 'setInterval(() => {}, 1000)'), stops);
    const mark = markFile('estate');
    const outcome = expect(running).rejects.toThrow('estate failed');
    await stops.run();
    await outcome;
    expect(isAlive(mark)).toBe(false);
  });
});

describe('a launcher', () => {
  it('Is alone on its folder', () => {
    const other = sleeper();
    leaveMark('launcher', other);
    expect(() => claim(plan, stops)).toThrow(`DATA_DIR is in use: another launcher runs on it (process ${other.pid}).`);
    leaveMark('launcher', { ...other, started: '1' });
    claim(plan, stops);
    expect(markFile('launcher')).toEqual(markOf(process.pid));
  });

  it('Ends its parts in reverse order, and at once what begins meanwhile', async () => {
    const ended: string[] = [];
    stops.add(() => ended.push('database'));
    stops.add(() => stops.add(() => ended.push('late')));
    stops.add(() => ended.push('server'));
    await stops.run();
    expect(ended).toEqual(['server', 'late', 'database']);
    expect(() => stops.check()).toThrow();
  });

  it('Waits until the portal is well, and no longer than for what is dead', async () => {
    let asked = 0;
    const portal = createServer((_, response) => {
      asked += 1;
      response.writeHead(asked < 3 ? 503 : 200).end('{}');
    });
    await new Promise<void>((listening) => portal.listen(0, '127.0.0.1', listening));
    const { port } = portal.address() as AddressInfo;
    await waitHealthy(port, 5000, () => undefined);
    expect(asked).toBe(3);
    expect(await whyTaken(port, '127.0.0.1')).toBe('EADDRINUSE');
    portal.close();
    await expect(waitHealthy(port, 5000, () => 'it is dead.')).rejects.toThrow('it is dead.');
    await expect(waitHealthy(port, 100, () => undefined)).rejects.toThrow('(no answer)');
  });
});

function program(name: string, code: string) {
  return { name, words: ['-e', code], environment: plan.environment };
}

function sleeper(): Mark {
  const stranger = spawn('sleep', ['60']);
  strangers.push(stranger);
  const mark = markOf(stranger.pid ?? 0);
  if (!mark) throw new Error('sleep did not start');
  return mark;
}

function leaveMark(name: string, mark: Mark) {
  writeFileSync(join(plan.env.DATA_DIR, 'run', name), JSON.stringify(mark));
}

function markFile(name: string): Mark {
  return JSON.parse(readFileSync(join(plan.env.DATA_DIR, 'run', name), 'utf8'));
}
