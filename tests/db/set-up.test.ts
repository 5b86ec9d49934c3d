import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@/lib/id';
import { personByPassword } from '@/lib/people/by-password';
import { phoneIndex } from '@/lib/people/phone';
import { sessionHash } from '@/lib/people/session';
import { enterByFirstLink, findFirstLink } from '@/lib/setup/first-link';
import { layLinkAgain, layOffice } from '@/lib/setup/lay-office';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { NOW } from '../support/estate';
import { asSetUp, office } from '../support/office';
import { at, goodPassword, has, withSecond } from '../support/staff';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-forwarded-for': '203.0.113.7' }) }));
vi.mock('@/lib/auth', () => ({ signIn: vi.fn(), signOut: vi.fn() }));
vi.mock('@/lib/people/sign-in', () => ({ enterAsPerson: async (personId: string) => personId }));

const DAY = 86_400_000;
const other = '一句很长但是好记的话';

let database: TestDatabase;
let secret: string;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const counts = async () =>
  (
    await rows(`select (select count(*)::int from companies) as companies, (select count(*)::int from communities)
      as communities, (select count(*)::int from posts) as posts, (select count(*)::int from first_links) as links`)
  )[0];
const layAgain = (phone: string, now = new Date()) => asSetUp(database, (run) => layLinkAgain(run, phone, now));

describe('the first set-up', () => {
  it('Makes one company, community and administrator, of two at the same moment one', async () => {
    const both = await Promise.allSettled([
      asSetUp(database, (run) => layOffice(run, office, new Date())),
      asSetUp(database, (run) => layOffice(run, { ...office, company: '别家物业' }, new Date())),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const done = both.find((one) => one.status === 'fulfilled');
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ key: 'setUp.there' });
    expect(await counts()).toEqual({ companies: 1, communities: 1, posts: 1, links: 1 });
    const [post] = await rows('select roles from posts');
    expect(post.roles.sort()).toEqual(['admin', 'company']);
    secret = done?.value ?? '';
  });

  it('Is refused where there is a company already, and leaves nothing of it', async () => {
    const before = await counts();
    await expect(asSetUp(database, (run) => layOffice(run, office, new Date()))).rejects.toMatchObject({
      key: 'setUp.there',
    });
    expect(await counts()).toEqual(before);
  });

  it('Keeps neither the link nor the telephone in the open', async () => {
    const [kept] = await rows('select hash, row_to_json(f)::text as whole from first_links f');
    expect(kept.hash).toBe(sessionHash(secret));
    expect(kept.whole).not.toContain(secret);
    const [person] = await rows('select row_to_json(p)::text as whole from people p');
    expect(person.whole).not.toContain(office.phone);
    const acts = await rows("select row_to_json(a)::text as whole from acts a where what = 'setUp'");
    expect(acts).toHaveLength(1);
    expect(acts[0].whole).not.toContain(secret);
  });

  it('Lets the administrator in once: looking spends nothing, a weak password neither, and of two one comes in', async () => {
    expect(await findFirstLink(secret)).toMatchObject({ name: office.name });
    await expect(enterByFirstLink(secret, '1234567890')).rejects.toMatchObject({
      fields: { password: 'passwordCommon' },
    });
    await expect(enterByFirstLink(secret, `${office.phone}ab`)).rejects.toMatchObject({ key: 'input' });
    expect(await findFirstLink(`${secret.slice(0, -1)}_`)).toBeNull();
    const both = await Promise.allSettled([
      enterByFirstLink(secret, goodPassword),
      enterByFirstLink(secret, goodPassword),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ key: 'signIn.linkGone' });
    expect(await findFirstLink(secret)).toBeNull();
    await expect(enterByFirstLink(secret, other)).rejects.toMatchObject({ key: 'signIn.linkGone' });
    await expect(personByPassword(office.phone, other)).rejects.toMatchObject({ key: 'input' });
    expect(await personByPassword(office.phone, goodPassword)).toBeTruthy();
  });

  it('Gives a new link to who looks after staff only, good for a day, and the older ones for nothing', async () => {
    const clerk = '13700004321';
    await rows(
      "insert into people (id, name, phone_index, created_at) values ($1, '王敏', $2, $3)",
      newId(),
      phoneIndex(clerk),
      NOW,
    );
    await rows(`insert into posts (id, community_id, person_id, department, roles)
      select gen_random_uuid(), c.id, p.id, 'desk', '{desk,supervisor}' from communities c, people p where p.name = '王敏'`);
    for (const phone of ['13799999999', clerk])
      await expect(layAgain(phone)).rejects.toMatchObject({ key: 'setUp.nobody' });
    const old = await layAgain(office.phone);
    const fresh = await layAgain(office.phone);
    expect(await findFirstLink(old)).toBeNull();
    await expect(enterByFirstLink(old, other)).rejects.toMatchObject({ key: 'signIn.linkGone' });
    expect(await findFirstLink(fresh)).not.toBeNull();
    const yesterday = (more: number) => new Date(Date.now() - DAY + more);
    const late = await layAgain(office.phone, yesterday(-1000));
    expect(await findFirstLink(late)).toBeNull();
    await expect(enterByFirstLink(late, other)).rejects.toMatchObject({ key: 'signIn.linkGone' });
    expect(await findFirstLink(await layAgain(office.phone, yesterday(60_000)))).not.toBeNull();
  });

  it('Takes second factor, PIN and sessions from whom it brings in anew', async () => {
    const [person] = await rows('select id from people where name = $1', office.name);
    const { viewer } = await withSecond(person);
    expect(await has(at(viewer.session, 0))).toBe(true);
    await layAgain(office.phone);
    expect(await has(at(viewer.session, 0))).toBe(false);
    const [kept] = await rows(
      'select totp_sealed, pin_hash, recovery from credentials where person_id = $1',
      person.id,
    );
    expect(kept).toEqual({ totp_sealed: null, pin_hash: null, recovery: [] });
  });

  it('Brings in nobody who was disabled meanwhile', async () => {
    const link = await layAgain(office.phone);
    await rows('alter table people disable trigger in_charge');
    await rows('update people set disabled_at = $1', NOW);
    expect(await findFirstLink(link)).toBeNull();
    await expect(layAgain(office.phone)).rejects.toMatchObject({ key: 'setUp.nobody' });
    await rows('update people set disabled_at = null');
    await rows('alter table people enable trigger in_charge');
  });

  it('Is no door of the program’s own login', async () => {
    const app = { ...database, urls: { ...database.urls, admin: database.urls.app } };
    await expect(asSetUp(app, (run) => layLinkAgain(run, office.phone, NOW))).rejects.toThrow('permission denied');
  });
});
