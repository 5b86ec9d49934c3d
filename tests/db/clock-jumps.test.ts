import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { expectHistoryToAddUp, file, resident, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

/** By how many minutes the machine's clock is off at each next move, as when it is set by hand or two machines differ. */
const JUMPS = [60, -60, 60, -60, 0, -60, 60, -60];

const ticketRow = async (id: string) =>
  (
    await database.admin.query(
      'select phase, opened_at, reply_due, result_due, reply_diff, score from tickets where id = $1',
      [id],
    )
  ).rows[0];

async function live(jumps: readonly number[]) {
  const { green } = estate;
  const [owner, clerk, worker] = [await see(green.owner), await see(green.clerk), await see(green.worker)];
  let n = 0;
  const at = (viewer: Viewer) => later(viewer, n * 5 + (jumps[n++] ?? 0));
  const { id } = await file(at(owner), green.home);
  const opened = await ticketRow(id);
  const moves = [
    () => staff(at(clerk), id, 'assign', { department: 'engineering', executor: green.worker.id }),
    () => staff(at(clerk), id, 'reply', { words: '李师傅马上到' }),
    () => staff(at(worker), id, 'accept'),
    () => staff(at(worker), id, 'arrive'),
    () => staff(at(worker), id, 'setPayer', { payer: 'office', words: '公共管道' }),
    () => staff(at(worker), id, 'finish', { work: '更换角阀', materials: '角阀一只', minutes: 40 }),
    () => resident(at(owner), id, 'confirm', { score: '5', tags: ['quick'], words: '很快' }),
  ];
  for (const move of moves) {
    await move();
    const { reply_due, result_due } = await ticketRow(id);
    expect([reply_due, result_due]).toEqual([opened.reply_due, opened.result_due]);
  }
  await expectHistoryToAddUp(database.admin, id);
  return { id, opened, closed: await ticketRow(id) };
}

describe('a machine whose clock jumps by an hour, forward and back (T9)', () => {
  it('Has each move of a repair taken in turn, its record whole and its promises where they were', async () => {
    const { opened, closed } = await live(JUMPS);
    expect(opened.opened_at.getTime()).toBe(NOW.getTime() + 60 * 60_000);
    expect(closed).toMatchObject({ phase: 'done', score: 5 });
    expect(closed.reply_diff).toBeGreaterThan(0);
  });
});
