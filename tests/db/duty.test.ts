import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDutyBoard } from '@/lib/duty/board';
import { type DutyWish, putOnDuty } from '@/lib/duty/put-on-duty';
import { newId } from '@/lib/id';
import { findOnDuty } from '@/lib/people/on-duty';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
beforeEach(async () => {
  await database.admin.query('delete from duties');
  await shift(estate.green.worker.id, null, -2, 6);
  await shift(estate.green.mate.id, null, 6, 14);
});
afterAll(() => database.close());

const shift = (
  person: string,
  backup: string | null,
  from: number,
  to: number,
  phone: string | null = '057166660000',
) =>
  database.admin.query(
    `insert into duties (id, community_id, post, person_id, backup_id, phone, starts_at, ends_at)
     values ($1, $2, 'engineering', $3, $4, $5, $6, $7)`,
    [newId(), estate.green.id, person, backup, phone, hours(from), hours(to)],
  );

const engineering = async (viewer: Viewer) =>
  (await findDutyBoard(viewer, estate.green.id)).find(({ post }) => post === 'engineering');
const wish = (given: Partial<DutyWish> = {}): DutyWish => ({
  communityId: estate.green.id,
  post: 'engineering',
  personId: estate.green.mate.id,
  ...given,
});

describe('who is on duty now', () => {
  it('A supervisor changes it in one tap until the end of the shift; the telephone of the post goes along', async () => {
    const supervisor = await see(estate.green.supervisor);
    await putOnDuty(supervisor, wish());
    expect(await engineering(later(supervisor, 1))).toMatchObject({
      now: { name: '张伟', phone: '057166660000', backup: '李强', until: hours(6), setBy: '周芳', setAt: NOW },
      next: { name: '张伟', from: hours(6) },
    });
    expect((await findOnDuty(later(supervisor, 1), estate.green.id))[0]).toMatchObject({ name: '张伟' });
    expect((await engineering(later(supervisor, 7 * 60)))?.now).toMatchObject({ name: '张伟', setBy: null });
    const kept = await database.admin.query('select count(*)::int as n from duties');
    expect(kept.rows[0].n).toBe(3);
  });

  it('With nobody on duty a person named now answers until the next shift begins', async () => {
    await database.admin.query('delete from duties where starts_at < $1', [NOW]);
    const manager = await see(estate.green.manager);
    expect((await engineering(manager))?.now).toBeNull();
    await putOnDuty(manager, wish({ personId: estate.green.worker.id, phone: null }));
    expect((await engineering(later(manager, 1)))?.now).toMatchObject({
      name: '李强',
      phone: estate.green.worker.phone,
      postPhone: null,
      backup: null,
      until: hours(6),
    });
  });

  it('A clerk and a worker can’t change it, and staff of elsewhere find nothing', async () => {
    for (const person of [estate.green.clerk, estate.green.worker]) {
      const viewer = await see(person);
      await expect(async () => putOnDuty(viewer, wish())).rejects.toMatchObject({ key: 'notYours' });
      expect((await engineering(viewer))?.now?.name).toBe('李强');
    }
    const stranger = await see(estate.maple.supervisor);
    await expect(async () => putOnDuty(stranger, wish())).rejects.toMatchObject({ key: 'notFound' });
    await expect(findDutyBoard(stranger, estate.green.id)).rejects.toMatchObject({ key: 'notFound' });
    const resident = await see(estate.green.owner);
    await expect(async () => putOnDuty(resident, wish())).rejects.toMatchObject({ key: 'notFound' });
    await expect(findDutyBoard(resident, estate.green.id)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Nobody of elsewhere is put on duty, and nobody backs up themselves', async () => {
    const supervisor = await see(estate.green.supervisor);
    const foreign = wish({ personId: estate.maple.worker.id });
    await expect(putOnDuty(supervisor, foreign)).rejects.toMatchObject({ key: 'notFound' });
    await expect(putOnDuty(supervisor, wish({ backupId: estate.maple.worker.id }))).rejects.toMatchObject({
      key: 'notFound',
    });
    await expect(putOnDuty(supervisor, wish({ backupId: estate.green.mate.id }))).rejects.toMatchObject({
      fields: { backup: 'sameAsOnDuty' },
    });
    expect((await database.admin.query('select count(*)::int as n from duties')).rows[0].n).toBe(2);
  });
});
