import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type attachments, units } from '@/db/schema';
import { insert } from '@/db/sql';
import { findPhoto, recordPhoto } from '@/lib/files/records';
import { bindHome } from '@/lib/homes/bind';
import { decideRequest } from '@/lib/homes/decide';
import { findHousehold, requireHome } from '@/lib/homes/household';
import { codeOfDigits } from '@/lib/homes/letter-digits';
import {
  findLetter,
  findPrintedLetter,
  findPrintedLetters,
  spendLetter,
  writeLetter,
  writeLetters,
} from '@/lib/homes/letters';
import { findOwnRequests, withdrawRequest } from '@/lib/homes/own-requests';
import { claimHomes, inviteRelative } from '@/lib/homes/relatives';
import { newId } from '@/lib/id';
import { signedCode } from '@/lib/signed-code';
import { viewerOf } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { actsCalled, arrive, enterInRoster, newPhone } from '../support/homes';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits, sign_in_codes'));

const write = async (who: { id: string }, unit: string, relation: 'owner' | 'family' = 'family') =>
  signedCode('letter', await writeLetter(await see(who), unit, relation));
const homesOf = async (id: string) => (await see({ id })).homes.map(({ unitId, relation }) => ({ unitId, relation }));
const acts = async (what: string) => (await actsCalled(database.admin, what)).map((act) => act.who);

describe('a printed letter', () => {
  it('Binds its home once, as the relation it was printed for, and is on record', async () => {
    const { green } = estate;
    const code = await write(green.clerk, green.home, 'owner');
    const [first, second] = [await arrive(), await arrive()];
    expect(await findLetter(first.viewer, code)).toMatchObject({ home: '3-2-1201', relation: 'owner', state: 'open' });
    await spendLetter(first.viewer, code, '林小满');
    expect(await homesOf(first.id)).toEqual([{ unitId: green.home, relation: 'owner' }]);
    expect((await see(first)).name).toBe('林小满');
    expect((await findLetter(second.viewer, code))?.state).toBe('used');
    await expect(spendLetter(second.viewer, code, '')).rejects.toMatchObject({ key: 'homes.letter.used' });
    expect(await homesOf(second.id)).toEqual([]);
    expect(await acts('homeLetter')).toContain(green.clerk.id);
    expect(await acts('homeBound')).toContain(first.id);
  });

  it('Is found by the digits on it, however they are typed, and by no others', async () => {
    const { green } = estate;
    const clerk = await see(green.clerk);
    const id = await writeLetter(clerk, green.home, 'family');
    const { digits, address } = await findPrintedLetter(clerk, id);
    expect(digits).toMatch(/^\d{4} \d{4} \d{4}$/);
    expect(address).toMatch(/\/letter$/);
    const { viewer } = await arrive();
    for (const typed of [digits, digits.replaceAll(' ', ''), digits.replaceAll(' ', '－')])
      expect(await codeOfDigits(viewer, typed)).toBe(signedCode('letter', id));
    const other = `${(Number(digits[0]) + 1) % 10}${digits.slice(1)}`;
    await expect(codeOfDigits(viewer, other)).rejects.toMatchObject({ fields: { digits: 'letterUnknown' } });
    await expect(codeOfDigits(viewer, digits.slice(2))).rejects.toMatchObject({ fields: { digits: 'letterShort' } });
    for (let tries = 5; tries < 20; tries += 1) await codeOfDigits(viewer, digits);
    await expect(codeOfDigits(viewer, digits)).rejects.toMatchObject({ key: 'homes.tooMany' });
  });

  it('Binds nobody to a home by a letter that they wrote themselves', async () => {
    const { green } = estate;
    const code = await write(green.clerk, green.home);
    await expect(spendLetter(await see(green.clerk), code, '')).rejects.toMatchObject({ key: 'homes.own' });
    expect(await homesOf(green.clerk.id)).toEqual([]);
  });

  it('Opened by two at the same moment it lets one in', async () => {
    const { green } = estate;
    const code = await write(green.clerk, green.home);
    const two = [await arrive(), await arrive()];
    const tries = await Promise.allSettled(two.map(({ viewer }) => spendLetter(viewer, code, '')));
    expect(tries.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('Needs no typing when the roster knows one name, and is not used up by who lives there already', async () => {
    const { green } = estate;
    await enterInRoster(estate, { name: '赵国强', unitId: green.next });
    const code = await write(green.supervisor, green.next, 'owner');
    await expect(spendLetter(await see(green.landlord), code, '')).rejects.toMatchObject({ key: 'homes.already' });
    const { id, viewer } = await arrive();
    await spendLetter(viewer, code, '');
    expect((await see({ id })).name).toBe('赵国强');
  });

  it('Is good for 30 days, for its own use of a code alone, and printed only by who looks after homes there', async () => {
    const { green, maple } = estate;
    const id = await writeLetter(await see(green.manager), green.home, 'family');
    const late = await arrive(newPhone(), new Date(NOW.getTime() + 30 * 86_400_000));
    const code = signedCode('letter', id);
    expect((await findLetter(late.viewer, code))?.state).toBe('over');
    await expect(spendLetter(late.viewer, code, '')).rejects.toMatchObject({ key: 'homes.letter.over' });
    const { viewer } = await arrive();
    for (const wrong of [signedCode('verify', id), signedCode('place', id), code.slice(1), newId()])
      expect(await findLetter(viewer, wrong)).toBeNull();
    await expect(spendLetter(viewer, signedCode('verify', id), '')).rejects.toMatchObject({ key: 'notFound' });
    for (const other of [maple.manager, green.worker, green.owner]) {
      await expect(write(other, green.home)).rejects.toMatchObject({ key: 'notFound' });
      await expect(findPrintedLetter(await see(other), id)).rejects.toMatchObject({ key: 'notFound' });
    }
    expect((await findPrintedLetter(await see(green.clerk), id)).link).toContain(`/homes/letter/${code}`);
  });
});

describe('a relative entered by the household', () => {
  it('Finds the home there after signing in by the code, without typing', async () => {
    const { green } = estate;
    const phone = newPhone();
    const son = await see(green.son);
    await inviteRelative(son, { unit: green.home, name: '李奶奶', phone });
    expect((await findHousehold(son, requireHome(son, green.home))).invited).toMatchObject([{ name: '李奶奶' }]);
    const { id, viewer } = await arrive(phone);
    expect((await findOwnRequests(viewer)).invited).toMatchObject([{ home: '3-2-1201', relation: 'family' }]);
    expect(await claimHomes(viewer)).toBe(1);
    expect(await see({ id })).toMatchObject({ name: '李奶奶', homes: [{ unitId: green.home, relation: 'family' }] });
    expect(await claimHomes(await see({ id }))).toBe(0);
    expect(await acts('homeInvited')).toContain(green.son.id);
  });

  it('Comes as the owner only when the roster says so by name and number', async () => {
    const { green } = estate;
    const phone = newPhone();
    await enterInRoster(estate, { name: '王建军', phone, unitId: green.home });
    await inviteRelative(await see(green.son), { unit: green.home, name: '王建军', phone });
    const { id, viewer } = await arrive(phone);
    await claimHomes(viewer);
    expect(await homesOf(id)).toEqual([{ unitId: green.home, relation: 'owner' }]);
  });

  it('Is entered by owners and family only, and comes no more once taken back or once who entered them has left', async () => {
    const { green } = estate;
    const [first, second] = [newPhone(), newPhone()];
    for (const other of [green.tenant, green.clerk, estate.maple.owner])
      await expect(
        inviteRelative(await see(other), {
          unit: other === green.tenant ? green.next : green.home,
          name: '某某',
          phone: first,
        }),
      ).rejects.toMatchObject({ key: 'notFound' });
    const son = await see(green.son);
    await inviteRelative(son, { unit: green.home, name: '李爷爷', phone: first });
    await expect(inviteRelative(son, { unit: green.home, name: '李爷爷', phone: first })).rejects.toMatchObject({
      key: 'homes.relative.waiting',
    });
    const { invited } = await findHousehold(son, requireHome(son, green.home));
    await withdrawRequest(son, invited.find((one) => one.name === '李爷爷')?.id as string);
    expect(await claimHomes((await arrive(first)).viewer)).toBe(0);
    await inviteRelative(son, { unit: green.home, name: '李爷爷', phone: second });
    const late = await arrive(second);
    await database.admin.query("update residencies set until_day = '2026-11-20' where person_id = $1", [green.son.id]);
    expect(await claimHomes(late.viewer)).toBe(0);
    expect(await homesOf(late.id)).toEqual([]);
    await inviteRelative(await see(green.owner), { unit: green.home, name: '李爷爷', phone: second });
    expect(await claimHomes(late.viewer)).toBe(1);
  });
});

describe('the letters of a building', () => {
  it('Are written once for each home that nobody has bound, and printed together until they are used', async () => {
    const { green, maple } = estate;
    const clerk = await see(green.clerk);
    const unit = newId();
    await estate.run(
      insert(units, { id: unit, communityId: green.id, buildingId: green.building, floor: 1, label: '3-2-101' }),
    );
    expect(await writeLetters(clerk, green.building)).toBe(1);
    expect(await writeLetters(clerk, green.building)).toBe(0);
    const [letter, ...more] = await findPrintedLetters(clerk, green.building);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ unitId: unit, home: '3-2-101', relation: 'owner', used: false });
    await spendLetter((await arrive()).viewer, letter?.link.split('/').at(-1) ?? '', '林小满');
    expect(await findPrintedLetters(clerk, green.building)).toEqual([]);
    expect(await writeLetters(clerk, green.building)).toBe(0);
    for (const other of [green.worker, green.owner, maple.clerk])
      await expect(writeLetters(await see(other), green.building)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Are shown to nobody but who keeps the homes there', async () => {
    const { green, maple } = estate;
    const unit = newId();
    await estate.run(
      insert(units, { id: unit, communityId: green.id, buildingId: green.building, floor: 1, label: '3-2-102' }),
    );
    await writeLetters(await see(green.clerk), green.building);
    for (const other of [green.worker, green.owner, maple.clerk])
      await expect(findPrintedLetters(await see(other), green.building)).rejects.toMatchObject({ key: 'notFound' });
  });
});

describe('a photo that proves a claim', () => {
  const photo = (communityId: string): typeof attachments.$inferInsert & { purpose: 'proof' } => ({
    id: newId(),
    communityId,
    uploaderId: newId(),
    createdAt: NOW,
    purpose: 'proof',
    sha256: 'a'.repeat(64),
    thumbSha256: 'b'.repeat(64),
    bytes: 1000,
    width: 10,
    height: 10,
  });

  it('Is seen by its person and, once asked with, by who looks after the homes there; by nobody else', async () => {
    const { green, maple } = estate;
    const { id, viewer } = await arrive();
    const proof = photo(green.id);
    await recordPhoto(viewer, proof);
    const seenBy = async (who: { id: string }) => (await findPhoto(await see(who), proof.id)) !== null;
    expect((await findPhoto(viewer, proof.id))?.loose).toBe(true);
    expect(await seenBy(green.clerk)).toBe(false);
    const claim = { unit: green.home, relation: 'owner' as const, name: '林小满', until: '' };
    await expect(bindHome((await arrive()).viewer, { ...claim, photos: [proof.id] })).rejects.toMatchObject({
      key: 'photoGone',
    });
    expect(await bindHome(viewer, { ...claim, photos: [proof.id] })).toBe('asked');
    expect((await findPhoto(viewer, proof.id))?.loose).toBe(false);
    expect(await seenBy(green.clerk)).toBe(true);
    for (const other of [green.owner, green.worker, maple.clerk, (await arrive()) as { id: string }])
      expect(await seenBy(other)).toBe(false);
    const { rows } = await database.admin.query(
      "select id from home_requests where person_id = $1 and state = 'asked'",
      [id],
    );
    await decideRequest(await see(green.clerk), { request: rows[0].id, approve: false, reason: '看不清' });
    expect(await viewerOf(viewer.session, NOW, false)).toMatchObject({ communities: [] });
  });
});
