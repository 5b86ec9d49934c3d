import { afterAll, beforeAll, expect, it } from 'vitest';
import { drillDrain } from '../support/drain-drill';
import { openTellingStage, type TellingStage } from '../support/telling-stage';

let stage: TellingStage;

beforeAll(async () => {
  stage = await openTellingStage();
});
afterAll(() => stage.close());

it('T4: 10,000 messages go out within ten minutes, though a worker is killed hard in the middle', async () => {
  const drill = await drillDrain(stage, 10_000);
  console.log(`telling: ${JSON.stringify(drill)}`);
  expect(drill).toMatchObject({ arrived: 10_000, twice: 0, states: { sent: 10_000 } });
  expect(drill.seconds).toBeLessThan(600);
});
