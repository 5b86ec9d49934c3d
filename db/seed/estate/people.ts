import { newName, residentPhone, type Sex, surnameOf } from '@/db/seed/estate/names';
import { letHome, ownHome, personas } from '@/db/seed/estate/personas';
import { type CommunityId, type Unit, units } from '@/db/seed/estate/places';
import { type Dice, dice } from '@/db/seed/estate/random';
import { staff } from '@/db/seed/estate/staff';
import { type Day, plusDays } from '@/db/seed/estate/time';

export type Resident = { slug: string; name: string; sex: Sex; born: number; phone: string; size?: 'large' | 'elder' };
export type Relation = 'owner' | 'family' | 'tenant' | 'agent';
/** `livesIn` is false for a landlord and for the owner of an empty home. */
type Residency = { person: string; unit: string; relation: Relation; livesIn: boolean; from: Day; until?: Day };
export type People = { residents: Resident[]; residencies: Residency[] };

type Book = People & { d: Dice; taken: Set<string>; today: Day; year: number };

/** The grown-up people of every home: about 85 % of homes lived in, a fifth of these by tenants, a few homes not yet sold. */
export function people(seed: number, today: Day): People {
  const taken = new Set([...staff.map((one) => one.name), ...personas.map((one) => one.name)]);
  const book: Book = {
    residents: [],
    residencies: [],
    d: dice(seed, 'people'),
    taken,
    today,
    year: Number(today.slice(0, 4)),
  };
  settlePersonas(book);
  for (const unit of units(today)) if (unit.id !== ownHome && unit.id !== letHome) settle(book, unit);
  return { residents: book.residents, residencies: book.residencies };
}

function settle(book: Book, unit: Unit) {
  const { d } = book;
  const draw = d.next();
  if (draw < 0.68) return settleFamily(book, unit);
  if (draw < 0.85) return settleTenants(book, unit);
  if (unit.community === 'fenglin' && draw > 0.94) return;
  const owner = admit(book, unit, 'owner', ageOfOwner(d), d.pick(['f', 'm']), false, unit.handedOver);
  if (draw < 0.87) admit(book, unit, 'agent', d.int(30, 55), d.pick(['f', 'm']), false, plusDays(owner.from, 30));
}

function settleFamily(book: Book, unit: Unit) {
  const { d } = book;
  const age = ageOfOwner(d);
  const sex = d.pick<Sex>(['f', 'm', 'm']);
  const from = plusDays(unit.handedOver, d.int(2, unit.community === 'cuihu' ? 700 : 240));
  const owner = admit(book, unit, 'owner', age, sex, true, from);
  const name = book.residents.at(-1)?.name ?? '';
  if (d.chance(0.78))
    admit(book, unit, 'family', Math.max(23, age + d.int(-4, 3)), sex === 'f' ? 'm' : 'f', true, owner.from);
  const child = age - d.int(24, 30);
  const family = sex === 'm' ? surnameOf(name) : undefined;
  if (child >= 18 && d.chance(0.6))
    admit(book, unit, 'family', child, d.pick(['f', 'm']), d.chance(0.6), owner.from, family);
  if (age < 50 && d.chance(0.3))
    admit(book, unit, 'family', age + d.int(25, 31), d.pick(['f', 'm']), true, plusDays(owner.from, 60), family);
}

function settleTenants(book: Book, unit: Unit) {
  const { d, today } = book;
  admit(book, unit, 'owner', ageOfOwner(d), d.pick(['f', 'm']), false, unit.handedOver);
  if (d.chance(0.25)) {
    const gone = admit(
      book,
      unit,
      'tenant',
      d.int(22, 40),
      d.pick(['f', 'm']),
      true,
      plusDays(today, -d.int(380, 480)),
    );
    gone.until = plusDays(today, -d.int(100, 200));
  }
  const from = plusDays(today, -d.int(96, 360));
  const age = d.int(22, 45);
  admit(book, unit, 'tenant', age, d.pick(['f', 'm']), true, from);
  if (d.chance(0.45)) admit(book, unit, 'tenant', Math.max(21, age + d.int(-3, 3)), d.pick(['f', 'm']), true, from);
}

const ageOfOwner = (d: Dice) =>
  d.weighted([
    [d.int(28, 38), 34],
    [d.int(39, 52), 36],
    [d.int(53, 64), 18],
    [d.int(65, 84), 12],
  ]);

function admit(
  book: Book,
  unit: Unit,
  relation: Relation,
  age: number,
  sex: Sex,
  livesIn: boolean,
  from: Day,
  family?: string,
): Residency {
  const { d, residents, residencies, today, year, taken } = book;
  const born = year - age;
  const nth = residencies.filter((one) => one.unit === unit.id).length + 1;
  const name = newName(d, taken, sex, born, family);
  const size =
    age >= 66
      ? d.weighted([
          ['elder', 5],
          ['large', 3],
          [undefined, 2],
        ] as const)
      : undefined;
  const slug = `${unit.id}/${nth}`;
  residents.push({ slug, name, sex, born, phone: residentPhone(residents.length + 1), ...(size && { size }) });
  const since = from > today ? plusDays(today, -120) : from;
  const residency: Residency = { person: slug, unit: unit.id, relation, livesIn, from: since };
  residencies.push(residency);
  return residency;
}

function settlePersonas({ residents, residencies, today, year }: Book) {
  const add = (slug: string, name: string, sex: Sex, age: number, size?: 'elder') =>
    residents.push({
      slug,
      name,
      sex,
      born: year - age,
      phone: residentPhone(residents.length + 1),
      ...(size && { size }),
    });
  add('wang-xiuying', '王秀英', 'f', 68, 'elder');
  add('chen-xiaofeng', '陈晓峰', 'm', 41);
  add('zhou-yutong', '周雨桐', 'f', 27);
  const [own, flat] = [ownHome, letHome].map((id) => units(today).find((unit) => unit.id === id) as Unit) as [
    Unit,
    Unit,
  ];
  residencies.push(
    { person: 'wang-xiuying', unit: ownHome, relation: 'owner', livesIn: true, from: plusDays(own.handedOver, 40) },
    { person: 'chen-xiaofeng', unit: ownHome, relation: 'family', livesIn: false, from: plusDays(own.handedOver, 40) },
    { person: 'wang-xiuying', unit: letHome, relation: 'owner', livesIn: false, from: plusDays(flat.handedOver, 12) },
    { person: 'zhou-yutong', unit: letHome, relation: 'tenant', livesIn: true, from: plusDays(today, -260) },
  );
}

export type Homes = ReturnType<typeof findHomes>;

/** Look-ups over people, for those who tell their stories. */
export function findHomes({ residents, residencies }: People, all: Unit[]) {
  const bySlug = new Map(residents.map((one) => [one.slug, one]));
  const person = (slug: string) => bySlug.get(slug) as Resident;
  const lived = new Map<string, Residency[]>();
  for (const one of residencies)
    if (one.livesIn && !one.until) lived.set(one.unit, [...(lived.get(one.unit) ?? []), one]);
  const livingIn = (unit: string) => lived.get(unit) ?? [];
  const homesOf = (community: CommunityId) => all.filter((unit) => unit.community === community && lived.has(unit.id));
  const unit = (id: string) => all.find((one) => one.id === id) as Unit;
  const ownerOf = (id: string) => residencies.find((one) => one.unit === id && one.relation === 'owner')?.person;
  const below = (upper: Unit, among: Unit[]) =>
    among.find(
      (one) =>
        one.building === upper.building &&
        one.entrance === upper.entrance &&
        one.room === `${upper.floor - 1}${upper.room.slice(-2)}`,
    );
  return { person, livingIn, homesOf, unit, ownerOf, below };
}
