import { describe, expect, test } from 'vitest';
import { postForm } from '@/lib/files/post-form';
import { newId } from '@/lib/id';
import { advance } from '@/lib/tickets/advance';
import { see } from '@/tests/support/estate';
import { layFiles } from '@/tests/support/files-stage';
import { formPost, report, send } from '@/tests/support/photo-posts';
import { heicHead, impostors, scene } from '@/tests/support/pictures';
import { staged } from '@/tests/support/staged';

const stage = staged(layFiles);

describe('photos sent without JavaScript', () => {
  test('Become one message of the resident and lead back to the ticket, once for one key', async () => {
    const owner = await see(stage.estate.green.owner);
    const ticket = await report(owner, stage.estate.green.home);
    const fields = { ticket, $key: newId() };
    const other = await scene(60, 60).png().toBuffer();
    expect(await postForm(formPost([stage.picture, other], fields), owner)).toBe(`/tickets/${ticket}?photo=added`);
    expect(await postForm(formPost([stage.picture, other], fields), owner)).toBe(`/tickets/${ticket}?photo=added`);
    expect(await messages(ticket)).toEqual([2]);
    expect(await attached(ticket)).toBe(2);
  });

  test('Are kept although one among them is no photo', async () => {
    const owner = await see(stage.estate.green.owner);
    const ticket = await report(owner, stage.estate.green.home);
    const photos = [stage.picture, heicHead, impostors.pdf!, stage.picture];
    expect(await postForm(formPost(photos, { ticket }), owner)).toBe(`/tickets/${ticket}?photo=heic`);
    expect(await messages(ticket)).toEqual([2]);
  });

  test('Are nine for a ticket and not ten', async () => {
    const owner = await see(stage.estate.green.owner);
    const ticket = await report(owner, stage.estate.green.home);
    const small = await scene(40, 40).jpeg().toBuffer();
    expect(await postForm(formPost(Array(10).fill(small), { ticket }), owner)).toBe(`/tickets/${ticket}?photo=tooMany`);
    expect(await postForm(formPost(Array(8).fill(small), { ticket }), owner)).toBe(`/tickets/${ticket}?photo=added`);
    expect(await postForm(formPost(Array(2).fill(small), { ticket }), owner)).toBe(`/tickets/${ticket}?photo=tooMany`);
    expect(await attached(ticket)).toBe(8);
    const more = { community: stage.estate.green.id, body: small, ticket };
    await expect(send(owner, more)).resolves.toBeTruthy();
  });

  test('Always lead back, whatever was wrong with them', async () => {
    const owner = await see(stage.estate.green.owner);
    const ticket = await report(owner, stage.estate.green.home);
    const stranger = await see(stage.estate.green.tenant);
    const far = await see(stage.estate.maple.owner);
    const back = `/tickets/${ticket}?photo=`;
    const query = `?ticket=${ticket}`;
    expect(await postForm(formPost([Buffer.alloc(0)], { ticket }), owner)).toBe(`${back}none`);
    expect(await postForm(formPost([stage.picture], { ticket }), stranger)).toBe(`${back}missingTicket`);
    expect(await postForm(formPost([stage.picture], { ticket }), far)).toBe(`${back}missingTicket`);
    expect(await postForm(formPost([stage.picture], {}), owner)).toBe('/tickets?photo=missingTicket');
    expect(await postForm(formPost([stage.picture], { ticket: '//evil.example' }), owner)).toBe(
      '/tickets?photo=missingTicket',
    );
    expect(await postForm(formPost([stage.picture], {}, '?ticket=//evil.example'), owner)).toBe(
      '/tickets?photo=missingTicket',
    );
    expect(await postForm(formPost([stage.picture], {}, query), null)).toBe(`${back}signedOut`);
    const foreign = formPost([stage.picture], {}, query);
    foreign.headers.set('origin', 'http://evil.example');
    expect(await postForm(foreign, owner)).toBe(`${back}notFromHere`);
    const huge = formPost([stage.picture], {}, query);
    huge.headers.set('content-length', String(200 * 1024 * 1024));
    expect(await postForm(huge, owner)).toBe(`${back}tooBig`);
    expect(await attached(ticket)).toBe(0);
  });

  test('Cannot be added to a ticket that has ended for good', async () => {
    const owner = await see(stage.estate.green.owner);
    const ticket = await report(owner, stage.estate.green.home);
    await advance(owner, { ticketId: ticket, move: 'withdraw', as: 'resident', input: { words: '自己修好了' } });
    expect(await postForm(formPost([stage.picture], { ticket }), owner)).toBe(`/tickets/${ticket}?photo=notNow`);
  });
});

const one = async (text: string, ...values: unknown[]) => (await stage.database.admin.query(text, values)).rows[0].n;
const attached = (ticket: string) => one('select count(*)::int as n from attachments where ticket_id = $1', ticket);

/** How many photos each message of a ticket brought. */
async function messages(ticket: string): Promise<number[]> {
  const { rows } = await stage.database.admin.query(
    `select c.content from events e join event_content c on c.event_id = e.id
     where e.ticket_id = $1 and e.move = 'message' order by e.seq`,
    [ticket],
  );
  return rows.map((row: { content: { photos: string[] } }) => row.content.photos.length);
}
