import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeCodes } from '@/db/schema';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import { answersOf, findPlaceOfCode, homeNear, placeService } from '@/lib/places/place-code';
import { signedCode } from '@/lib/signed-code';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

describe('a sticker', () => {
  it('Names its place to whoever signed in, until it is taken down, and leads to the form that asks for a spot', async () => {
    const { green, maple, run } = estate;
    const id = newId();
    const row = { id, communityId: green.id, buildingId: green.building, spot: '2单元电梯', madeAt: NOW };
    await run(insert(placeCodes, row));
    const code = signedCode('place', id);
    const owner = await see(green.owner);
    const place = await findPlaceOfCode(owner, code);
    expect(place && answersOf(place)).toEqual({ place: 'public', building: green.building, spot: '2单元电梯' });
    expect(homeNear(owner, place)?.unitId).toBe(green.home);
    expect(homeNear(await see(maple.owner), place)).toBeUndefined();
    const fields = placeService()?.fields.map(({ name }) => name);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(place ? answersOf(place) : {})));
    for (const wrong of [signedCode('verify', id), signedCode('place', newId()), '', undefined])
      expect(await findPlaceOfCode(owner, wrong)).toBeNull();
    await database.admin.query('update place_codes set ended_at = $1', [NOW]);
    expect(await findPlaceOfCode(owner, code)).toBeNull();
  });
});
