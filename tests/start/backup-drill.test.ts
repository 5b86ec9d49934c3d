import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerOf } from '@/bench/load';
import { startPortal } from '@/bench/portal';
import type { Resident } from '@/bench/stage';
import { readLast } from '@/scripts/start/backup/last';
import { photosIn } from '@/scripts/start/backup/photos';
import { type Acknowledged, burn, command, fileOne, openBackedUpOffice, SECONDS } from '../support/backup-office';

/** Closing a piece of the log, putting it away, and what a busy machine adds. */
const SHIPPING = 5;
const RESTORED = 60_000;
let office: Awaited<ReturnType<typeof openBackedUpOffice>>;
let key: string;
const ledger: Acknowledged[] = [];

beforeAll(async () => {
  office = await openBackedUpOffice();
  key = join(office.root, 'key');
  writeFileSync(key, `# for the safe\n${office.key.identity}\n`);
}, 180_000);
afterAll(() => office?.close());

describe('an office whose machine burns', () => {
  it('Took its first base by itself, and a drill of it signs somebody in', async () => {
    await vi.waitFor(() => expect(readLast(office.dir)).toMatchObject({ kind: 'base' }), 60_000);
    const drill = await command(office, 'scripts/restore.ts', '--drill', '--key', key);
    expect(drill.code, drill.words).toBe(0);
    for (const said of ['张表一致', '封印完好', '登录成功', '通过']) expect(drill.words).toContain(said);
    expect(readLast(office.dir)?.verifiedAt).not.toBeNull();
    expect(readdirSync(office.root).filter((name) => name.startsWith('.linli-drill'))).toEqual([]);
  });

  it('Has everything that was acknowledged earlier than the log takes to be put away', {
    timeout: 180_000,
  }, async () => {
    for (let n = 0; n < 60; n += 1) {
      ledger.push(await fileOne(office, office.residents[n % office.residents.length] as Resident, n));
      await pause(150);
    }
    const burnt = Date.now();
    burn(office);
    const to = join(office.root, 'back');
    const since = Date.now();
    const back = await command(office, 'scripts/restore.ts', '--key', key, '--to', to);
    expect(back.code, back.words).toBe(0);
    expect(Date.now() - since).toBeLessThan(RESTORED);
    const portal = await startPortal(to);
    const lost = await missing(portal.origin);
    await portal.stop();
    const window = Math.max(0, ...lost.map(({ at }) => burnt - at)) / 1000;
    const photos = ledger.filter((one) => one.photo && !lost.includes(one)).length;
    console.log(`${ledger.length} acknowledged, ${lost.length} lost, of the last ${window.toFixed(1)} s`);
    expect(window).toBeLessThan(SECONDS + SHIPPING);
    expect(lost.length).toBeLessThan(ledger.length / 2);
    // Each with its small picture.
    expect(photosIn(join(to, 'files')).length).toBeGreaterThanOrEqual(photos * 2);
    const sealed = await command({ ...office, dir: to }, 'scripts/verify.ts');
    expect(sealed, sealed.words).toMatchObject({ code: 0 });
    expect(existsSync(join(to, 'secrets.json'))).toBe(true);
  });
});

/** The tickets that their own residents, signed in since before the fire, don't find any more. */
async function missing(origin: string): Promise<Acknowledged[]> {
  const lost: Acknowledged[] = [];
  for (const [n, one] of ledger.entries()) {
    const { cookie } = office.residents[n % office.residents.length] as Resident;
    const { status } = await answerOf(origin, new Agent(), { path: `/tickets/${one.ticket}`, headers: { cookie } });
    if (status !== 200) lost.push(one);
  }
  return lost;
}
