import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { units } from '@/db/schema';
import { insert } from '@/db/sql';
import { findVisits } from '@/lib/follow-ups/find-visits';
import { planNow, recordVisit, type Visit } from '@/lib/follow-ups/record-visit';
import { newId } from '@/lib/id';
import { visits } from '@/lib/jobs/visits';
import { services } from '@/lib/services';
import { fileAtDesk } from '@/lib/tickets/file-at-desk';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';

const HOMES = 100;
let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green } = estate;
  const of = { communityId: green.id, buildingId: green.building, floor: 1, area: 8000 };
  for (let nth = 1; nth <= HOMES - 2; nth += 1)
    await estate.run(insert(units, { ...of, id: newId(), label: `3-3-${nth}` }));
  await estate.run(insert(units, { ...of, id: newId(), label: '3-4-101', occupied: false }));
});
afterAll(() => database.close());

const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;
const listOf = (month: string) =>
  rows("select * from follow_ups where about = 'visit' and community_id = $1 and month = $2 order by try_at, id", [
    estate.green.id,
    month,
  ]);
const clerkAt = async (minutes: number) => later(await see(estate.green.clerk), minutes);
const visit = (id: string, more: Partial<Visit>): Visit => ({ visit: id, result: 'met', met: '', words: '', ...more });

async function nightOf(at: Date) {
  const { env } = await import('@/lib/env');
  Object.assign(env(), { LINLI_NOW: at });
  await visits();
}

describe('the list of a month (FUP-3, FUP-4)', () => {
  it('Has five of a hundred homes where somebody lives, spread over the working days left, however often it is made', async () => {
    await Promise.all([nightOf(NOW), nightOf(NOW), planNow(await clerkAt(0), estate.green.id)]);
    const first = await listOf('2026-11');
    expect(first).toHaveLength(5);
    expect(new Set(first.map((row) => row.unit_id)).size).toBe(5);
    // From Saturday the 21st on six working days are left.
    expect(first.map((row) => row.try_at.toISOString().slice(0, 10))).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
    ]);
    expect(first.map((row) => row.due_at.toISOString().slice(0, 10))).toEqual(Array(5).fill('2026-11-30'));
    await nightOf(new Date(NOW.getTime() + 86_400_000));
    expect(await listOf('2026-11')).toEqual(first);
    expect(await rows('select 1 from follow_ups where community_id = $1', [estate.maple.id])).toHaveLength(1);
  });

  it('Grows with the community, and by what it says is its share', async () => {
    const before = await listOf('2026-11');
    await database.admin.query(`update communities set settings = '{"visitSharePercent": 7}' where id = $1`, [
      estate.green.id,
    ]);
    await nightOf(NOW);
    const after = await listOf('2026-11');
    expect(after).toHaveLength(7);
    expect(after.map((row) => row.id)).toEqual(expect.arrayContaining(before.map((row) => row.id)));
  });

  it('Is one person’s word: a job can neither say that somebody was met nor that somebody declined', async () => {
    const [one] = await listOf('2026-11');
    await expect(
      database.admin.query("update follow_ups set state = 'unreached', ended_by = $2, ended_at = now() where id = $1", [
        one.id,
        estate.green.clerk.id,
      ]),
    ).rejects.toThrow('only a person ends it');
  });
});

describe('a visit', () => {
  it('Says whom it met and what was said, and what was raised is filed as a ticket and linked', async () => {
    const { green } = estate;
    const [one] = await listOf('2026-11');
    const clerk = await clerkAt(60);
    await expect(recordVisit(clerk, visit(one.id, { met: '业主' }))).rejects.toMatchObject({
      fields: { words: 'too_small' },
    });
    await recordVisit(clerk, visit(one.id, { met: '业主', words: '楼道灯不亮' }));
    const filing = {
      service: services.repair,
      communityId: green.id,
      key: newId(),
      channel: 'visit',
      filer: '',
      details: {
        place: 'home',
        unit: one.unit_id,
        category: 'lighting',
        happening: 'none',
        description: '楼道灯不亮',
        contactName: '业主',
      },
      visitId: one.id,
    };
    const { id } = await fileAtDesk(clerk, filing);
    const { rows: done, figures } = await findVisits(clerk, green.id, { shelf: 'done' });
    expect(done).toMatchObject([
      { id: one.id, state: 'done', endedBy: '王敏', last: { met: '业主', words: '楼道灯不亮' }, raised: [{ id }] },
    ]);
    expect(figures).toEqual({ households: HOMES, planned: 7, done: 1, left: 6 });
    await expect(recordVisit(clerk, visit(one.id, { met: '业主', words: '再来' }))).rejects.toMatchObject({
      key: 'visit.over',
    });
    const elsewhere = { ...filing, key: newId(), visitId: (await listOf('2026-11'))[1].id };
    await expect(fileAtDesk(clerk, elsewhere)).rejects.toMatchObject({ key: 'notFound' });
    expect(await rows('select 1 from tickets')).toHaveLength(1);
  });

  it('That finds nobody at home is tried again, and one that is declined is no visit', async () => {
    const [, second, third] = await listOf('2026-11');
    const clerk = await clerkAt(120);
    await recordVisit(clerk, visit(second.id, { result: 'nobodyHome' }));
    await recordVisit(clerk, visit(third.id, { result: 'declined', words: '说不用来' }));
    const { rows: left, figures } = await findVisits(clerk, estate.green.id, { shelf: 'left' });
    expect(figures).toMatchObject({ done: 1, left: 5 });
    expect(left.find((row) => row.id === second.id)).toMatchObject({ tries: 1, last: { outcome: 'nobodyHome' } });
    expect(left.map((row) => row.id)).not.toContain(third.id);
  });

  it('Belongs to the desk of its community', async () => {
    const [, one] = await listOf('2026-11');
    for (const who of [estate.maple.clerk, estate.green.worker, estate.green.owner]) {
      const viewer = later(await see(who), 100);
      await expect(recordVisit(viewer, visit(one.id, { result: 'nobodyHome' }))).rejects.toMatchObject({
        key: 'notFound',
      });
      await expect(planNow(viewer, estate.green.id)).rejects.toMatchObject({ key: 'notFound' });
    }
  });
});

describe('the months after', () => {
  it('What was missed comes first again, and nobody is visited twice before everybody was visited once', async () => {
    const { green } = estate;
    const missed = (await listOf('2026-11')).filter((row) => row.state === 'open').map((row) => row.unit_id);
    const seen = new Map<string, number>();
    for (let month = 0; month < 20; month += 1) {
      const at = new Date(Date.UTC(2026, 11 + month, 1, 1));
      await nightOf(at);
      const list = await listOf(at.toISOString().slice(0, 7));
      if (month === 0) expect(list.map((row) => row.unit_id)).toEqual(expect.arrayContaining(missed));
      const clerk = await see(green.clerk, at);
      for (const row of list) {
        await recordVisit(clerk, visit(row.id, { met: '业主', words: '都好' }));
        seen.set(row.unit_id, (seen.get(row.unit_id) ?? 0) + 1);
      }
      if (month === 14) expect(Math.max(...seen.values()) - Math.min(...seen.values())).toBeLessThanOrEqual(1);
    }
    expect(seen.size).toBe(HOMES);
    expect(
      await rows("select 1 from follow_ups where month = '2026-11' and state = 'open' and community_id = $1", [
        green.id,
      ]),
    ).toEqual([]);
  });
});
