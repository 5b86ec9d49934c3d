import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bindByName } from '@/lib/homes/bind';
import { removeFromHome } from '@/lib/homes/household';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { arrive, enterInRoster, newPhone } from '../support/homes';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits, sign_in_codes'));

const beside = { key: 'input', fields: { name: expect.any(String) } };

describe('a name that the roster has with the phone', () => {
  it('Opens each home of it at once', async () => {
    const { green } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name: '岑 参', phone, unitId: green.home });
    await enterInRoster(estate, { name: '岑参', phone, relation: 'family', unitId: green.next });
    expect(await bindByName(viewer, '岑参')).toEqual({ lease: null });
    const homes = (await see({ id })).homes.map(({ unitId, relation }) => [unitId, relation]);
    expect(homes.sort()).toEqual(
      [
        [green.home, 'owner'],
        [green.next, 'family'],
      ].sort(),
    );
    await expect(bindByName(viewer, '岑参')).rejects.toMatchObject(beside);
  });

  it('Opens none that stands under another name or another phone', async () => {
    const { green } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name: '李贺', phone, unitId: green.home });
    await enterInRoster(estate, { name: '高适', phone, unitId: green.next });
    await enterInRoster(estate, { name: '李贺', phone: newPhone(), unitId: green.next });
    await bindByName(viewer, '李贺');
    expect((await see({ id })).homes).toMatchObject([{ unitId: green.home }]);
  });

  it('Tells whose phone it is not, and who errs in the name, the same', async () => {
    const known = await arrive();
    await enterInRoster(estate, { name: '王之涣', phone: known.phone, unitId: estate.green.home });
    await expect(bindByName((await arrive()).viewer, '王之涣')).rejects.toMatchObject(beside);
    await expect(bindByName(known.viewer, '王之焕')).rejects.toMatchObject(beside);
    expect((await see(known)).homes).toEqual([]);
  });

  it('Asks a tenant for the end of the lease, and gives no home before', async () => {
    const { phone, viewer, id } = await arrive();
    await enterInRoster(estate, { name: '孟郊', phone, relation: 'tenant', unitId: estate.green.home });
    expect(await bindByName(viewer, '孟郊')).toEqual({ lease: estate.green.home });
    expect((await see({ id })).homes).toEqual([]);
  });

  it('Opens nothing to who was removed from it, and is counted with the day’s other tries', async () => {
    const { green } = estate;
    const { id, phone, viewer } = await arrive();
    await enterInRoster(estate, { name: '贾岛', phone, relation: 'family', unitId: green.home });
    await bindByName(viewer, '贾岛');
    await removeFromHome(await see(green.owner), (await see({ id })).homes[0]?.residencyId as string);
    await expect(bindByName(await see({ id }), '贾岛')).rejects.toMatchObject(beside);
    for (let tries = 0; tries < 8; tries += 1) await bindByName(viewer, '无名').catch(() => null);
    await expect(bindByName(viewer, '无名')).rejects.toMatchObject({ key: 'homes.tooMany' });
  });
});
