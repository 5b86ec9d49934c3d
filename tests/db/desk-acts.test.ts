import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { findColleagues } from '@/lib/people/colleagues';
import { findOnDuty } from '@/lib/people/on-duty';
import { revealPhone } from '@/lib/people/reveal';
import { services } from '@/lib/services';
import type { MoveName } from '@/lib/services/moves';
import { advance } from '@/lib/tickets/advance';
import { bulkAssign } from '@/lib/tickets/bulk-assign';
import { fileAtDesk } from '@/lib/tickets/file-at-desk';
import { findFacts } from '@/lib/tickets/find-facts';
import { findTicket } from '@/lib/tickets/find-ticket';
import { linkLeak } from '@/lib/tickets/link-leak';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault } from '../support/desk';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;
let clerk: Viewer;
let owner: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  clerk = await see(estate.green.clerk);
  owner = await see(estate.green.owner);
});
afterAll(() => database.close());

const staff = (viewer: Viewer, ticketId: string, move: MoveName, input: object = {}) =>
  advance(viewer, { ticketId, move, as: 'staff', input });
const looks = async () =>
  (await database.admin.query("select what, reason, person_id from acts where what = 'phone' order by place")).rows;

describe('looking up a telephone', () => {
  it('Who answers for a ticket sees it at once, others say why, and each look is on record', async () => {
    const { green } = estate;
    const { id, number } = await fileFault(owner, green.home, { contactPhone: '13912345678' });
    await staff(clerk, id, 'reply', { words: '收到' });
    expect(await revealPhone(clerk, id, '')).toBe('13912345678');
    const second = await see(green.second);
    await expect(revealPhone(second, id, ' ')).rejects.toMatchObject({ fields: { why: 'whyLook' } });
    expect(await revealPhone(second, id, '住户要求回电')).toBe('13912345678');
    expect(await looks()).toMatchObject([
      { what: 'phone', reason: number, person_id: clerk.personId },
      { what: 'phone', reason: '住户要求回电', person_id: second.personId },
    ]);
  });

  it('Residents and staff of elsewhere are told nothing, and leave no record', async () => {
    const { id } = await fileFault(owner, estate.green.home);
    const before = (await looks()).length;
    for (const person of [estate.maple.clerk, estate.green.tenant, estate.green.owner]) {
      await expect(revealPhone(await see(person), id, '想知道')).rejects.toMatchObject({ key: 'notFound' });
    }
    expect(await looks()).toHaveLength(before);
  });

  it('Without a contact’s own number it is the filer’s', async () => {
    const { id } = await fileFault(owner, estate.green.home);
    await staff(clerk, id, 'reply', { words: '收到' });
    expect(await revealPhone(clerk, id, '')).toBe(estate.green.owner.phone);
  });
});

describe('giving several tickets away at once', () => {
  it('Each ticket says what became of it: one refused holds no other up', async () => {
    const { green } = estate;
    const [a, b, c] = [
      await fileFault(owner, green.home),
      await fileFault(owner, green.home),
      await fileFault(owner, green.home),
    ];
    await staff(await see(green.second), b.id, 'assign', { department: 'security' });
    await advance(owner, { ticketId: c.id, move: 'withdraw', as: 'resident', input: { words: '好了' } });
    const picked = [a, b, c, { id: newId(), number: '' }].map(({ id }) => ({ id, version: 1 }));
    const assignment = { department: 'engineering', executor: green.worker.id, words: '' };
    const lines = await bulkAssign(clerk, green.id, picked, assignment);
    expect(lines.map((line) => line.number).slice(0, 3)).toEqual([a.number, b.number, c.number]);
    expect(lines.map((line) => line.refusal?.key ?? null)).toEqual([null, 'overtaken', 'overtaken', 'notFound']);
    expect(lines[1]?.refusal?.values).toMatchObject({ who: '孙丽', move: 'assign' });
    expect((await findTicket(clerk, a.id, 'staff')).who.executor).toBe('李强');
  });

  it('A ticket of another community is not there, and a stranger can be given none', async () => {
    const { green, maple } = estate;
    const foreign = await fileFault(await see(maple.owner), maple.home);
    const own = await fileFault(owner, green.home);
    const assignment = { department: 'engineering', executor: maple.worker.id, words: '' };
    const picked = [foreign, own].map(({ id }) => ({ id, version: 1 }));
    const lines = await bulkAssign(clerk, green.id, picked, assignment);
    expect(lines.map((line) => line.refusal?.key)).toEqual(['notFound', 'notStaffHere']);
    await expect(bulkAssign(clerk, maple.id, [{ id: foreign.id, version: 1 }], assignment)).rejects.toMatchObject({
      key: 'notFound',
    });
  });
});

describe('a leak between two homes', () => {
  it('It is one incident with a ticket for each household, and neither learns of the other', async () => {
    const { green } = estate;
    const { id } = await fileFault(owner, green.home, {
      description: '王家厨房漏水',
      happening: 'leaking',
      contactPhone: '13912345678',
    });
    const leak = { ticketId: id, room: '3-2-1101', words: '楼上漏水,请配合检查', key: newId() };
    const other = await linkLeak(clerk, leak);
    expect(await linkLeak(clerk, leak)).toMatchObject({ id: other.id, again: true });
    await expect(linkLeak(clerk, { ...leak, key: newId() })).rejects.toMatchObject({ fields: { room: 'homeLinked' } });
    const tenant = await see(green.tenant);
    const below = await findTicket(tenant, other.id, 'resident');
    expect(below.ticket).toMatchObject({ urgency: 'emergency', contactName: '陈静', filerId: null });
    const story = JSON.stringify([below.events, below.ticket.details, below.ticket.summary]);
    for (const secret of ['王家', '王秀英', '5678', '3-2-1201', green.home]) expect(story).not.toContain(secret);
    await expect(findTicket(tenant, id, 'resident')).rejects.toMatchObject({ key: 'notFound' });
    await expect(findTicket(owner, other.id, 'resident')).rejects.toMatchObject({ key: 'notFound' });
    const above = await findTicket(owner, id, 'resident');
    expect(JSON.stringify(above)).not.toMatch(/陈静|3-2-1101/);
    const third = { ...leak, room: '3-2-1101', key: newId() };
    await expect(linkLeak(await see(green.worker), third)).rejects.toMatchObject({ key: 'notYours' });
    const desk = await findFacts(clerk, await findTicket(clerk, id, 'staff'));
    expect(desk.siblings).toMatchObject([{ id: other.id, unit: '3-2-1101' }]);
    const back = await findFacts(clerk, await findTicket(clerk, other.id, 'staff'));
    expect(back.siblings).toMatchObject([{ id, unit: '3-2-1201' }]);
  });

  it('The own home, an unknown one and a resident’s hand are refused', async () => {
    const { green } = estate;
    const { id } = await fileFault(owner, green.home);
    const leak = (room: string) => ({ ticketId: id, room, words: '漏水', key: newId() });
    await expect(linkLeak(clerk, leak('3-2-1201'))).rejects.toMatchObject({ fields: { room: 'sameHome' } });
    await expect(linkLeak(clerk, leak('9-9-9999'))).rejects.toMatchObject({ fields: { room: 'unknownHome' } });
    await expect(linkLeak(owner, leak('3-2-1101'))).rejects.toMatchObject({ key: 'notFound' });
    expect((await findTicket(clerk, id, 'staff')).ticket.incidentId).toBeNull();
  });
});

describe('filing for a resident', () => {
  const details = (unit: string) => ({
    place: 'home',
    unit,
    category: 'lift',
    happening: 'lift',
    description: '电梯困人',
  });
  const call = (unit: string, filer: string) => ({
    service: services.repair,
    communityId: estate.green.id,
    key: newId(),
    channel: 'hotline',
    filer,
    details: details(unit),
  });

  it('The resident sees it as their own, read back, and a danger is an emergency', async () => {
    const { green } = estate;
    const filed = await fileAtDesk(clerk, call(green.home, green.owner.id));
    const page = await findTicket(owner, filed.id, 'resident');
    expect(page.ticket).toMatchObject({
      channel: 'hotline',
      urgency: 'emergency',
      contactName: '王秀英',
      ownerId: clerk.personId,
    });
    expect(page.events[0]).toMatchObject({ actorKind: 'staff', content: { readBack: true } });
    expect(await revealPhone(clerk, filed.id, '')).toBe(green.owner.phone);
  });

  it('Who doesn’t live there can’t be the filer, and a stranger’s name is needed', async () => {
    const { green } = estate;
    await expect(fileAtDesk(clerk, call(green.home, green.tenant.id))).rejects.toMatchObject({
      fields: { filer: 'notOfHome' },
    });
    await expect(fileAtDesk(clerk, call(green.home, ''))).rejects.toMatchObject({
      fields: { contactName: 'invalid_type' },
    });
    await expect(fileAtDesk(owner, call(green.home, green.owner.id))).rejects.toMatchObject({ key: 'notFound' });
  });
});

describe('colleagues', () => {
  it('They are those who work here now', async () => {
    const { green, maple } = estate;
    const names = (await findColleagues(clerk, green.id)).map((one) => `${one.department} ${one.name}`);
    expect(names).toContain('engineering 李强');
    expect(names).toHaveLength(6);
    await expect(findColleagues(clerk, maple.id)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('On duty is who stands in the roster now, the later line winning', async () => {
    const { green } = estate;
    const hours = [new Date(NOW.getTime() - 3_600_000), new Date(NOW.getTime() + 3_600_000)];
    for (const [person, backup] of [
      [green.mate.id, null],
      [green.worker.id, green.mate.id],
    ]) {
      await database.admin.query(
        `insert into duties (id, community_id, post, person_id, backup_id, starts_at, ends_at) values ($1, $2, 'engineering', $3, $4, $5, $6)`,
        [newId(), green.id, person, backup, ...hours],
      );
    }
    expect(await findOnDuty(clerk, green.id)).toMatchObject([
      { post: 'engineering', name: '李强', phone: green.worker.phone, backup: '张伟', backupPhone: green.mate.phone },
    ]);
    expect(await findOnDuty(later(clerk, 120), green.id)).toEqual([]);
  });
});
