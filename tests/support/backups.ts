import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { handOut, type Office, putAway } from '@/scripts/start/backup/base';
import { keepRecipients } from '@/scripts/start/backup/last';
import { openTarget } from '@/scripts/start/backup/open-target';
import { sha256Of } from '@/scripts/start/backup/parts';
import { makeKey, sealFor } from '@/scripts/start/backup/sealing';
import { withClient } from '@/scripts/start/backup/sums';
import type { Target } from '@/scripts/start/backup/target';
import { startPostgres } from '@/scripts/start/postgres';
import { startOwnServer } from './server';

/** No power fails in these tests. */
export const QUICK = { fsync: 'off', full_page_writes: 'on' };

/** A small office without a portal: its database hands out its log, its folder has photos, secrets and recipients. */
export async function openSmallOffice(given?: Target) {
  const root = mkdtempSync(join(tmpdir(), 'linli-backup-'));
  const dataDir = join(root, 'office');
  const second = join(root, 'second');
  for (const path of [dataDir, second]) mkdirSync(path);
  const key = await makeKey();
  keepRecipients(dataDir, [key.recipient]);
  writeFileSync(join(dataDir, 'secrets.json'), '{"PHONE_KEY":"of-this-office"}');
  const template = await startOwnServer({ dir: join(dataDir, 'postgres') });
  await template.stop();
  mkdirSync(join(dataDir, 'postgres/spool'));
  let server = await startPostgres({ dir: join(dataDir, 'postgres'), settings: QUICK });
  await ask(server.adminUrl, 'create database linli');
  const url = () => server.adminUrl.replace(/postgres$/, 'linli');
  await ask(url(), 'create table tickets (id int primary key, words text not null, sha256 text)');
  await ask(url(), `create table events (id serial primary key, ticket int, words text)`);
  const target = given ?? (openTarget({ dir: second }, dataDir) as Target);
  const office = (): Office => ({
    ...{ dataDir, adminUrl: url(), target, seal: sealFor([key.recipient]), keep: 2, photosHere: true },
  });
  return {
    root,
    dataDir,
    second,
    key,
    target,
    office,
    ask: (question: string) => ask(url(), question),
    /** Files so many tickets, each with its event. */
    file: (from: number, count: number) =>
      ask(
        url(),
        `with t as (insert into tickets select n, '水管漏水 ' || n from generate_series(${from}, ${from + count - 1}) n returning id)
         insert into events (ticket, words) select id, 'filed' from t`,
      ),
    /** A photo that a ticket speaks of. */
    async photo(ticket: number, bytes: Buffer) {
      const sha256 = sha256Of(bytes);
      const folder = join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, sha256), bytes);
      await ask(url(), `update tickets set sha256 = '${sha256}' where id = ${ticket}`);
      return sha256;
    },
    /** Ends the running piece of the log and puts all away, as the running portal does by itself. */
    async ship() {
      await withClient(url(), handOut);
      return putAway(office());
    },
    stop: () => server.stop(),
    async start() {
      server = await startPostgres({ dir: join(dataDir, 'postgres'), settings: QUICK });
    },
    async close() {
      await server.stop();
      rmSync(dirname(dataDir), { recursive: true, force: true });
    },
  };
}

export async function ask(url: string, question: string) {
  return withClient(url, async (client) => (await client.query(question)).rows);
}

/** Every object of a target whose name fits, changed in one byte at a place drawn by chance, until it is put back. */
export async function corrupt(target: Target, name: string, chance: () => number): Promise<() => Promise<void>> {
  const whole = (await target.get(name)) as Buffer;
  const bytes = Buffer.from(whole);
  const at = Math.floor(chance() * bytes.length);
  bytes[at] = (bytes[at] as number) ^ (1 + Math.floor(chance() * 255));
  await target.put(name, bytes);
  return () => target.put(name, whole);
}

/** The same numbers for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
