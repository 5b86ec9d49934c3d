import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { photoUrl } from '@/lib/files/link';
import { findPhoto } from '@/lib/files/records';
import { servePhoto } from '@/lib/files/serve';
import { newId } from '@/lib/id';
import { advance } from '@/lib/tickets/advance';
import type { Viewer } from '@/lib/viewer';
import { later, see } from '@/tests/support/estate';
import { layFiles } from '@/tests/support/files-stage';
import { ORIGIN, report, type Sent, send as sendPhoto } from '@/tests/support/photo-posts';
import { blankPng, heicHead, impostors } from '@/tests/support/pictures';
import { staged } from '@/tests/support/staged';

const stage = staged(layFiles);

const send = (viewer: Viewer | null, sent: Sent = {}) =>
  sendPhoto(viewer, { community: stage.estate.green.id, body: stage.picture, ...sent });
const at = (url: string, headers = {}) => new Request(new URL(url, ORIGIN), { headers });
const open = (url: string, viewer: Viewer | null) =>
  servePhoto(at(url), new URL(url, ORIGIN).pathname.split('/').at(-1)!, viewer);
const refused = (key: string) => expect.objectContaining({ key });

describe('a photo sent from a form', () => {
  test('Is kept, shown to its uploader, and then to whoever may see its ticket', async () => {
    const { green, maple } = stage.estate;
    const owner = await see(green.owner);
    const son = await see(green.son);
    const { id, thumb } = await send(owner);
    const reply = await open(thumb, owner);
    expect(Object.fromEntries(reply!.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `inline; filename="${id.slice(-8)}.jpg"`,
      'cache-control': expect.stringMatching(/^private, max-age=\d{1,3}, immutable$/),
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
    const bytes = Buffer.from(await reply!.arrayBuffer());
    expect(bytes.length).toBe(Number(reply!.headers.get('content-length')));
    expect(bytes.includes('Harbour')).toBe(false);
    const again = await servePhoto(at(thumb, { 'if-none-match': reply!.headers.get('etag')! }), id, owner);
    expect([again?.status, await again?.text()]).toEqual([304, '']);
    expect(await findPhoto(son, id)).toBeNull();

    await report(owner, green.home, [id]);
    const people = {
      owner,
      son,
      clerk: green.clerk,
      worker: green.worker,
      next: green.tenant,
      other: maple.owner,
      far: maple.clerk,
    };
    const seen: Record<string, boolean> = {};
    for (const [who, person] of Object.entries(people)) {
      const viewer = 'session' in person ? person : await see(person);
      seen[who] = Boolean(await open(photoUrl(id, 'full', viewer.personId, viewer.now), viewer));
    }
    expect(seen).toEqual({ owner: true, son: true, clerk: true, worker: true, next: false, other: false, far: false });
  });

  test('Opens by an address made for this person only, in its time, while they are signed in', async () => {
    const owner = await see(stage.estate.green.owner);
    const { id, thumb } = await send(owner);
    await report(owner, stage.estate.green.home, [id]);
    const son = await see(stage.estate.green.son);
    expect(await open(thumb, son)).toBeNull();
    expect(await open(thumb, null)).toBeNull();
    expect(await open(thumb, later(owner, 31))).toBeNull();
    expect(await open(thumb.replace('thumb', 'full'), owner)).toBeNull();
    expect(await open(`/api/files/${id}`, owner)).toBeNull();
    expect(await open(photoUrl(newId(), 'thumb', owner.personId, owner.now), owner)).toBeNull();
    expect(await open(photoUrl('nothing', 'thumb', owner.personId, owner.now), owner)).toBeNull();
    expect(await open(thumb, owner)).not.toBeNull();
  });

  test('Shows itself small to who sent it by its bare address, until a ticket has it', async () => {
    const owner = await see(stage.estate.green.owner);
    const { id } = await send(owner);
    const bare = `/api/files/${id}?size=thumb`;
    expect(await open(bare, owner)).not.toBeNull();
    expect(await open(bare.replace('thumb', 'full'), owner)).toBeNull();
    expect(await open(bare, await see(stage.estate.green.son))).toBeNull();
    expect(await open(bare, null)).toBeNull();
    await report(owner, stage.estate.green.home, [id]);
    expect(await open(bare, owner)).toBeNull();
  });

  test('Is refused for what it is, where it comes from and who sends it', async () => {
    const owner = await see(stage.estate.green.owner);
    const before = await count();
    const wrong: [Sent, string][] = [
      [{ origin: null }, 'files.notFromHere'],
      [{ origin: 'null' }, 'files.notFromHere'],
      [{ origin: 'http://localhost.example' }, 'files.notFromHere'],
      [{ community: stage.estate.maple.id }, 'notFound'],
      [{ community: 'nowhere' }, 'files.malformed'],
      [{ purpose: 'passport' }, 'files.malformed'],
      [{ purpose: 'after' }, 'files.staffOnly'],
      [{ ticket: newId() }, 'notFound'],
      [{ body: Buffer.alloc(11 * 1024 * 1024, stage.picture) }, 'files.tooBig'],
      [{ body: heicHead }, 'files.heic'],
      [{ body: blankPng(16_000) }, 'files.tooManyPixels'],
      [{ body: stage.picture.subarray(0, 900) }, 'files.unreadable'],
      ...Object.values(impostors).map((body): [Sent, string] => [{ body }, 'files.wrongKind']),
    ];
    for (const [sent, key] of wrong) await expect(send(owner, sent)).rejects.toEqual(refused(key));
    await expect(send(null)).rejects.toEqual(refused('signedOut'));
    expect(await count()).toBe(before);
    expect(await readdir(join(stage.folder, 'files', 'incoming'))).toEqual([]);
  });

  test('Of the work is taken from staff', async () => {
    const worker = await see(stage.estate.green.worker);
    const { id } = await send(worker, { purpose: 'after' });
    expect(await findPhoto(worker, id)).not.toBeNull();
  });

  test('A household that sent 100 MB today waits until tomorrow; the home next door does not', async () => {
    const { green } = stage.estate;
    const son = await see(green.son);
    const { id } = await send(await see(green.owner));
    await stage.database.admin.query('update attachments set bytes = $1 where id = $2', [100 * 1024 * 1024, id]);
    await expect(send(son)).rejects.toEqual(refused('files.dayFull'));
    await expect(send(await see(green.tenant))).resolves.toBeTruthy();
    await expect(send(later(son, 24 * 60))).resolves.toBeTruthy();
    await stage.database.admin.query('update attachments set bytes = 1000 where id = $1', [id]);
  });

  test('Photos faster than a person can take them are refused', async () => {
    const mate = await see(stage.estate.green.mate);
    await stage.database.admin.query(
      `insert into rate_limits (key, starts_at, count)
       values ($1, to_timestamp(floor(extract(epoch from clock_timestamp()) / 600) * 600), 90)`,
      [`photo:${mate.personId}`],
    );
    await expect(send(mate)).rejects.toEqual(refused('files.tooFast'));
  });
});

describe("a tenant's photos", () => {
  test('Are hidden from the landlord until shared, or until a quote is the landlord’s to pay', async () => {
    const { green } = stage.estate;
    const tenant = await see(green.tenant);
    const landlord = await see(green.landlord);
    const { id } = await send(tenant);
    const ticket = await report(tenant, green.next, [id]);
    expect(await findPhoto(landlord, id)).toBeNull();
    await advance(tenant, { ticketId: ticket, move: 'share', as: 'resident', input: { shared: 'on' } });
    expect(await findPhoto(landlord, id)).not.toBeNull();
    await advance(tenant, { ticketId: ticket, move: 'share', as: 'resident', input: {} });
    expect(await findPhoto(landlord, id)).toBeNull();
    await stage.database.admin.query(`update tickets set payer = 'household', quote_state = 'offered' where id = $1`, [
      ticket,
    ]);
    expect(await findPhoto(landlord, id)).toBeNull();
    const until = (day: string | null) =>
      stage.database.admin.query('update residencies set until_day = $1 where person_id = $2', [day, green.tenant.id]);
    await until('2026-11-21');
    const next = await see(green.landlord, new Date('2026-11-22T02:00:00.000Z'));
    expect(await findPhoto(next, id)).not.toBeNull();
    await until(null);
  });
});

const one = async (text: string, ...values: unknown[]) => (await stage.database.admin.query(text, values)).rows[0].n;
const count = () => one('select count(*)::int as n from attachments');
