import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { keepAsking } from './clients';
import type { Crew } from './crew';
import type { Server } from './fleet';

/**
 * Under 20 requests a second one process is killed hard and comes back, then the other is told to end and is replaced. What clients
 * met who ask once more; fails when one of them met an error, or what was acknowledged isn't there once with its job done.
 */
export async function killOneAndReplaceOther(crew: Crew, origin: string) {
  const filings = (await crew.filings(origin)).slice(0, 3);
  const load = keepAsking(origin, crew.stage.residents, filings, 20);
  await pause(1500);
  const [killed, drained] = crew.servers as [Server, Server];
  const dead = once(killed.child, 'exit');
  killed.child.kill('SIGKILL');
  await dead;
  await pause(1500);
  crew.servers[0] = await killed.again();
  await pause(500);
  const before = load.tally.again;
  const gone = once(drained.child, 'exit');
  drained.child.kill('SIGTERM');
  await gone;
  await pause(1000);
  const forDrain = load.tally.again - before;
  crew.servers[1] = await drained.again();
  await pause(1000);
  const { asked, again, failed, acknowledged } = await load.stop();
  expect(failed).toEqual([]);
  expect(acknowledged.length).toBeGreaterThan(15);
  expect(await countOf(crew, 'select count(*) from tickets where form_key = any($1)', acknowledged)).toBe(
    acknowledged.length,
  );
  const told =
    'select count(distinct t.id) from tickets t join inbox i on i.ticket_id = t.id where t.form_key = any($1)';
  await vi.waitFor(async () => expect(await countOf(crew, told, acknowledged)).toBe(acknowledged.length), 15_000);
  return { asked, again, forDrain, filed: acknowledged.length };
}

async function countOf(crew: Crew, text: string, keys: string[]): Promise<number> {
  return Number((await crew.stage.admin.query(text, [keys])).rows[0].count);
}
