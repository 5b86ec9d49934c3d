import { randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { personaPhone } from '@/db/seed/estate/persona-phones';
import { staff } from '@/db/seed/estate/staff';
import { newId } from '@/lib/id';
import { sessionHash } from '@/lib/people/session';
import { testMoment } from '../../moment';
import { type State, secrets } from './state';
import { type Kind, kinds } from './table';

export type Person = { kind: Kind; id: string; cookie: string };
export type People = Record<Kind, Person>;

/** The people of the estate who stand for each kind; staff are not those whom other tests sign in as, where there are others. */
const slugs: Partial<Record<Kind, string>> = {
  kin: 'chen-xiaofeng',
  landlord: 'wang-xiuying',
  tenant: 'zhou-yutong',
  clerk: 'liu-fang',
  worker: 'hu-jianping',
  super: 'zhao-lihua',
  manager: 'sun-jianjun',
  foreign: 'zhu-xiaoling',
  halfway: 'shen-guohua',
  cleaner: 'xie-chunxiang',
  finance: 'song-yan',
  guard: 'han-lei',
};

/** An owner with one home, at home alone, since before everything the tests do. */
const owner = `
  select r.person_id as id from residencies r join units u on u.id = r.unit_id join communities c on c.id = r.community_id
  where c.name = $1 and r.relation = 'owner' and r.from_day < '2026-06-01' and r.until_day is null
    and (select count(*) from residencies o where o.person_id = r.person_id) = 1
    and (select count(*) from residencies o where o.unit_id = r.unit_id) = 1
    and not exists (select 1 from posts p where p.person_id = r.person_id)
  order by u.label desc limit 1`;

export async function findPeople(state: State): Promise<People> {
  const ids: Partial<Record<Kind, string>> = {
    neighbour: (await one(state, owner, '翠湖花园')).id,
    outsider: (await one(state, owner, '枫林雅苑')).id,
  };
  for (const kind of ['company', 'admin'] as const) ids[kind] = await officer(state, kind);
  for (const [kind, slug] of Object.entries(slugs) as [Kind, string][]) ids[kind] = await byName(state, slug);
  const people: Partial<People> = {};
  for (const kind of kinds) {
    const id = ids[kind] ?? '';
    people[kind] = { kind, id, cookie: id && (await signIn(state, id, kind)) };
  }
  return people as People;
}

/** Posted to the first community alone, where the estate's own work in both. */
async function officer(state: State, role: 'company' | 'admin'): Promise<string> {
  const known = await state.query('select id from people where name = $1', [`matrix ${role}`]);
  if (known.rows[0]) return known.rows[0].id;
  const id = newId();
  await state.query('insert into people (id, name, created_at) values ($1, $2, $3)', [
    id,
    `matrix ${role}`,
    testMoment,
  ]);
  await state.query(
    `insert into posts (id, community_id, person_id, department, roles)
     select $1, id, $2, 'company', array[$3] from communities where name = '翠湖花园'`,
    [newId(), id, role],
  );
  return id;
}

/** The person by the tail of their telephone and their name, which the index of telephones would need the key for. */
async function byName(state: State, slug: string): Promise<string> {
  const phone = staff.find((member) => member.slug === slug)?.phone ?? personaPhone(slug) ?? '';
  const { rows } = await state.query('select id from people where phone_tail = $1 and name = $2', [
    phone.slice(-4),
    nameOf(slug),
  ]);
  if (rows.length !== 1) throw new Error(`${slug} is ${rows.length} people of the estate`);
  return rows[0].id;
}

const residents: Record<string, string> = {
  'chen-xiaofeng': '陈晓峰',
  'wang-xiuying': '王秀英',
  'zhou-yutong': '周雨桐',
};
const nameOf = (slug: string) => staff.find((member) => member.slug === slug)?.name ?? residents[slug];

/**
 * A session of its own, with the cookie that a browser would hold; no door of signing in is used up. Strict enough for
 * everybody; who must give a second factor has given it, but for who is only halfway in.
 */
async function signIn(state: State, person: string, kind: Kind): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const second = ['manager', 'finance', 'company', 'admin'].includes(kind) ? testMoment : null;
  await state.query("select open_session($1, $2, $3, 'matrix', 'desk', 'code', 30, 720, null, null, $4)", [
    person,
    sessionHash(secret),
    testMoment,
    second,
  ]);
  const token = await encode({ token: { secret }, secret: secrets().AUTH_SECRET, salt: 'linli', maxAge: 3600 });
  return `linli=${token}`;
}

export async function one(state: State, text: string, ...values: unknown[]) {
  const { rows } = await state.query(text, values);
  if (!rows[0]) throw new Error(`nothing found: ${text.trim().slice(0, 80)}`);
  return rows[0];
}
