import { dataChanges, homeRequests, people, placeCodes, roster } from '@/db/schema';
import type { Estate } from '@/db/seed/estate/estate';
import { residentPhone } from '@/db/seed/estate/names';
import { ownHome } from '@/db/seed/estate/personas';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { type PhonePlace, phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import type { Ids } from './lay';
import type { Owner } from './owner';

const MINUTE = 60_000;
/** Numbers that no resident of the estate has. */
const NEW_PHONES = 99_001;
const newcomers = [
  { name: '何志远', relation: 'owner', untilDay: null, minutesAgo: 55 },
  { name: '许晴', relation: 'tenant', untilDay: '2027-10-31', minutesAgo: 20 },
] as const;

/** In the roster of an estate's home and never signed in yet: whoever tries the portal can come in as them. */
export const awaited = { name: '苏小禾', phone: residentPhone(NEW_PHONES + 10) };

type Laid = { estate: Estate; ids: Ids };

/** The roster of a few homes, two people who signed in for the first time and wait to be checked, a name that was misspelt, a sticker. */
export async function layHomes(owner: Owner, { estate, ids }: Laid, now: Date): Promise<void> {
  const communityId = ids.community.get('cuihu') as string;
  const enteredAt = new Date(now.getTime() - 43_200 * MINUTE);
  const owned = estate.people.residencies
    .filter(({ unit, relation }) => relation === 'owner' && unit.startsWith('cuihu/') && unit !== ownHome)
    .slice(0, 5)
    .map(({ unit, person }) => ({ unitId: ids.unit.get(unit) as string, person }));
  const enter = (unitId: string, name: string, phone: string) => {
    const id = newId();
    const sealed = sealedOf(phone, 'roster|phone_sealed', id);
    return owner.run(insert(roster, { id, communityId, unitId, name, relation: 'owner', enteredAt, ...sealed }));
  };
  for (const { unitId, person } of owned) {
    const known = estate.people.residents.find((one) => one.slug === person);
    if (known) await enter(unitId, known.name, known.phone);
  }
  // The office has the name, with an old number: a case to look at.
  await enter(owned[0]?.unitId as string, newcomers[0].name, residentPhone(NEW_PHONES + newcomers.length));
  await enter(owned[4]?.unitId as string, awaited.name, awaited.phone);
  for (const [nth, { minutesAgo, name, ...claim }] of newcomers.entries()) {
    const askedAt = new Date(now.getTime() - minutesAgo * MINUTE);
    const personId = newId();
    const phone = residentPhone(NEW_PHONES + nth);
    const sealed = sealedOf(phone, 'people|phone_sealed', personId);
    await owner.run(insert(people, { id: personId, name: '', createdAt: askedAt, ...sealed }));
    const { phoneIndex: index, phoneTail: tail } = sealed;
    const of = { communityId, unitId: owned[nth]?.unitId as string, personId, phoneIndex: index, phoneTail: tail };
    await owner.run(
      insert(homeRequests, { id: newId(), ...of, name, ...claim, state: 'asked', madeBy: 'request', askedAt }),
    );
  }
  await misspelt(owner, communityId, owned[3]?.person as string, { estate, ids }, now);
  const buildingId = ids.building.get('cuihu/3') as string;
  await owner.run(insert(placeCodes, { id: newId(), communityId, buildingId, spot: '2单元电梯', madeAt: enteredAt }));
}

/** A resident asks to be registered by another sign of the same sound. */
async function misspelt(owner: Owner, communityId: string, slug: string, { estate, ids }: Laid, now: Date) {
  const before = estate.people.residents.find((one) => one.slug === slug)?.name as string;
  const asked = { after: `${before.slice(0, -1)}晓`, reason: '登记时写成了同音字' };
  const personId = ids.person.get(slug) as string;
  const askedAt = new Date(now.getTime() - 35 * MINUTE);
  await owner.run(
    insert(dataChanges, { id: newId(), communityId, personId, before, ...asked, state: 'asked', askedAt }),
  );
}

const sealedOf = (phone: string, place: PhonePlace, row: string) => ({
  phoneSealed: sealPhone(phone, place, row),
  phoneIndex: phoneIndex(phone),
  phoneTail: phoneTail(phone),
});
