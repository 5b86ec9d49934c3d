import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { forgetHolidays } from '@/lib/clock-table';
import { putHolidays, removeHoliday } from '@/lib/holidays/change';
import { findHolidayYear } from '@/lib/holidays/find-year';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
beforeEach(() => forgetHolidays());
afterAll(() => database.close());

const newYear = { day: '2027-01-01', kind: 'rest', name: '元旦' } as const;
const table = async () => (await database.admin.query('select day::text, kind, name from holidays order by day')).rows;

async function resultDue(owner: Viewer): Promise<string> {
  const details = {
    place: 'home',
    unit: estate.green.home,
    category: 'door',
    happening: 'none',
    description: '门吱吱响',
  };
  const filing = { service: services.repair, communityId: estate.green.id, key: newId(), details };
  const { id } = await openTicket(owner, filing);
  return (
    await database.admin.query('select result_due from tickets where id = $1', [id])
  ).rows[0].result_due.toISOString();
}

it('A supervisor enters a day off, and a promise given from then on falls later', async () => {
  const owner = await see(estate.green.owner);
  const supervisor = await see(estate.green.supervisor);
  const before = await resultDue(owner);
  await putHolidays(supervisor, [
    { day: '2026-11-21', kind: 'rest', name: '试' },
    { day: '2026-11-22', kind: 'rest', name: '试' },
  ]);
  const after = await resultDue(owner);
  expect(after > before).toBe(true);
  await removeHoliday(supervisor, '2026-11-21');
  await removeHoliday(supervisor, '2026-11-22');
  expect(await resultDue(owner)).toBe(before);
});

it('Each change is on record with who made it and what stood there before', async () => {
  const manager = await see(estate.green.manager);
  expect(await putHolidays(manager, [newYear])).toBe(1);
  expect(await putHolidays(manager, [newYear])).toBe(0);
  await putHolidays(manager, [{ ...newYear, name: '新年' }]);
  await removeHoliday(manager, newYear.day);
  const { changes, rows, years } = await findHolidayYear(manager, 2027);
  expect(changes.slice(0, 3)).toMatchObject([
    { day: '2027-01-01', before: { name: '新年' }, after: null, who: '刘建国' },
    { before: { name: '元旦' }, after: { name: '新年' } },
    { before: null, after: { kind: 'rest', name: '元旦' } },
  ]);
  expect(rows).toEqual([]);
  expect(years.find(({ year }) => year === 2027)?.missing).toBe(true);
});

it('A clerk, a worker and a resident can’t change the table, and it stays as it was', async () => {
  const before = await table();
  const refused: [{ id: string }, string][] = [
    [estate.green.clerk, 'notYours'],
    [estate.green.worker, 'notYours'],
    [estate.green.owner, 'notFound'],
  ];
  for (const [person, key] of refused) {
    const viewer = await see(person);
    await expect(async () => putHolidays(viewer, [newYear])).rejects.toMatchObject({ key });
    await expect(async () => removeHoliday(viewer, '2026-10-01')).rejects.toMatchObject({ key });
  }
  await expect(async () => findHolidayYear(await see(estate.green.owner), 2026)).rejects.toMatchObject({
    key: 'notFound',
  });
  expect(await table()).toEqual(before);
});

it('The record of changes can’t be altered by the program', async () => {
  const { database: app } = await import('@/lib/database');
  const { sql } = await import('@/db/sql');
  await expect(app().plain(sql`update holiday_changes set person_id = null`)).rejects.toThrow(/permission denied/);
  await expect(app().plain(sql`delete from holiday_changes`)).rejects.toThrow(/permission denied/);
});
