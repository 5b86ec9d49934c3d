import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { openTicket } from '@/lib/tickets/open';
import { drillDrain } from '../support/drain-drill';
import { see } from '../support/estate';
import { countByState, killHard, putMessages, startWorker } from '../support/telling';
import { openTellingStage, type TellingStage } from '../support/telling-stage';

let stage: TellingStage;

beforeAll(async () => {
  stage = await openTellingStage();
});
afterAll(() => stage.close());

async function fileSeveral(count: number): Promise<number[]> {
  const owner = await see(stage.estate.green.owner);
  const details = { place: 'home', unit: stage.estate.green.home, category: 'water', happening: 'leaking' };
  const took: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const began = performance.now();
    await openTicket(owner, {
      service: services.repair,
      communityId: stage.estate.green.id,
      key: newId(),
      details: { ...details, description: `水龙头滴水 ${i}` },
    });
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b);
}
const middle = (sorted: number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0;

describe('T4: telling under a failing provider', () => {
  it('A worker killed hard in the middle loses no message and sends none twice', { timeout: 240_000 }, async () => {
    const drill = await drillDrain(stage, 900);
    console.log(`telling: ${JSON.stringify(drill)}`);
    expect(drill).toMatchObject({ arrived: 900, twice: 0, states: { sent: 900 } });
    expect(drill.killedAt).toBeLessThan(900);
  });

  it('A provider that hangs keeps nobody waiting who files, and no alarm either', { timeout: 120_000 }, async () => {
    await stage.database.admin.query('delete from deliveries');
    const worker = await startWorker(stage.database, stage.wechat.url);
    await putMessages(stage.database.admin, stage.estate, 1);
    while (((await countByState(stage.database.admin)).sent ?? 0) === 0) await wait(100);
    await fileSeveral(5);
    const before = await fileSeveral(40);
    stage.wechat.memory.mood = 'hangs';
    await putMessages(stage.database.admin, stage.estate, 200);
    while (((await countByState(stage.database.admin)).sending ?? 0) === 0) await wait(100);
    const during = await fileSeveral(40);
    await wait(4000);
    const told = await stage.database.admin.query("select count(*)::int as n from inbox where key = 'open'");
    await killHard(worker);
    console.log(
      `telling: a ticket is filed in ${middle(before).toFixed(0)} ms, ${middle(during).toFixed(0)} ms while it hangs`,
    );
    expect(during.at(-1)).toBeLessThan(3000);
    expect(middle(during)).toBeLessThan(middle(before) * 3 + 100);
    expect(told.rows[0].n, 'the desk hears meanwhile').toBeGreaterThanOrEqual(80);
  });
});
