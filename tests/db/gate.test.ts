import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, posts } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { database as app } from '@/lib/database';
import { cross, LATEST } from '@/lib/gate/cross';
import { findPaper } from '@/lib/gate/find-paper';
import { findPasses, gateLists } from '@/lib/gate/find-passes';
import { paperCode } from '@/lib/gate/paper-code';
import { newId } from '@/lib/id';
import { phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import { verifyCode } from '@/lib/tickets/verify-code';
import { type Viewer, writeAs } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { layPasses, type Passes } from '../support/passes';

let database: TestDatabase;
let estate: Estate;
let here: Passes;
let abroad: Passes;
let guard: Viewer;
let clerk: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green, maple } = estate;
  here = await layPasses(estate, green, await see(green.owner), 'SG-1');
  abroad = await layPasses(estate, maple, await see(maple.owner), 'SG-9');
  guard = await see(await newGuard());
  clerk = await see(green.clerk);
});
afterAll(() => database.close());

async function newGuard() {
  const { run, green } = estate;
  const [id, phone] = [newId(), '13800000777'];
  const sealed = {
    phoneSealed: sealPhone(phone, 'people|phone_sealed', id),
    phoneIndex: phoneIndex(phone),
    phoneTail: phoneTail(phone),
  };
  await run(insert(people, { id, name: '张勇', ...sealed, createdAt: NOW }));
  const post = { id: newId(), communityId: green.id, personId: id, department: 'security', roles: ['security'] };
  await run(insert(posts, post));
  return { id, name: '张勇', phone };
}

const tap = (pass: string, direction: 'in' | 'out', ago = 0) => ({ id: newId(), pass, direction, copy: true, ago });
const lines = async (pass: string) =>
  (
    await database.admin.query(
      'select id, direction, at, received_at, by_id from crossings where pass_id = $1 order by at',
      [pass],
    )
  ).rows;
const set = (table: 'permits' | 'passes', id: string, state: string) =>
  database.admin.query(`update ${table} set state = $2 where id = $1`, [id, state]);
const refused = (field: string) => expect.objectContaining({ fields: { pass: `gate.${field}` } });

describe('who comes and goes (REN-8)', () => {
  it('Who keeps no gate learns nothing of a pass, not even that it does not hold', async () => {
    const { green, maple } = estate;
    await set('passes', here.wu, 'suspended');
    for (const who of [green.worker, green.mate, maple.clerk, green.owner])
      await expect(cross(await see(who), tap(here.wu, 'in'))).rejects.toEqual(refused('unknown'));
    await set('passes', here.wu, 'valid');
  });

  it('A tap counts once though the phone sends it again, and stands at the time of the tap', async () => {
    const one = tap(here.zhou, 'in', 20 * 60_000);
    const first = await cross(guard, one);
    expect(first).toEqual({ name: '周大海', home: '3-2-1201', direction: 'in', odd: false });
    for (const minutes of [1, 2]) await cross(later(guard, minutes), { ...one, ago: one.ago + minutes * 60_000 });
    expect(await lines(here.zhou)).toEqual([
      {
        id: one.id,
        direction: 'in',
        at: new Date(NOW.getTime() - 20 * 60_000),
        received_at: NOW,
        by_id: guard.personId,
      },
    ]);
  });

  it('The gate shows who is inside and since when; another who may come in; and finds by number, name and home', async () => {
    const all = await findPasses(guard, estate.green.id, '');
    expect(all.map(({ name, inside, validity }) => ({ name, inside, validity }))).toEqual([
      { name: '周大海', inside: true, validity: 'valid' },
      { name: '吴小军', inside: false, validity: 'valid' },
    ]);
    for (const [words, count] of [
      ['SG-1-2', 1],
      ['小军', 1],
      ['1201', 2],
      ['%', 0],
      ['SG-9', 0],
    ] as const)
      expect(await findPasses(guard, estate.green.id, words)).toHaveLength(count);
  });

  it('Only whose pass holds now is counted among those who may come in', async () => {
    const names = async (days: number) => {
      const lists = gateLists(await findPasses(later(guard, days * 1440), estate.green.id, ''));
      return Object.fromEntries(Object.entries(lists).map(([list, all]) => [list, all.map(({ name }) => name)]));
    };
    expect(await names(0)).toEqual({ inside: ['周大海'], allowed: ['吴小军'], barred: [] });
    expect(await names(30)).toEqual({ inside: ['周大海'], allowed: [], barred: ['吴小军'] });
    await set('passes', here.wu, 'suspended');
    expect(await names(0)).toEqual({ inside: ['周大海'], allowed: [], barred: ['吴小军'] });
    await set('passes', here.wu, 'valid');
  });

  it('In though inside, out though outside: on record all the same, and said', async () => {
    expect(await cross(later(guard, 1), tap(here.zhou, 'in'))).toMatchObject({ odd: true });
    expect(await cross(later(guard, 2), tap(here.zhou, 'out'))).toMatchObject({ odd: false });
    expect(await cross(later(clerk, 3), tap(here.zhou, 'out'))).toMatchObject({ odd: true });
    expect((await lines(here.zhou)).map(({ direction }) => direction)).toEqual(['in', 'in', 'out', 'out']);
  });

  it('Two taps at the same moment stand in the order in which they arrived', async () => {
    for (const way of ['in', 'out', 'in'] as const) await cross(guard, tap(here.wu, way));
    expect((await lines(here.wu)).map(({ direction }) => direction)).toEqual(['in', 'out', 'in']);
  });

  it('What could not be sent for two days is no longer taken', async () => {
    await expect(cross(guard, tap(here.wu, 'out', LATEST + 1))).rejects.toEqual(refused('tooOld'));
  });
});

describe('a pass that does not hold', () => {
  it('Nobody is let in on it, everybody out; what was counted before stays counted', async () => {
    const before = tap(here.wu, 'in', 60_000);
    await cross(later(guard, 5), before);
    await set('permits', here.permit, 'suspended');
    await expect(cross(later(guard, 6), tap(here.wu, 'in'))).rejects.toEqual(refused('suspended'));
    expect(await cross(later(guard, 6), before)).toMatchObject({ direction: 'in', odd: false });
    expect(await cross(later(guard, 7), tap(here.wu, 'out'))).toMatchObject({ direction: 'out' });
    await set('permits', here.permit, 'valid');
    await set('passes', here.wu, 'ended');
    await expect(cross(later(guard, 8), tap(here.wu, 'in'))).rejects.toEqual(refused('void'));
    await set('passes', here.wu, 'valid');
    await expect(cross(later(guard, 30 * 1440), tap(here.wu, 'in'))).rejects.toEqual(refused('expired'));
  });
});

describe('who may write it down', () => {
  it('A guard of another community, an engineer, a resident: as if there were no such pass', async () => {
    const { green, maple } = estate;
    const count = (await lines(here.zhou)).length;
    for (const person of [maple.clerk, green.worker, green.owner])
      await expect(cross(await see(person), tap(here.zhou, 'in'))).rejects.toEqual(refused('unknown'));
    await expect(cross(guard, tap(abroad.zhou, 'in'))).rejects.toEqual(refused('unknown'));
    await expect(cross(guard, tap(newId(), 'in'))).rejects.toEqual(refused('unknown'));
    expect(await lines(here.zhou)).toHaveLength(count);
    expect(await lines(abroad.zhou)).toEqual([]);
  });

  it('The database says so too, and lets nobody write around it', async () => {
    const worker = await see(estate.green.worker);
    const call = (viewer: Viewer, pass: string) =>
      writeAs(viewer, (tx) =>
        tx.one<{ done: string | null }>(
          sql`select cross_gate(${newId()}, ${pass}, 'in', true, ${NOW}, ${NOW}) as done`,
        ),
      );
    expect(await call(worker, here.zhou)).toEqual({ done: null });
    expect(await call(guard, abroad.zhou)).toEqual({ done: null });
    const past = writeAs(guard, (tx) =>
      tx.rows(
        sql`insert into crossings (id, community_id, ticket_id, pass_id, direction, copy, at, received_at, by_id)
            values (${newId()}, ${estate.green.id}, ${here.ticket}, ${here.zhou}, 'in', true, ${NOW}, ${NOW}, ${guard.personId})`,
      ),
    );
    await expect(past).rejects.toThrow(/permission denied/);
  });

  it('An id that counted for one pass writes nothing for another', async () => {
    const one = tap(here.zhou, 'in');
    await cross(later(guard, 9), one);
    await expect(cross(later(guard, 9), { ...one, pass: here.wu })).rejects.toEqual(refused('unknown'));
  });
});

describe('what a code tells whoever holds the paper', () => {
  it('A permit: what it says and that it holds, without anybody signed in', async () => {
    expect(await findPaper(paperCode('permit', here.permit))).toMatchObject({
      sort: 'permit',
      no: 'SG-1',
      home: '3-2-1201',
      community: '翠湖花园',
      from: '2026-11-20',
      to: '2026-12-20',
    });
  });

  it('A pass: name and trade as printed; no telephone, nothing of the identity number, nobody of the home', async () => {
    expect(await findPaper(paperCode('pass', here.wu))).toMatchObject({ pass: { name: '吴小军', trade: 'tile' } });
    const [row] = await app().plain<{ told: object }>(sql`select verify_pass(${here.wu}, null) as told`);
    const told = JSON.stringify(row?.told);
    const { owner, clerk: desk } = estate.green;
    for (const secret of ['sealed', '1234', '王秀英', owner.phone, owner.id, desk.id, here.wu])
      expect(told).not.toContain(secret);
  });

  it('The code of a slip, of something that is not there, or of the other kind, is none', async () => {
    for (const code of [
      verifyCode(here.permit),
      paperCode('pass', newId()),
      paperCode('permit', here.wu),
      paperCode('pass', here.permit),
      here.wu,
    ])
      expect(await findPaper(code)).toBeNull();
  });
});
