import { afterAll, beforeAll, expect, test } from 'vitest';
import { atLocal } from '@/lib/clock/day';
import { env } from '@/lib/env';
import { asCommunity } from '@/lib/jobs/worker-database';
import { countSurvey } from '@/lib/surveys/count';
import { findHalfYearDue, halfYearOf } from '@/lib/surveys/half-year';
import { sendSurvey } from '@/lib/surveys/send';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { draft, layNeighbours } from '../support/surveys';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await layNeighbours(estate);
});
afterAll(() => database.close());

const on = (day: string) => void Object.assign(env(), { LINLI_NOW: atLocal(day, 600) });
const seeOn = (day: string, person = estate.green.manager) => see(person, atLocal(day, 600));
const dueOn = async (day: string) => findHalfYearDue(await seeOn(day), estate.green.id);

test('Halves of a year and the last days of their surveys, before June and before December (SUR-1)', () => {
  expect(halfYearOf('2028-02-29')).toEqual({ year: 2028, half: 'first', from: '2028-01-01', dueDay: '2028-05-31' });
  expect(halfYearOf('2028-06-30').half).toBe('first');
  expect(halfYearOf('2028-07-01')).toEqual({ year: 2028, half: 'second', from: '2028-07-01', dueDay: '2028-11-30' });
});

test('The desk is told two months before and after the day, until it is out, counted or not (SUR-1)', async () => {
  expect(await dueOn('2028-03-30')).toBeNull();
  expect(await dueOn('2028-03-31')).toMatchObject({ half: 'first', dueDay: '2028-05-31', late: false });
  expect(await dueOn('2028-05-31')).toMatchObject({ late: false });
  expect(await dueOn('2028-06-01')).toMatchObject({ late: true });
  expect(await findHalfYearDue(await seeOn('2028-06-01', estate.green.clerk), estate.green.id)).toBeNull();

  on('2028-06-01');
  const manager = await seeOn('2028-06-01');
  const [other, survey] = [await draft(estate), await draft(estate)];
  for (const id of [other, survey])
    await sendSurvey(manager, id, 1, { closesAt: atLocal('2028-06-20', 0), paperUntil: atLocal('2028-06-27', 0) });
  await database.admin.query(`update surveys set kind = 'other' where id = $1`, [other]);
  await database.admin.query(`update surveys set kind = 'halfYear' where id = $1`, [survey]);
  expect(await dueOn('2028-06-02')).toBeNull();
  const over = atLocal('2028-06-28', 0);
  on('2028-06-28');
  for (const id of [other, survey]) await asCommunity(estate.green.id, over, (tx) => countSurvey(tx, id, over));
  expect(await dueOn('2028-06-29')).toBeNull();
  expect(await dueOn('2028-10-01')).toMatchObject({ half: 'second', late: false });
  await database.admin.query(`update survey_counts set kind = 'other' where survey_id = $1`, [survey]);
  expect(await dueOn('2028-06-29')).toMatchObject({ half: 'first', late: true });
});
