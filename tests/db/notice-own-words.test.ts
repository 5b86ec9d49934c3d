import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { approveNotice, refuseNotice } from '@/lib/notices/decide';
import { findDeskNotice } from '@/lib/notices/find-desk-notice';
import { passReview } from '@/lib/notices/review';
import { sendNotice } from '@/lib/notices/send';
import { editNotice, writeNotice } from '@/lib/notices/write';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { makeCompany, noticeInput } from '../support/notices';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  await makeCompany(database.admin, estate.green.second.id);
});
afterAll(() => database.close());

const clerk = () => see(estate.green.clerk);
const supervisor = () => see(estate.green.supervisor);

it('Nobody decides on a notice whose words they have changed', async () => {
  const wish = { topic: 'commercial' as const, title: '净水器', cost: '1' };
  const id = newId();
  await writeNotice(await clerk(), estate.green.id, id, noticeInput(wish));
  const company = await see(estate.green.second);
  await editNotice(company, id, 1, noticeInput({ ...wish, title: '我的净水器' }));
  await sendNotice(await clerk(), id, 2);
  await expect(approveNotice(company, id, 3)).rejects.toMatchObject({ key: 'noticeOwn' });
  await expect(refuseNotice(company, id, 3, '不合适')).rejects.toMatchObject({ key: 'noticeOwn' });
  expect((await findDeskNotice(company, id)).notice.ownWords).toBe(true);
  const text = newId();
  await writeNotice(await clerk(), estate.green.id, text, noticeInput());
  await editNotice(await supervisor(), text, 1, noticeInput({ title: '主管改过' }));
  await sendNotice(await clerk(), text, 2);
  await expect(passReview(await supervisor(), text, 3)).rejects.toMatchObject({ key: 'noticeOwn' });
});
