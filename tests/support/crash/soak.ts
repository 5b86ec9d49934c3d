import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type Ask, answerOf, quantile } from '@/bench/load';
import { megabytesOf } from '@/bench/processor';
import type { Resident } from '@/bench/stage';
import { sql } from '@/db/sql';
import { filing } from './ledger';
import { openRealStage, type RealStage } from './stage';

export type Sample = {
  /** Resident, MB. */
  memory: number;
  /** In use of V8's heap, MB. */
  heap: number;
  files: number;
  connections: number;
  /** Seconds for which the longest transaction has been doing nothing. */
  idle: number;
  /** Of all tables, MB. */
  tables: number;
};
export type Soaked = { samples: Sample[]; requests: number; faults: string[]; p99: number; filed: number };

const CLIENTS = 4;
/** Between two requests of a client; with four of them twice what a busy hour of twenty communities brings. */
const REST = 200;
/** One request in so many files a repair: about a thousand an hour. */
const FILES = 40;
const TOKEN = 'the-token-of-the-soak-0123456789abcdef';

/** T12: a mixed load for so many minutes, with a look at what could grow every few seconds. */
export async function soak(minutes: number, looks: number): Promise<Soaked> {
  const stage = await openRealStage({ env: { METRICS_TOKEN: TOKEN } });
  try {
    const until = Date.now() + minutes * 60_000;
    const seen = { requests: 0, filed: 0, faults: [] as string[], times: [] as number[] };
    const clients = Promise.all(
      Array.from({ length: CLIENTS }, (_none, n) => useIt(stage, n, () => Date.now() > until, seen)),
    );
    const samples: Sample[] = [];
    for (let n = 0; n < looks; n += 1) {
      await pause((minutes * 60_000) / looks);
      samples.push(await look(stage));
    }
    await clients;
    const p99 = quantile(
      seen.times.sort((a, b) => a - b),
      0.99,
    );
    return { samples, requests: seen.requests, faults: seen.faults, p99, filed: seen.filed };
  } finally {
    await stage.close();
  }
}

type Seen = { requests: number; filed: number; faults: string[]; times: number[] };

async function useIt(stage: RealStage, client: number, over: () => boolean, seen: Seen) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let n = client; !over(); n += CLIENTS) {
    const ask = askOf(stage, n);
    const began = performance.now();
    const answer = await answerOf(stage.origin, agent, ask).catch((reason) => String(reason));
    seen.times.push(performance.now() - began);
    seen.requests += 1;
    const wrong = wrongIn(answer);
    if (wrong) seen.faults.push(`${ask.path}: ${wrong}`);
    else if (ask.method === 'POST') seen.filed += 1;
    await pause(REST);
  }
  agent.destroy();
}

function wrongIn(answer: Answer | string): string | null {
  if (typeof answer === 'string') return answer;
  return answer.status === 200 ? null : String(answer.status);
}

const PAGES = ['/', '/tickets', '/services/repair', '/messages', '/me'];

function askOf(stage: RealStage, n: number): Ask {
  const resident = stage.residents[n % stage.residents.length] as Resident;
  if (n % FILES === 0) return filing(stage, resident, randomUUID(), n, []);
  const clerk = stage.clerks[n % stage.clerks.length];
  const path = PAGES[n % (PAGES.length + 1)];
  return path
    ? { path, headers: { cookie: resident.cookie } }
    : { path: '/admin/tickets', headers: { cookie: clerk?.cookie ?? '' } };
}

async function look(stage: RealStage): Promise<Sample> {
  const pid = stage.serverPid();
  const owner = await stage.openOwner();
  const [found] = await owner.run<{ connections: number; idle: number; tables: number }>(
    sql`select count(*) filter (where usename = 'linli_app')::int as connections,
          coalesce(max(extract(epoch from clock_timestamp() - state_change)) filter (where state = 'idle in transaction'), 0)::float8 as idle,
          (select sum(pg_total_relation_size(relid))::float8 / 1e6 from pg_stat_user_tables) as tables
        from pg_stat_activity where datname = current_database()`,
  );
  await owner.close();
  if (!found) throw new Error('The database says nothing about itself.');
  return {
    memory: megabytesOf(pid),
    heap: await heapOf(stage),
    files: readdirSync(`/proc/${pid}/fd`).length,
    ...found,
  };
}

async function heapOf({ origin }: RealStage): Promise<number> {
  const answer = await fetch(`${origin}/api/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const used = /^nodejs_heap_size_used_bytes (\S+)$/m.exec(await answer.text())?.[1];
  if (!used) throw new Error('The server tells nothing of its heap.');
  return Number(used) / 1e6;
}
