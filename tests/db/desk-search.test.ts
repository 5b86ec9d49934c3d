import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { readQuery } from '@/lib/tickets/desk-query';
import { findDesk } from '@/lib/tickets/find-desk';
import { openTicket } from '@/lib/tickets/open';
import { readSearch } from '@/lib/tickets/search';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault } from '../support/desk';
import { type Estate, layEstate, NOW, see } from '../support/estate';

let database: TestDatabase;
let estate: Estate;
let clerk: Viewer;
let leak: { id: string; number: string };
let lock: { id: string; number: string };

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green } = estate;
  clerk = await see(green.clerk);
  leak = await fileFault(await see(green.owner), green.home, {
    description: '厨房水槽下面漏水',
    contactPhone: '13912345678',
  });
  lock = await fileFault(await see(green.tenant), green.next, {
    category: 'door',
    description: '卧室门锁打不开 Yale X200',
  });
  await fileFault(await see(estate.maple.owner), estate.maple.home, { description: '厨房漏水' });
});
afterAll(() => database.close());

const search = async (q: string, viewer = clerk, community = estate.green.id) =>
  (await findDesk(viewer, community, readQuery({ q }))).rows.map((row) => row.number);

describe('search at the desk', () => {
  it.each([
    ['a word of two characters', '漏水'],
    ['several words, all of which must match', '水槽 漏水'],
    ['a name', '王秀英'],
    ['half a name', '秀英'],
    ['the tail of the telephone', '5678'],
    ['the whole telephone', '13912345678'],
    ['the filer’s own telephone', '13800000101'],
    ['the room', '3-2-1201'],
    ['the end of the room', '1201'],
    ['name and room together', '王秀英 1201'],
  ])('A ticket is found by %s', async (_by, q) => {
    expect(await search(q)).toEqual([leak.number]);
  });

  it('A ticket is found by its number, whole, without dashes, or by its last four digits', async () => {
    const [prefix, day, end] = lock.number.split('-');
    for (const q of [lock.number, lock.number.toLowerCase(), `${prefix}${day}${end}`, end]) {
      expect(await search(String(q))).toContain(lock.number);
    }
  });

  it('Latin words are found in any case', async () => {
    expect(await search('yale')).toEqual([lock.number]);
  });

  it('Words that match different tickets match none', async () => {
    expect(await search('漏水 门锁')).toEqual([]);
    expect(await search('王秀英 1101')).toEqual([]);
  });

  it('One Chinese character alone is too little, and is said to be', async () => {
    const found = await findDesk(clerk, estate.green.id, readQuery({ q: '漏' }));
    expect(found).toMatchObject({ rows: [], remark: 'oneCharacter' });
    expect((await findDesk(clerk, estate.green.id, readQuery({ q: '漏水 王' }))).remark).toBe('oneCharacter');
  });

  it('Another community’s tickets are never among them', async () => {
    const foreign = await see(estate.maple.clerk);
    expect(await search('漏水', foreign, estate.maple.id)).toHaveLength(1);
    await expect(search('漏水', foreign)).rejects.toMatchObject({ key: 'notFound' });
  });

  it('What the desk itself files for somebody is found by that person’s name and phone, not by the clerk’s', async () => {
    const { green } = estate;
    const details = { place: 'home', unit: green.next, category: 'wall', happening: 'none', description: '墙皮脱落' };
    const desk = { channel: 'hotline', filerId: null, contactName: '欧阳晓', contactPhone: '13700001111' };
    const filed = await openTicket(clerk, {
      service: services.repair,
      communityId: green.id,
      key: newId(),
      details,
      desk,
    });
    expect(await search('欧阳')).toEqual([filed.number]);
    expect(await search('1111')).toEqual([filed.number]);
    expect(await search('0105')).toEqual([]);
  });

  it('Reads a line into pieces, four digits in all their meanings', () => {
    const { pieces } = readSearch('0042 漏水', NOW);
    expect(pieces).toMatchObject([
      { by: 'digits', tail: '0042', room: '0042' },
      { by: 'words', terms: ['漏水'] },
    ]);
    expect(pieces[0]).toHaveProperty('numbers.0', 'BX-261121-0042');
  });
});
