import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { layout } from '@/scripts/start/cluster';
import { isAlive, type Mark } from '@/scripts/start/mark';
import { findPostmaster } from '@/scripts/start/postmaster';

export const victims = ['server', 'worker', 'postgres'] as const;
export type Victim = (typeof victims)[number];
export type Death = { victim: Victim; seconds: number };

const LONGEST = 60_000;

/** Kills one part of a running portal with SIGKILL, and tells after how many seconds all of it answered again. */
export async function killOne(dir: string, origin: string, victim: Victim): Promise<Death> {
  const mark = markIn(dir, victim);
  if (!mark) throw new Error(`There is no ${victim} to kill.`);
  const since = Date.now();
  process.kill(mark.pid, 'SIGKILL');
  while (!(await isBack(dir, origin, victim, mark))) {
    if (Date.now() - since > LONGEST) throw new Error(`The ${victim} did not come back within a minute.`);
    await pause(50);
  }
  return { victim, seconds: (Date.now() - since) / 1000 };
}

/** Also those parts that the death took along. */
async function isBack(dir: string, origin: string, victim: Victim, killed: Mark): Promise<boolean> {
  const alive = victims.every((one) => {
    const mark = markIn(dir, one);
    return mark && isAlive(mark);
  });
  if (!alive || markIn(dir, victim)?.pid === killed.pid) return false;
  const answer = await fetch(`${origin}/api/health`).catch(() => null);
  return answer?.status === 200;
}

function markIn(dir: string, victim: Victim): Mark | undefined {
  if (victim === 'postgres') return findPostmaster(layout(join(dir, 'postgres')).cluster)?.mark;
  try {
    return JSON.parse(readFileSync(join(dir, 'run', victim), 'utf8')) ?? undefined;
  } catch {
    return undefined; // between two of them
  }
}

/** The same sequence for the same seed (mulberry32): a number from 0 up to 1. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
