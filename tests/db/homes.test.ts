import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideRequest } from '@/lib/homes/decide';
import { findOpenRequests, findUnitBook, searchHomes } from '@/lib/homes/find-requests';
import { removeFromHome, requireHome } from '@/lib/homes/household';
import { findOwnRequests, withdrawRequest } from '@/lib/homes/own-requests';
import { findHomeToBind, findPlacesToBind } from '@/lib/homes/places';
import { findMessages } from '@/lib/inbox/find-messages';
import { takeNewPhone } from '@/lib/people/change-phone';
import { eraseAccount } from '@/lib/privacy/erase';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { actsCalled, arrive, claim, codeFor, enterInRoster, newPhone, openRequestOf } from '../support/homes';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits, sign_in_codes'));

const fieldsOf = (field: string) => ({ key: 'input', fields: { [field]: expect.any(String) } });

describe('a phone nobody knows', () => {
  it('Signs in as a person without a name, a home or a community, and stays the same person', async () => {
    const { id, phone, viewer } = await arrive();
    expect(viewer).toMatchObject({ name: '', homes: [], posts: [], communities: [], phoneTail: phone.slice(-4) });
    await database.admin.query('truncate rate_limits');
    expect((await arrive(phone)).id).toBe(id);
  });

  it('Is shown communities, buildings and rooms, and nobody', async () => {
    const { viewer } = await arrive();
    const { green, maple } = estate;
    expect((await findPlacesToBind(viewer, {})).map((one) => one.name).sort()).toEqual(['枫林雅苑', '翠湖花园']);
    expect(await findPlacesToBind(viewer, { community: green.id })).toEqual([{ id: green.building, name: '3栋' }]);
    const rooms = await findPlacesToBind(viewer, { community: green.id, building: green.building });
    expect(rooms.map((one) => one.name)).toEqual(['3-2-1101', '3-2-1201']);
    expect(await findPlacesToBind(viewer, { community: green.id, room: '1201' })).toEqual([rooms[1]]);
    expect(await findPlacesToBind(viewer, { community: maple.id, building: green.building })).toEqual([]);
    expect(await findHomeToBind(viewer, green.home)).toMatchObject({ community: '翠湖花园', home: '3-2-1201' });
    const gone = { ...viewer, session: 'nobody' };
    expect(await findPlacesToBind(gone, {})).toEqual([]);
    expect(await findHomeToBind(gone, green.home)).toBeNull();
  });

  it('Finds nobody of a community, whatever it asks the staff’s doors', async () => {
    const { viewer } = await arrive();
    const { green } = estate;
    await expect(searchHomes(viewer, green.id, '王')).rejects.toMatchObject({ key: 'notFound' });
    await expect(findOpenRequests(viewer, green.id)).rejects.toMatchObject({ key: 'notFound' });
    await expect(findUnitBook(viewer, green.id, green.home)).rejects.toMatchObject({ key: 'notFound' });
    expect(() => requireHome(viewer, green.home)).toThrow();
  });
});

describe('a claim that agrees with the roster', () => {
  it('Binds at once when phone, name and relation agree, names the person and tells the owner', async () => {
    const { green } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name: '欧阳 小·满', phone: phone, relation: 'family', unitId: estate.green.home });
    expect(await claim(viewer, green.home, { relation: 'family', name: '欧阳小满' })).toBe('matched');
    const after = await see({ id });
    expect(after).toMatchObject({ name: '欧阳小满', homes: [{ unitId: green.home, relation: 'family' }] });
    const { messages } = await findMessages(await see(green.owner), 'home', null);
    expect(messages[0]).toMatchObject({
      key: 'homeJoined',
      values: { home: '3-2-1201', relation: 'family', surname: '欧' },
    });
    expect(await actsCalled(database.admin, 'homeBound')).toContainEqual({ who: id, reason: null });
    await expect(claim(after, green.home)).rejects.toMatchObject({ key: 'homes.already' });
  });

  it.each([
    ['another name', { name: '林大满', relation: 'family' as const }],
    ['more than the roster says', { name: '林小满', relation: 'owner' as const }],
  ])('Becomes a request with %s', async (_what, asked) => {
    const { viewer, phone } = await arrive();
    await enterInRoster(estate, { name: '林小满', phone: phone, relation: 'family', unitId: estate.green.home });
    expect(await claim(viewer, estate.green.home, asked)).toBe('asked');
  });

  it('Becomes a request with somebody else’s phone, and with another home', async () => {
    const known = newPhone();
    await enterInRoster(estate, { name: '林小满', phone: known, unitId: estate.green.home });
    expect(await claim((await arrive()).viewer, estate.green.home)).toBe('asked');
    expect(await claim((await arrive(known)).viewer, estate.green.next)).toBe('asked');
  });

  it('Becomes a request once they were removed or had moved out, though the roster still names them', async () => {
    const { green } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name: '林小满', phone: phone, relation: 'family', unitId: estate.green.home });
    await claim(viewer, green.home, { relation: 'family' });
    const [home] = (await see({ id })).homes;
    await removeFromHome(await see(green.owner), home?.residencyId as string);
    expect(await claim(await see({ id }), green.home, { relation: 'family' })).toBe('asked');
  });
});

describe('a line of the roster that has let somebody in', () => {
  const enter = async (name: string) => {
    const { green } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name, phone, relation: 'family', unitId: green.home });
    expect(await claim(viewer, green.home, { relation: 'family', name })).toBe('matched');
    const gone = await see({ id });
    await removeFromHome(await see(green.owner), gone.homes[0]?.residencyId as string);
    await database.admin.query('truncate rate_limits, sign_in_codes');
    return { id, phone };
  };
  it('Lets nobody in again by itself who was removed, took another number and came back with the old one', async () => {
    const { id, phone } = await enter('沈既白');
    const other = newPhone();
    await takeNewPhone(await see({ id }), other, await codeFor(other, 'new-phone'));
    await database.admin.query(`update people set name = '林大满' where id = $1`, [id]);
    const again = await arrive(phone);
    expect(again.id).not.toBe(id);
    expect(await claim(again.viewer, estate.green.home, { relation: 'family', name: '沈既白' })).toBe('asked');
  });

  it('Nor who deleted the account first, and came back as somebody new', async () => {
    const { id, phone } = await enter('顾清和');
    await eraseAccount(await see({ id }), await codeFor(phone, 'erase'));
    await database.admin.query('truncate rate_limits, sign_in_codes');
    const again = await arrive(phone);
    expect(again.id).not.toBe(id);
    expect(await claim(again.viewer, estate.green.home, { relation: 'family', name: '顾清和' })).toBe('asked');
  });
});

describe('a request', () => {
  it('Is seen by its person and by who looks after homes, and approved it opens the home and is told', async () => {
    const { green } = estate;
    const { id, viewer } = await arrive();
    expect(await claim(viewer, green.home, { relation: 'family' })).toBe('asked');
    expect((await see({ id })).homes).toEqual([]);
    expect((await findOwnRequests(viewer)).asked).toMatchObject([{ home: '3-2-1201', state: 'asked' }]);
    const clerk = await see(green.clerk);
    const waiting = await findOpenRequests(clerk, green.id);
    expect(waiting.find((one) => one.name === '林小满' && one.tail === viewer.phoneTail)).toMatchObject({ own: false });
    await decideRequest(clerk, { request: await openRequestOf(database.admin, id), approve: true, reason: '' });
    const after = await see({ id });
    expect(after).toMatchObject({ name: '林小满', homes: [{ unitId: green.home, relation: 'family' }] });
    const { messages } = await findMessages(after, 'home', null);
    expect(messages.map((one) => one.key)).toEqual(['homeApproved']);
    expect(await actsCalled(database.admin, 'homeApproved')).toContainEqual({ who: green.clerk.id, reason: '' });
  });

  it('Refused, opens nothing and says why; its person may ask again', async () => {
    const { green } = estate;
    const { id, viewer } = await arrive();
    await claim(viewer, green.home);
    const clerk = await see(green.clerk);
    const request = await openRequestOf(database.admin, id);
    await expect(decideRequest(clerk, { request, approve: false, reason: '' })).rejects.toMatchObject(
      fieldsOf('reason'),
    );
    await decideRequest(clerk, { request, approve: false, reason: '请补房产证照片' });
    expect((await see({ id })).homes).toEqual([]);
    expect((await findOwnRequests(viewer)).asked).toMatchObject([{ state: 'refused', reason: '请补房产证照片' }]);
    expect(await actsCalled(database.admin, 'homeRefused')).toContainEqual({
      who: green.clerk.id,
      reason: '请补房产证照片',
    });
    await expect(decideRequest(clerk, { request, approve: true, reason: '' })).rejects.toMatchObject({
      key: 'homes.decided',
    });
    expect(await claim(viewer, green.home)).toBe('asked');
  });

  it('Is one at a time for a home, taken back by its person alone, and no more than ten a day', async () => {
    const { green } = estate;
    const { id, viewer } = await arrive();
    await claim(viewer, green.home);
    await expect(claim(viewer, green.home)).rejects.toMatchObject({ key: 'homes.waiting' });
    const request = await openRequestOf(database.admin, id);
    for (const other of [(await arrive()).viewer, await see(green.owner), await see(green.clerk)])
      await expect(withdrawRequest(other, request)).rejects.toMatchObject({ key: 'notFound' });
    await withdrawRequest(viewer, request);
    expect((await findOwnRequests(viewer)).asked).toEqual([]);
    for (let i = 3; i <= 10; i += 1) await claim(viewer, i === 3 ? green.home : green.next).catch(() => null);
    await expect(claim(viewer, estate.maple.home)).rejects.toMatchObject({ key: 'homes.tooMany' });
  });

  it('Asked twice at the same moment it is one', async () => {
    const { id, viewer } = await arrive();
    const both = await Promise.allSettled([claim(viewer, estate.green.home), claim(viewer, estate.green.home)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const { rows } = await database.admin.query('select 1 from home_requests where person_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it('Is decided by nobody of another community, by no resident, by no worker and not by its own person', async () => {
    const { green, maple } = estate;
    const { id, viewer } = await arrive();
    await claim(viewer, green.home);
    const request = await openRequestOf(database.admin, id);
    for (const other of [maple.clerk, maple.manager, green.owner, green.worker, { id }])
      await expect(decideRequest(await see(other), { request, approve: true, reason: '' })).rejects.toMatchObject({
        key: 'notFound',
      });
    await expect(findOpenRequests(await see(maple.clerk), green.id)).rejects.toMatchObject({ key: 'notFound' });
    const own = await see(green.clerk);
    await claim(own, green.home);
    const theirs = await openRequestOf(database.admin, green.clerk.id);
    await expect(decideRequest(own, { request: theirs, approve: true, reason: '' })).rejects.toMatchObject({
      key: 'homes.own',
    });
    expect((await see({ id })).homes).toEqual([]);
  });
});
