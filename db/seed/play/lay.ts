import {
  buildings,
  communities,
  companies,
  consents,
  duties,
  holidays,
  people,
  posts,
  residencies,
  settingChanges,
  units,
} from '@/db/schema';
import { type Estate, makeEstate } from '@/db/seed/estate/estate';
import { companyName } from '@/db/seed/estate/places';
import { roster } from '@/db/seed/estate/roster';
import { type Day, plusDays } from '@/db/seed/estate/time';
import { holidayRows } from '@/db/seed/holidays';
import { insert, sql } from '@/db/sql';
import { newId } from '@/lib/id';
import { phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import { policy } from '@/lib/privacy/policy';
import type { Owner } from './owner';

/** The ids under which the estate's slugs stand in the database. */
export type Ids = {
  community: Map<string, string>;
  building: Map<string, string>;
  unit: Map<string, string>;
  person: Map<string, string>;
};

/** Lays communities, homes, people, staff, duty and holidays; tickets come later, through the product's own verbs. */
export async function layEstate(owner: Owner, seed: number, today: Day): Promise<{ estate: Estate; ids: Ids }> {
  const estate = makeEstate(seed, today);
  const ids: Ids = { community: new Map(), building: new Map(), unit: new Map(), person: new Map() };
  await owner.text('begin');
  await layPlaces(owner, estate, ids);
  await layPeople(owner, estate, ids, new Date(`${plusDays(today, -120)}T00:00:00Z`));
  await layDuties(owner, estate, ids, today);
  await laySetting(owner, estate, ids, today);
  for (const row of holidayRows) await owner.run(sql`${insert(holidays, row)} on conflict do nothing`);
  await owner.text('commit');
  return { estate, ids };
}

async function layPlaces(owner: Owner, estate: Estate, ids: Ids) {
  const company = newId();
  await owner.run(insert(companies, { id: company, name: companyName }));
  for (const one of estate.communities) {
    const id = remember(ids.community, one.id);
    await owner.run(
      insert(communities, {
        id,
        companyId: company,
        name: one.name,
        phone: one.deskPhone,
        settings: { dutyPhone: one.dutyPhone },
      }),
    );
  }
  for (const [position, one] of estate.buildings.entries()) {
    const id = remember(ids.building, `${one.community}/${one.name}`);
    const communityId = ids.community.get(one.community) as string;
    await owner.run(insert(buildings, { id, communityId, name: `${one.name}栋`, position }));
  }
  for (const one of estate.units) {
    const occupied = estate.people.residencies.some((stay) => stay.unit === one.id && stay.livesIn && !stay.until);
    await owner.run(
      insert(units, {
        id: remember(ids.unit, one.id),
        communityId: ids.community.get(one.community) as string,
        buildingId: ids.building.get(`${one.community}/${one.building}`) as string,
        label: one.label,
        floor: one.floor,
        area: Math.round(one.area * 100),
        occupied,
        handedOverOn: one.handedOver,
      }),
    );
  }
}

async function layPeople(owner: Owner, estate: Estate, ids: Ids, createdAt: Date) {
  const residents = new Set(estate.people.residents.map(({ slug }) => slug));
  const everybody = [...estate.people.residents, ...estate.staff];
  for (const { slug, name, phone } of everybody) {
    const id = remember(ids.person, slug);
    const phoneSealed = sealPhone(phone, 'people|phone_sealed', id);
    const found = { phoneIndex: phoneIndex(phone), phoneTail: phoneTail(phone) };
    await owner.run(insert(people, { id, name, phoneSealed, ...found, createdAt }));
    const { version } = policy;
    if (residents.has(slug))
      await owner.run(insert(consents, { id: newId(), personId: id, version, givenAt: createdAt, givenBy: 'estate' }));
  }
  for (const { person, unit, relation, from, until } of estate.people.residencies) {
    const home = estate.units.find((one) => one.id === unit);
    await owner.run(
      insert(residencies, {
        id: newId(),
        communityId: ids.community.get(home?.community ?? '') as string,
        unitId: ids.unit.get(unit) as string,
        personId: ids.person.get(person) as string,
        relation,
        fromDay: from,
        untilDay: until ?? null,
      }),
    );
  }
  for (const { slug, department, roles, communities: places } of estate.staff) {
    for (const place of places) {
      const communityId = ids.community.get(place) as string;
      await owner.run(
        insert(posts, { id: newId(), communityId, personId: ids.person.get(slug) as string, department, roles }),
      );
    }
  }
}

/** GEN-14: somebody for every hour, from yesterday to two weeks ahead. */
async function layDuties(owner: Owner, estate: Estate, ids: Ids, today: Day) {
  for (const community of estate.communities) {
    for (let ahead = -1; ahead <= 14; ahead += 1) {
      for (const line of roster(community.id, plusDays(today, ahead))) {
        await owner.run(
          insert(duties, {
            id: newId(),
            communityId: ids.community.get(community.id) as string,
            post: line.department,
            personId: ids.person.get(line.person) as string,
            backupId: ids.person.get(line.backup) ?? null,
            phone: community.dutyPhone,
            startsAt: line.from,
            endsAt: line.until,
          }),
        );
      }
    }
  }
}

/** A shift that each manager has moved, so that the history of the settings isn't empty. */
async function laySetting(owner: Owner, estate: Estate, ids: Ids, today: Day) {
  const middle = [600, 1080];
  for (const { id } of estate.communities) {
    const communityId = ids.community.get(id) as string;
    const manager = estate.staff.find((one) => one.communities.includes(id) && one.roles.includes('manager'));
    if (!manager) continue;
    const shifts = JSON.stringify({ shifts: { middle } });
    await owner.run(sql`update communities set settings = settings || ${shifts}::jsonb where id = ${communityId}`);
    await owner.run(
      insert(settingChanges, {
        id: newId(),
        communityId,
        field: 'shifts.middle',
        before: null,
        after: middle,
        why: '傍晚报修多，中班往后移半小时',
        personId: ids.person.get(manager.slug) as string,
        at: new Date(`${plusDays(today, -12)}T02:30:00Z`),
      }),
    );
  }
}

function remember(book: Map<string, string>, slug: string): string {
  const id = newId();
  book.set(slug, id);
  return id;
}
