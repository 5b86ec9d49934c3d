import { randomUUID } from 'node:crypto';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, answerOf } from '@/bench/load';
import type { Resident } from '@/bench/stage';
import { queueOf } from '@/bench/stage-tickets';
import { compare, type Loss } from './compare';
import { filing, type Ledger, photo, ticketOf } from './ledger';
import { openRealStage } from './stage';

export type Report = Loss & {
  /** What people were told while nothing could be stored, each sentence once, without its number. */
  said: string[];
  saidOfPhotos: string[];
  /** Acknowledged before, while and after it was full. */
  acknowledged: [number, number, number];
  /** Until a filing was acknowledged after there was room again. */
  seconds: number;
  /** How often the server had to be started again. */
  restarts: number;
};

const CLIENTS = 4;
const BEFORE = 20;
/** Each client ends with the first of its filings that is refused; enough to use up what the database had set aside. */
const MOST = 2000;
const PATIENCE = 10_000;

/** T3b: the portal on a disk of its own, at `dir`, that fills up and is given room again. */
export async function fillDisk(dir: string): Promise<Report> {
  const stage = await openRealStage({ dir });
  const ledger: Ledger = { promised: [], begun: new Set(), tries: 0 };
  const since = new Date();
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const send = async (ask: Parameters<typeof answerOf>[2]): Promise<Answer | null> =>
    Promise.race([answerOf(stage.origin, agent, ask), pause(PATIENCE, null)]).catch(() => null);
  let n = 0;
  const next = (): Filing => {
    n += 1;
    const key = randomUUID();
    ledger.begun.add(key);
    return { key, n, resident: stage.residents[n % stage.residents.length] as Resident };
  };
  const file = async (one: Filing): Promise<Tried> => {
    const answer = await send(filing(stage, one.resident, one.key, one.n, []));
    const ticket = ticketOf(answer);
    if (ticket) ledger.promised.push({ key: one.key, ticket, photos: 0 });
    return { ...one, done: Boolean(ticket), said: saidIn(answer) };
  };
  try {
    for (let i = 0; i < BEFORE; i += 1) await file(next());
    const before = ledger.promised.length;
    const pid = stage.serverPid();
    const leave = fill(join(dir, 'ballast'));
    const refused = await Promise.all(Array.from({ length: CLIENTS }, () => untilRefused(() => file(next()))));
    const pictures = await Promise.all(
      stage.residents.slice(0, 3).map(async (one, i) => send(await photo(stage, one, i))),
    );
    const during = ledger.promised.length - before;
    leave();
    const free = Date.now();
    for (const one of refused) while (!(await file(one)).done) await pause(250);
    const seconds = (Date.now() - free) / 1000;
    const owner = await stage.openOwner();
    await queueOf(owner).settle();
    const loss = await compare(owner, ledger, dir, since);
    await owner.close();
    return {
      ...loss,
      said: each(refused.map(({ said }) => said)),
      saidOfPhotos: each(pictures.map(saidIn)),
      acknowledged: [before, during, ledger.promised.length - before - during],
      seconds,
      restarts: pid === stage.serverPid() ? 0 : 1,
    };
  } finally {
    agent.destroy();
    await stage.close();
  }
}

type Filing = { key: string; n: number; resident: Resident };
type Tried = Filing & { done: boolean; said: string };

async function untilRefused(attempt: () => Promise<Tried>): Promise<Tried> {
  for (let i = 0; i < MOST; i += 1) {
    const tried = await attempt();
    if (!tried.done) return tried;
  }
  throw new Error('The disk never became full.');
}

/** Leaves no byte free; the answer gives all of it back. */
function fill(path: string): () => void {
  const file = openSync(path, 'w');
  for (const size of [1 << 20, 1 << 12, 1])
    try {
      for (const bytes = Buffer.alloc(size); ; ) writeSync(file, bytes);
    } catch (reason) {
      if ((reason as { code?: string }).code !== 'ENOSPC') throw reason;
    }
  closeSync(file);
  return () => rmSync(path);
}

const each = (said: string[]) => [...new Set(said)].sort();

/** What a person reads: the sentence of an action or of a route; else the status, or that nothing came. */
function saidIn(answer: Answer | null): string {
  const found = /"message":"([^"]*)"/.exec(answer?.body ?? '')?.[1];
  return found?.replace(/编号 \S+$/, '编号') ?? String(answer?.status ?? 'no answer');
}
