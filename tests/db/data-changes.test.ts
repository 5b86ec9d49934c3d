import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@/db/sql';
import { callApplicant } from '@/lib/homes/call-applicant';
import { askForName, findOwnChanges, withdrawNameChange } from '@/lib/homes/change-name';
import { decideChange } from '@/lib/homes/decide-change';
import { findOpenChanges } from '@/lib/homes/find-changes';
import { countOpenRequests } from '@/lib/homes/find-requests';
import { newId } from '@/lib/id';
import { findMessages } from '@/lib/inbox/find-messages';
import { openMessage } from '@/lib/inbox/open-message';
import { sendCode } from '@/lib/people/code';
import { eraseAccount } from '@/lib/privacy/erase';
import { findOwnCopy } from '@/lib/privacy/own-copy';
import { readAs, type Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { actsCalled, arrive, claim, enterInRoster, openRequestOf } from '../support/homes';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits, sign_in_codes, data_changes'));

const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;
const ask = (viewer: Viewer, name: string, photos: string[] = []) =>
  askForName(viewer, { name, reason: '登记时写错了', photos });
const openOf = async ({ id }: { id: string }) =>
  (await rows("select id from data_changes where person_id = $1 and state = 'asked'", [id]))[0]?.id as string;
const nameOf = async ({ id }: { id: string }) => (await rows('select name from people where id = $1', [id]))[0].name;
const proofBy = async (uploader: { id: string }, communityId: string) => {
  const id = newId();
  await rows(
    `insert into attachments (id, community_id, uploader_id, purpose, sha256, thumb_sha256, bytes, width, height, created_at)
     values ($1, $2, $3, 'proof', $5, $5, 1, 1, 1, $4)`,
    [id, communityId, uploader.id, NOW, id],
  );
  return id;
};
const proofSeenBy = async (person: { id: string }, photo: string) => {
  const [[row]] = await readAs<[{ seen: object | null }[]]>(await see(person), sql`select proof_of(${photo}) as seen`);
  return row?.seen != null;
};

describe('another registered name (MOV-5)', () => {
  it('Is asked for with proof, checked beside what it was, changed with the roster, kept on record and told', async () => {
    const { green } = estate;
    const { owner } = green;
    await enterInRoster(estate, { name: '王 秀英', phone: owner.phone, unitId: green.home });
    await enterInRoster(estate, { name: '王秀英', unitId: green.home });
    await enterInRoster(estate, { name: '王秀英', phone: owner.phone, unitId: green.next });
    const photo = await proofBy(owner, green.id);
    await ask(await see(owner), '王秀瑛', [photo]);
    const clerk = await see(green.clerk);
    const [open] = await findOpenChanges(clerk, green.id);
    expect(open).toMatchObject({ before: '王秀英', after: '王秀瑛', photos: [photo], homes: ['3-2-1201'], own: false });
    expect(await countOpenRequests(clerk, [green.id])).toBe(1);
    expect(await nameOf(owner)).toBe('王秀英');
    await decideChange(clerk, { request: await openOf(owner), approve: true, reason: '' });
    expect((await see(owner)).name).toBe('王秀瑛');
    const lines = await rows(
      `select r.name, u.label, r.phone_index is not null as phone from roster r join units u on u.id = r.unit_id
       order by u.label, phone desc`,
    );
    // Their own number and old name, where they live: not the line without a number, not a home of others.
    expect(lines).toEqual([
      { name: '王秀英', label: '3-2-1101', phone: true },
      { name: '王秀瑛', label: '3-2-1201', phone: true },
      { name: '王秀英', label: '3-2-1201', phone: false },
    ]);
    const [kept] = await rows('select before, after, state, decided_by as by, decided_at as at from data_changes');
    expect(kept).toEqual({ before: '王秀英', after: '王秀瑛', state: 'approved', by: green.clerk.id, at: NOW });
    expect(await actsCalled(database.admin, 'dataChanged')).toEqual([{ who: green.clerk.id, reason: null }]);
    const { messages } = await findMessages(await see(owner), 'home', null);
    expect(messages[0]?.key).toBe('nameChanged');
    expect(await openMessage(await see(owner), messages[0]?.id as string)).toBe('/me/name/change');
    expect(await countOpenRequests(clerk, [green.id])).toBe(0);
    expect((await findOwnCopy(await see(owner))).changes).toMatchObject([
      { before: '王秀英', after: '王秀瑛', photos: 1 },
    ]);
  });

  it('Is refused with a reason that its person reads and the record of acts does not repeat', async () => {
    const { son, clerk } = estate.green;
    const desk = await see(clerk);
    await ask(await see(son), '李铭');
    const request = await openOf(son);
    await expect(decideChange(desk, { request, approve: false, reason: '' })).rejects.toMatchObject({ key: 'input' });
    await decideChange(desk, { request, approve: false, reason: '请补身份证照片' });
    expect(await nameOf(son)).toBe('李明');
    expect((await findOwnChanges(await see(son))).asked).toMatchObject([
      { state: 'refused', refusal: '请补身份证照片' },
    ]);
    expect(await actsCalled(database.admin, 'dataRefused')).toEqual([{ who: clerk.id, reason: null }]);
    await expect(decideChange(desk, { request, approve: true, reason: '' })).rejects.toMatchObject({
      key: 'homes.decided',
    });
    await ask(await see(son), '李铭');
  });

  it('Is one at a time, another name than now, of one’s own photos, of who lives here, and taken back by oneself alone', async () => {
    const { son, tenant, clerk, worker, id } = estate.green;
    const viewer = await see(son);
    await expect(ask(viewer, '李明')).rejects.toMatchObject({ fields: { name: 'nameSame' } });
    const others = await proofBy(tenant, id);
    await expect(ask(viewer, '李铭', [others])).rejects.toMatchObject({ key: 'photoGone' });
    await expect(ask(await see(worker), '李蔷')).rejects.toMatchObject({ key: 'notFound' });
    await expect(ask((await arrive()).viewer, '林小满')).rejects.toMatchObject({ key: 'notFound' });
    const both = await Promise.allSettled([ask(viewer, '李铭'), ask(viewer, '李鸣')]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(ask(viewer, '李铭')).rejects.toMatchObject({ key: 'homes.changeWaiting' });
    const request = await openOf(son);
    for (const other of [tenant, clerk, worker])
      await expect(withdrawNameChange(await see(other), request)).rejects.toMatchObject({ key: 'notFound' });
    await withdrawNameChange(viewer, request);
    expect((await findOwnChanges(viewer)).asked).toEqual([]);
    await ask(viewer, '李铭');
  });

  it('Is seen and decided by nobody of another community, by no resident, by no worker and not by its own person', async () => {
    const { green, maple } = estate;
    await ask(await see(green.son), '李铭');
    const request = await openOf(green.son);
    for (const other of [maple.clerk, maple.manager, green.owner, green.worker, green.son])
      await expect(decideChange(await see(other), { request, approve: true, reason: '' })).rejects.toMatchObject({
        key: 'notFound',
      });
    await expect(findOpenChanges(await see(maple.clerk), green.id)).rejects.toMatchObject({ key: 'notFound' });
    expect(await findOpenChanges(await see(maple.clerk), maple.id)).toEqual([]);
    expect(await countOpenRequests(await see(maple.clerk), [green.id, maple.id])).toBe(0);
    const lives = `insert into residencies (id, community_id, unit_id, person_id, relation, from_day)
      values ($1, $2, $3, $4, 'family', '2026-01-01')`;
    await rows(lives, [newId(), green.id, green.next, green.clerk.id]);
    await ask(await see(green.clerk), '王旻');
    await expect(
      decideChange(await see(green.clerk), { request: await openOf(green.clerk), approve: true, reason: '' }),
    ).rejects.toMatchObject({ key: 'homes.own' });
    expect(await nameOf(green.clerk)).toBe('王敏');
    // Where they live as well, the office there may check it too.
    await rows(lives, [newId(), maple.id, maple.next, green.son.id]);
    await decideChange(await see(maple.clerk), { request, approve: true, reason: '' });
    expect(await nameOf(green.son)).toBe('李铭');
  });

  it('Its proof is seen by its person and by who keeps the homes there, and by nobody else', async () => {
    const { green, maple } = estate;
    const photo = await proofBy(green.tenant, green.id);
    expect(await proofSeenBy(green.clerk, photo)).toBe(false);
    await ask(await see(green.tenant), '陈婧', [photo]);
    for (const one of [green.tenant, green.clerk, green.supervisor]) expect(await proofSeenBy(one, photo)).toBe(true);
    for (const one of [green.landlord, green.worker, maple.clerk, maple.owner])
      expect(await proofSeenBy(one, photo)).toBe(false);
  });

  it('Its person is called by who keeps the homes there: the look is on record, with the request and the home', async () => {
    const { green, maple } = estate;
    await ask(await see(green.tenant), '陈婧');
    const request = await openOf(green.tenant);
    expect(await callApplicant(await see(green.clerk), request)).toBe(green.tenant.phone);
    const [look] = await rows(
      "select person_id as who, target, reason from acts where what = 'phone' order by id desc",
    );
    expect(look).toEqual({ who: green.clerk.id, target: `request ${request}`, reason: '3-2-1101' });
    for (const other of [maple.clerk, green.worker, green.landlord])
      await expect(callApplicant(await see(other), request)).rejects.toMatchObject({ key: 'notFound' });
    await decideChange(await see(green.clerk), { request, approve: false, reason: '没有证明' });
    await expect(callApplicant(await see(green.clerk), request)).rejects.toMatchObject({ key: 'notFound' });
    const { id, phone, viewer } = await arrive();
    await claim(viewer, green.home);
    const wanted = await openRequestOf(database.admin, id);
    expect(await callApplicant(await see(green.clerk), wanted)).toBe(phone);
    await expect(callApplicant(await see(maple.clerk), wanted)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('Leaves no name behind once its account is deleted, neither the one before nor the one asked for', async () => {
    const { maple } = estate;
    const photo = await proofBy(maple.owner, maple.id);
    await ask(await see(maple.owner), '欧阳芷若', [photo]);
    await decideChange(await see(maple.clerk), { request: await openOf(maple.owner), approve: true, reason: '' });
    await ask(await see(maple.owner), '欧阳芷婼');
    let code = '';
    await sendCode({ phone: maple.owner.phone, purpose: 'erase', now: NOW }, (sent) => {
      code = sent;
    });
    await eraseAccount(await see(maple.owner), code);
    const left = await rows('select before, after, reason, refusal, photos, state from data_changes order by id');
    const gone = { before: '已注销用户', after: '已注销用户', reason: '', refusal: null, photos: [] };
    expect(left).toEqual([
      { ...gone, state: 'approved' },
      { ...gone, state: 'withdrawn' },
    ]);
  });
});
