import type { Client } from 'pg';
import { buildings, communities, companies, people, posts, residencies, units } from '@/db/schema';
import { insert, type Sql, statementText } from '@/db/sql';
import { newId } from '@/lib/id';
import { phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import { openSession, sessionHash } from '@/lib/people/session';
import { type Viewer, viewerOf } from '@/lib/viewer';

/** Saturday 21 November 2026, 09:12 in China. */
export const NOW = new Date('2026-11-21T01:12:00.000Z');

export type Estate = Awaited<ReturnType<typeof layEstate>>;

/** Two communities with two homes each, their families and their staff. */
export async function layEstate(admin: Client) {
  const run = (statement: Sql) => admin.query(statementText(statement), [...statement.values]);
  const company = newId();
  await run(insert(companies, { id: company, name: '安居物业' }));
  const green = await layCommunity(run, company, '翠湖花园', 100);
  const maple = await layCommunity(run, company, '枫林雅苑', 200);
  return { green, maple, run };
}

async function layCommunity(run: (statement: Sql) => Promise<unknown>, companyId: string, name: string, base: number) {
  const id = newId();
  const building = newId();
  const home = newId();
  const next = newId();
  await run(insert(communities, { id, companyId, name, phone: '057188880000', settings: {} }));
  await run(insert(buildings, { id: building, communityId: id, name: '3栋', handedOverOn: '2020-05-01' }));
  const unit = { communityId: id, buildingId: building, floor: 12, area: 8900 };
  await run(insert(units, { ...unit, id: home, label: '3-2-1201' }));
  await run(insert(units, { ...unit, id: next, label: '3-2-1101', floor: 11 }));
  let count = base;
  const person = async (personName: string) => {
    const personId = newId();
    count += 1;
    const phone = `13800000${String(count).padStart(3, '0')}`;
    const sealed = {
      phoneSealed: sealPhone(phone, 'people|phone_sealed', personId),
      phoneIndex: phoneIndex(phone),
      phoneTail: phoneTail(phone),
    };
    await run(insert(people, { id: personId, name: personName, ...sealed, createdAt: NOW }));
    return { id: personId, name: personName, phone };
  };
  const lives = async (
    personName: string,
    unitId: string,
    relation: 'owner' | 'family' | 'tenant',
    fromDay = '2021-01-01',
  ) => {
    const made = await person(personName);
    await run(insert(residencies, { id: newId(), communityId: id, unitId, personId: made.id, relation, fromDay }));
    return made;
  };
  const works = async (personName: string, department: string, roles: string[]) => {
    const made = await person(personName);
    await run(insert(posts, { id: newId(), communityId: id, personId: made.id, department, roles }));
    return made;
  };
  return {
    id,
    building,
    home,
    next,
    owner: await lives('王秀英', home, 'owner'),
    son: await lives('李明', home, 'family'),
    tenant: await lives('陈静', next, 'tenant', '2026-03-01'),
    landlord: await lives('赵国强', next, 'owner'),
    clerk: await works('王敏', 'desk', ['desk']),
    second: await works('孙丽', 'desk', ['desk']),
    worker: await works('李强', 'engineering', ['engineering']),
    mate: await works('张伟', 'engineering', ['engineering']),
    supervisor: await works('周芳', 'desk', ['supervisor']),
    manager: await works('刘建国', 'office', ['manager']),
  };
}

/** Signs a person in, wholly and for long, and sees through their eyes at a moment. */
export async function see(person: { id: string }, now = NOW): Promise<Viewer> {
  const secret = await openSession(person.id, now, 'test', { by: 'persona', days: 90 });
  const viewer = await viewerOf(sessionHash(secret), now, false);
  if (!viewer) throw new Error('no session');
  return viewer;
}

export const later = (viewer: Viewer, minutes: number): Viewer => ({
  ...viewer,
  now: new Date(viewer.now.getTime() + minutes * 60_000),
});
