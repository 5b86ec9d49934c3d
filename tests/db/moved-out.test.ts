import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endResidency } from '@/lib/homes/decide';
import { findUnitBook, searchHomes } from '@/lib/homes/find-requests';
import { findHousehold, removeFromHome, requireHome } from '@/lib/homes/household';
import { findOwnRequests } from '@/lib/homes/own-requests';
import { type Viewer, viewerOf } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { actsCalled, arrive, claim, enterInRoster } from '../support/homes';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits, sign_in_codes'));

const fieldsOf = (field: string) => ({ key: 'input', fields: { [field]: expect.any(String) } });

describe('the end of it', () => {
  it('A lease opens the home until its last day, and not a day longer', async () => {
    const { green } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name: '林小满', phone: phone, relation: 'tenant', unitId: green.next });
    const lease = (until: string) => claim(viewer, green.next, { relation: 'tenant', until });
    await expect(lease('')).rejects.toMatchObject(fieldsOf('until'));
    await expect(lease('2026-11-20')).rejects.toMatchObject(fieldsOf('until'));
    expect(await lease('2026-12-31')).toBe('matched');
    const lastDay = await see({ id }, new Date('2026-12-31T15:59:00Z'));
    expect(lastDay.homes).toMatchObject([{ unitId: green.next, until: '2026-12-31' }]);
    const after = await see({ id }, new Date('2026-12-31T16:00:00Z'));
    expect([after.homes, after.communities]).toEqual([[], []]);
  });

  it('Removed by the owner, somebody sees nothing on their very next request, and it is on record', async () => {
    const { green } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name: '林小满', phone: phone, relation: 'family', unitId: estate.green.home });
    await claim(viewer, green.home, { relation: 'family' });
    const session = await see({ id });
    const owner = await see(green.owner);
    const { members } = await findHousehold(owner, requireHome(owner, green.home));
    const residency = members.find((one) => one.personId === id)?.id as string;
    for (const other of [green.son, green.landlord, green.clerk, estate.maple.owner, { id }])
      await expect(removeFromHome(await see(other), residency)).rejects.toMatchObject({ key: 'notFound' });
    await removeFromHome(owner, residency);
    expect(await stillHere(session)).toEqual([]);
    expect(await actsCalled(database.admin, 'homeRemoved')).toContainEqual({ who: green.owner.id, reason: null });
    expect((await findOwnRequests(session)).ended).toMatchObject([{ home: '3-2-1201' }]);
    const { rows } = await database.admin.query("select 1 from inbox where person_id = $1 and key = 'homeRemoved'", [
      id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('An owner removes no other owner, and a tenant’s name is masked for them', async () => {
    const { green } = estate;
    const landlord = await see(green.landlord);
    const { members } = await findHousehold(landlord, requireHome(landlord, green.next));
    expect(members.find((one) => one.personId === green.tenant.id)).toMatchObject({ name: '陈**', tail: null });
    const own = members.find((one) => one.personId === green.landlord.id)?.id as string;
    await expect(removeFromHome(landlord, own)).rejects.toMatchObject({ key: 'notFound' });
    const tenant = await see(green.tenant);
    expect((await findHousehold(tenant, requireHome(tenant, green.next))).members).toEqual([]);
  });

  it('Moved out at the desk, with a reason, it is over on the very next request or after the day named', async () => {
    const { green, maple } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name: '顾清和', phone: phone, relation: 'family', unitId: estate.green.home });
    await claim(viewer, green.home, { relation: 'family', name: '顾清和' });
    const session = await see({ id });
    const residency = session.homes[0]?.residencyId as string;
    const end = async (who: { id: string }, day: string | null, reason = '搬走了') =>
      endResidency(await see(who), { residency, day, reason });
    for (const other of [maple.clerk, green.worker, green.owner])
      await expect(end(other, null)).rejects.toMatchObject({ key: 'notFound' });
    await expect(end(green.clerk, null, '')).rejects.toMatchObject(fieldsOf('reason'));
    await end(green.clerk, '2026-11-25');
    expect(await stillHere(session)).toHaveLength(1);
    await end(green.clerk, null);
    expect(await stillHere(session)).toEqual([]);
    expect(await actsCalled(database.admin, 'homeEnded')).toContainEqual({ who: green.clerk.id, reason: '搬走了' });
  });
});

describe('the desk', () => {
  it('Finds people by room, by part of the name and by the end of the number, of its own community', async () => {
    const { green, maple } = estate;
    const clerk = await see(green.clerk);
    const names = async (text: string) => (await searchHomes(clerk, green.id, text)).map((one) => one.name);
    expect(await names('3-2-1201')).toContain('王秀英');
    expect(await names('国强')).toEqual(['赵国强']);
    expect(await names(green.tenant.phone.slice(-4))).toContain('陈静');
    await expect(searchHomes(clerk, maple.id, '王')).rejects.toMatchObject({ key: 'notFound' });
    expect(await findUnitBook(clerk, green.id, maple.home)).toBeUndefined();
  });
});

/** The homes that a session that is still open has on its next request. */
async function stillHere(session: Viewer) {
  return (await viewerOf(session.session, session.now, false))?.homes ?? null;
}
