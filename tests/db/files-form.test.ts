import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postForm } from '@/lib/files/post-form';
import { newId } from '@/lib/id';
import { advance } from '@/lib/tickets/advance';
import { openTestDatabase, type TestDatabase } from '@/tests/support/database';
import { type Estate, layEstate, see } from '@/tests/support/estate';
import { formPost, report, send } from '@/tests/support/photo-posts';
import { heicHead, impostors, phonePhoto, scene } from '@/tests/support/pictures';

let database: TestDatabase;
let estate: Estate;
let folder: string;
let picture: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-files-'));
  process.env.DATA_DIR = folder;
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  picture = await phonePhoto(400, 300);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('photos sent without JavaScript', () => {
  test('Become one message of the resident and lead back to the ticket, once for one key', async () => {
    const owner = await see(estate.green.owner);
    const ticket = await report(owner, estate.green.home);
    const fields = { ticket, $key: newId() };
    const other = await scene(60, 60).png().toBuffer();
    expect(await postForm(formPost([picture, other], fields), owner)).toBe(`/tickets/${ticket}?photo=added`);
    expect(await postForm(formPost([picture, other], fields), owner)).toBe(`/tickets/${ticket}?photo=added`);
    expect(await messages(ticket)).toEqual([2]);
    expect(await attached(ticket)).toBe(2);
  });

  test('Are kept although one among them is no photo', async () => {
    const owner = await see(estate.green.owner);
    const ticket = await report(owner, estate.green.home);
    const photos = [picture, heicHead, impostors.pdf!, picture];
    expect(await postForm(formPost(photos, { ticket }), owner)).toBe(`/tickets/${ticket}?photo=heic`);
    expect(await messages(ticket)).toEqual([2]);
  });

  test('Are nine for a ticket and not ten', async () => {
    const owner = await see(estate.green.owner);
    const ticket = await report(owner, estate.green.home);
    const small = await scene(40, 40).jpeg().toBuffer();
    expect(await postForm(formPost(Array(10).fill(small), { ticket }), owner)).toBe(`/tickets/${ticket}?photo=tooMany`);
    expect(await postForm(formPost(Array(8).fill(small), { ticket }), owner)).toBe(`/tickets/${ticket}?photo=added`);
    expect(await postForm(formPost(Array(2).fill(small), { ticket }), owner)).toBe(`/tickets/${ticket}?photo=tooMany`);
    expect(await attached(ticket)).toBe(8);
    const more = { community: estate.green.id, body: small, ticket };
    await expect(send(owner, more)).resolves.toBeTruthy();
  });

  test('Always lead back, whatever was wrong with them', async () => {
    const owner = await see(estate.green.owner);
    const ticket = await report(owner, estate.green.home);
    const stranger = await see(estate.green.tenant);
    const far = await see(estate.maple.owner);
    const back = `/tickets/${ticket}?photo=`;
    const query = `?ticket=${ticket}`;
    expect(await postForm(formPost([Buffer.alloc(0)], { ticket }), owner)).toBe(`${back}none`);
    expect(await postForm(formPost([picture], { ticket }), stranger)).toBe(`${back}missingTicket`);
    expect(await postForm(formPost([picture], { ticket }), far)).toBe(`${back}missingTicket`);
    expect(await postForm(formPost([picture], {}), owner)).toBe('/tickets?photo=missingTicket');
    expect(await postForm(formPost([picture], { ticket: '//evil.example' }), owner)).toBe(
      '/tickets?photo=missingTicket',
    );
    expect(await postForm(formPost([picture], {}, '?ticket=//evil.example'), owner)).toBe(
      '/tickets?photo=missingTicket',
    );
    expect(await postForm(formPost([picture], {}, query), null)).toBe(`${back}signedOut`);
    const foreign = formPost([picture], {}, query);
    foreign.headers.set('origin', 'http://evil.example');
    expect(await postForm(foreign, owner)).toBe(`${back}notFromHere`);
    const huge = formPost([picture], {}, query);
    huge.headers.set('content-length', String(200 * 1024 * 1024));
    expect(await postForm(huge, owner)).toBe(`${back}tooBig`);
    expect(await attached(ticket)).toBe(0);
  });

  test('Cannot be added to a ticket that has ended for good', async () => {
    const owner = await see(estate.green.owner);
    const ticket = await report(owner, estate.green.home);
    await advance(owner, { ticketId: ticket, move: 'withdraw', as: 'resident', input: { words: '自己修好了' } });
    expect(await postForm(formPost([picture], { ticket }), owner)).toBe(`/tickets/${ticket}?photo=notNow`);
  });
});

const one = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows[0].n;
const attached = (ticket: string) => one('select count(*)::int as n from attachments where ticket_id = $1', ticket);

/** How many photos each message of a ticket brought. */
async function messages(ticket: string): Promise<number[]> {
  const { rows } = await database.admin.query(
    `select c.content from events e join event_content c on c.event_id = e.id
     where e.ticket_id = $1 and e.move = 'message' order by e.seq`,
    [ticket],
  );
  return rows.map((row: { content: { photos: string[] } }) => row.content.photos.length);
}
