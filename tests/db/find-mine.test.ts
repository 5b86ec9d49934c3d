import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import type { MoveName } from '@/lib/services/moves';
import { advance } from '@/lib/tickets/advance';
import { findMine, findMyOpen, type Shelf } from '@/lib/tickets/find-mine';
import { findSimilar } from '@/lib/tickets/find-similar';
import { openTicket } from '@/lib/tickets/open';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, see } from '../support/estate';
import { inquiry } from '../support/inquiry/service';
import '../support/inquiry/register';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const file = (viewer: Viewer, details: object) =>
  openTicket(viewer, {
    service: services.repair,
    communityId: viewer.homes[0]?.communityId ?? '',
    key: newId(),
    details: { place: 'home', category: 'door', happening: 'none', description: '门锁打不开', ...details },
  });
const move = (viewer: Viewer, ticketId: string, name: MoveName, input: object = {}) =>
  advance(viewer, { ticketId, move: name, as: 'resident', input });
const ids = async (viewer: Viewer, shelf: Shelf = 'open') =>
  (await findMine(viewer, shelf, null)).tickets.map((one) => one.id);

describe('the tickets a resident finds as theirs', () => {
  it('are those of the whole household, whoever filed them, and nobody else’s', async () => {
    const { owner, son, tenant, home } = estate.green;
    const { id } = await file(await see(owner), { unit: home });
    expect(await ids(await see(son))).toContain(id);
    expect(await ids(await see(tenant))).not.toContain(id);
    expect(await ids(await see(estate.green.clerk))).toEqual([]);
    expect(await ids(await see(estate.maple.owner))).toEqual([]);
  });

  it('are shown to the landlord and the tenant alike, but not to a tenant who came later', async () => {
    const { tenant, landlord, next, id: community } = estate.green;
    const { id } = await file(await see(tenant), { unit: next });
    expect(await ids(await see(landlord))).toContain(id);
    const heir = await personIn(community, next, '2026-11-22');
    const tomorrow = await see(heir, new Date('2026-11-22T02:00:00.000Z'));
    expect(tomorrow.homes).toHaveLength(1);
    expect(await ids(tomorrow)).not.toContain(id);
    const { id: fresh } = await file(tomorrow, { unit: next });
    expect(await ids(tomorrow)).toContain(fresh);
  });

  it('are gone for who has moved out, but for nobody who stayed', async () => {
    const { owner, son, home } = estate.green;
    const { id } = await file(await see(owner), { unit: home });
    const leaver = await personIn(estate.green.id, home, '2021-01-01');
    expect(await ids(await see(leaver))).toContain(id);
    await database.admin.query('update residencies set until_day = $1 where person_id = $2', ['2026-11-20', leaver.id]);
    expect(await ids(await see(leaver))).toEqual([]);
    expect(await ids(await see(son))).toContain(id);
  });

  it('hold public-area faults of one’s own and those one follows, each once', async () => {
    const { owner, tenant, son, building } = estate.green;
    const { id } = await file(await see(owner), { place: 'public', building, category: 'lighting', spot: '大厅' });
    expect(await ids(await see(owner))).toContain(id);
    expect(await ids(await see(son))).not.toContain(id);
    const follower = await see(tenant);
    expect(await ids(follower)).not.toContain(id);
    await move(follower, id, 'follow');
    const found = (await findMine(follower, 'open', null)).tickets.filter((one) => one.id === id);
    expect(found).toMatchObject([{ followed: true, building: '3栋' }]);
    expect((await findMine(await see(owner), 'open', null)).tickets.find((one) => one.id === id)?.followed).toBe(false);
  });

  it('stand on the shelf of whoever has to act: a paused one stays with the office', async () => {
    const { green } = estate;
    const { id } = await file(await see(green.owner), { unit: green.home });
    const clerk = await see(green.clerk);
    const staff = (name: MoveName, input: object) => advance(clerk, { ticketId: id, move: name, as: 'staff', input });
    await staff('assign', { department: 'engineering', executor: green.worker.id });
    await staff('pause', { reason: 'parts', words: '等锁芯', next: '2026-11-22' });
    expect(await ids(await see(green.owner), 'open')).toContain(id);
    expect(await ids(await see(green.owner), 'waiting')).not.toContain(id);
    expect((await findMyOpen(await see(green.owner))).map((one) => one.id)).toContain(id);
    await move(await see(green.owner), id, 'withdraw', { words: '自己修好了' });
    expect(await ids(await see(green.owner), 'done')).toContain(id);
  });
});

describe('the pages of a long list', () => {
  it('hold every ticket once, also when many were filed in the same millisecond', async () => {
    const { maple } = estate;
    const owner = await see(maple.owner);
    const filed = new Set<string>();
    for (let i = 0; i < 47; i += 1) filed.add((await file(later(owner, Math.floor(i / 9)), { unit: maple.home })).id);
    const seen: string[] = [];
    const asked = later(owner, 60);
    let after: Awaited<ReturnType<typeof findMine>>['next'] = null;
    let pages = 0;
    do {
      const page = await findMine(asked, 'open', after);
      seen.push(...page.tickets.map((one) => one.id));
      after = page.next;
      pages += 1;
    } while (after);
    expect(pages).toBe(3);
    expect(seen).toHaveLength(47);
    expect(new Set(seen)).toEqual(filed);
  });
});

describe('what neighbours have told of already', () => {
  it('is counted by households, for the own building and for what names none, and never says who', async () => {
    const { owner, landlord, building, id: communityId } = estate.maple;
    const first = await file(await see(owner), {
      place: 'public',
      building,
      category: 'lift',
      spot: '2单元',
      description: '电梯异响,王先生反映',
    });
    await file(await see(owner), { place: 'public', category: 'lift', description: '电梯门关不上' });
    const reader = await see(landlord);
    const wish = { communityId, kind: 'repair', buildingId: building, category: 'lift' };
    expect(await findSimilar(reader, wish)).toHaveLength(2);
    await move(reader, first.id, 'follow');
    const [top] = await findSimilar(reader, wish);
    expect(top).toMatchObject({ id: first.id, homes: 2, mine: true, spot: '2单元' });
    await expect(move(reader, first.id, 'follow')).rejects.toMatchObject({ key: 'already' });
    await move(reader, first.id, 'unfollow');
    await expect(move(reader, first.id, 'unfollow')).rejects.toMatchObject({ key: 'already' });
    expect(await ids(reader)).not.toContain(first.id);
    expect(await findSimilar(reader, wish)).toContainEqual(expect.objectContaining({ homes: 1, mine: false }));
    expect(JSON.stringify(top)).not.toContain('王先生');
    expect(await findSimilar(await see(estate.green.owner), wish)).toEqual([]);
  });

  it('is told of no service that neighbours do not follow', async () => {
    const { owner, landlord, home, id: communityId } = estate.maple;
    const details = { unit: home, category: 'fee', description: '邻居太吵了' };
    const service = { ...inquiry, file: () => ({ ...inquiry.file(details), place: 'public' as const }) };
    const { id } = await openTicket(await see(owner), { service, communityId, key: newId(), details });
    expect(id).toBeTruthy();
    expect(await findSimilar(await see(landlord), { communityId, kind: 'inquiry' })).toEqual([]);
  });
});

/** Somebody who lives in a home from a day on. */
async function personIn(communityId: string, unitId: string, fromDay: string) {
  const id = newId();
  await database.admin.query('insert into people (id, name, created_at) values ($1, $2, now())', [id, '林晓']);
  await database.admin.query(
    "insert into residencies (id, community_id, unit_id, person_id, relation, from_day) values ($1, $2, $3, $4, 'tenant', $5)",
    [newId(), communityId, unitId, id, fromDay],
  );
  return { id };
}
