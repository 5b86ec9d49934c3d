import type { Client } from 'pg';
import { newId } from '@/lib/id';
import type { NoticeInput } from '@/lib/notices/input';
import { sendNotice } from '@/lib/notices/send';
import { writeNotice } from '@/lib/notices/write';
import type { Viewer } from '@/lib/viewer';
import { type Estate, NOW } from './estate';

const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

/** A notice as the form posts it: to everybody, at once, for two days. */
export const noticeInput = (more: Partial<NoticeInput> = {}): NoticeInput => ({
  topic: 'other',
  urgent: false,
  to: 'all',
  buildings: [],
  title: '大堂地面打蜡',
  body: '今晚 10 点后大堂地面打蜡，请走侧门。',
  send: 'now',
  endsAt: inHours(48),
  ...more,
});

/** Water is off in one building for two hours from now. */
export const noWater = (building: string): Partial<NoticeInput> => ({
  topic: 'water',
  urgent: true,
  to: 'some',
  buildings: [building],
  title: '3栋停水两小时',
  offFrom: NOW,
  offUntil: inHours(2),
  endsAt: undefined,
});

/** Written and sent; answers its id. */
export async function postNotice(writer: Viewer, communityId: string, more: Partial<NoticeInput> = {}) {
  const id = newId();
  await writeNotice(writer, communityId, id, noticeInput(more));
  await sendNotice(writer, id, 1);
  return id;
}

/** Another building with one home, in which a person of the estate lives from now on besides. */
export async function layFarBuilding(admin: Client, { green }: Estate, personId: string) {
  const [building, unit] = [newId(), newId()];
  await admin.query('insert into buildings (id, community_id, name) values ($1, $2, $3)', [building, green.id, '9栋']);
  await admin.query('insert into units (id, community_id, building_id, label, floor) values ($1, $2, $3, $4, 1)', [
    unit,
    green.id,
    building,
    '9-1-101',
  ]);
  await admin.query('update residencies set unit_id = $2 where person_id = $1', [personId, unit]);
  return { building, unit };
}

/** From now on somebody of the estate works for the company. */
export const makeCompany = (admin: Client, personId: string) =>
  admin.query("update posts set roles = array['company'], department = 'company' where person_id = $1", [personId]);
