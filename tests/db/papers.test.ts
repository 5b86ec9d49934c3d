import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { photoUrl } from '@/lib/files/link';
import { findPhoto } from '@/lib/files/records';
import { servePhoto } from '@/lib/files/serve';
import { newId } from '@/lib/id';
import { findTicket } from '@/lib/tickets/find-ticket';
import { attachPapers, PAPERS_PER_TICKET, type PaperLine, paperFor, papersOf } from '@/lib/tickets/papers';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { later, NOW, see } from '@/tests/support/estate';
import { layFiles } from '@/tests/support/files-stage';
import { brokenPapers, lockedPdf, notPapers, pdf } from '@/tests/support/papers';
import { ORIGIN, report, type Sent, send as sendPhoto } from '@/tests/support/photo-posts';
import { staged } from '@/tests/support/staged';

const stage = staged(layFiles);
const plan = pdf({ filler: 300_000 });
beforeEach(() => stage.database.admin.query('truncate rate_limits'));

const send = (viewer: Viewer, sent: Sent = {}) =>
  sendPhoto(viewer, { community: stage.estate.green.id, purpose: 'paper', body: plan, ...sent });
const open = (url: string, viewer: Viewer, headers = {}) =>
  servePhoto(new Request(new URL(url, ORIGIN), { headers }), new URL(url, ORIGIN).pathname.split('/').at(-1)!, viewer);
const attach = (viewer: Viewer, ticket: string, ...ids: string[]) =>
  writeAs(viewer, (tx) => attachPapers(tx, ticket, ids));
const refused = (key: string) => expect.objectContaining({ key });
const one = async (text: string, ...values: unknown[]) => (await stage.database.admin.query(text, values)).rows[0].n;

describe('a paper sent from a form', () => {
  test('Is only ever saved as the file it came as, never shown by a browser under our address', async () => {
    const owner = await see(stage.estate.green.owner);
    const { id } = await send(owner);
    const address = photoUrl(id, 'full', owner.personId, owner.now);
    const reply = await open(address, owner);
    expect(Object.fromEntries(reply!.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${id.slice(-8)}.pdf"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'content-length': String(plan.length),
      'cache-control': expect.stringMatching(/^private, max-age=\d{1,3}, immutable$/),
    });
    expect(Buffer.from(await reply!.arrayBuffer()).equals(plan)).toBe(true);
    const again = await open(address, owner, { 'if-none-match': reply!.headers.get('etag')! });
    expect(again?.status).toBe(304);
  });

  test('Is drawn as a sheet with its size where a photo has its small stage.picture, while it is loose by its bare address', async () => {
    const owner = await see(stage.estate.green.owner);
    const { id, thumb } = await send(owner);
    for (const address of [thumb, `/api/files/${id}?size=thumb`]) {
      const reply = await open(address, owner);
      expect(reply!.headers.get('content-type')).toBe('image/svg+xml');
      expect(reply!.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(await reply!.text()).toContain('>293 KB<');
    }
    expect(await open(`/api/files/${id}?size=full`, owner)).toBeNull();
    expect(await open(`/api/files/${id}?size=thumb`, await see(stage.estate.green.son))).toBeNull();
  });

  test('May be a photo, which is made anew like every photo', async () => {
    const owner = await see(stage.estate.green.owner);
    const { id } = await send(owner, { body: stage.picture });
    const reply = await open(photoUrl(id, 'full', owner.personId, owner.now), owner);
    expect(reply!.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await reply!.arrayBuffer()).includes('Harbour')).toBe(false);
    expect((await findPhoto(owner, id))?.mime).toBe('image/jpeg');
  });

  test('Is refused for what it is, and nothing of it stays', async () => {
    const owner = await see(stage.estate.green.owner);
    const before = await one('select count(*)::int as n from attachments');
    const wrong: [Sent, string][] = [
      ...Object.values(notPapers).map((body): [Sent, string] => [{ body }, 'files.paperKind']),
      ...Object.values(brokenPapers).map((body): [Sent, string] => [{ body }, 'files.paperBroken']),
      [{ body: lockedPdf }, 'files.paperLocked'],
      [{ body: Buffer.alloc(21 * 1024 * 1024, plan) }, 'files.paperTooBig'],
      [{ purpose: 'photo' }, 'files.wrongKind'],
      [{ purpose: 'photo', body: Buffer.alloc(11 * 1024 * 1024, stage.picture) }, 'files.tooBig'],
      [{ origin: null }, 'files.notFromHere'],
      [{ community: stage.estate.maple.id }, 'notFound'],
    ];
    for (const [sent, key] of wrong) await expect(send(owner, sent)).rejects.toEqual(refused(key));
    expect(await one('select count(*)::int as n from attachments')).toBe(before);
    expect(await readdir(join(stage.folder, 'files', 'incoming'))).toEqual([]);
  });

  test('Has a day’s allowance of its own: 300 MB a household, apart from its photos', async () => {
    const { green } = stage.estate;
    const son = await see(green.son);
    const { id } = await send(await see(green.owner));
    const weigh = (megabytes: number) =>
      stage.database.admin.query('update attachments set bytes = $1 where id = $2', [megabytes * 1024 * 1024, id]);
    await weigh(299);
    await expect(send(son)).resolves.toBeTruthy();
    await expect(send(son, { purpose: 'photo', body: stage.picture })).resolves.toBeTruthy();
    await weigh(300);
    await expect(send(son)).rejects.toEqual(refused('files.paperDayFull'));
    await expect(send(son, { purpose: 'photo', body: stage.picture })).resolves.toBeTruthy();
    await expect(send(await see(green.tenant))).resolves.toBeTruthy();
    await expect(send(later(son, 24 * 60))).resolves.toBeTruthy();
    await stage.database.admin.query("update attachments set bytes = 1000 where purpose = 'paper'");
  });
});

describe('the papers of a ticket', () => {
  test('Are seen by whom its photos are, listed apart from them, and no part of the nine', async () => {
    const { green, maple } = stage.estate;
    const owner = await see(green.owner);
    const photo = await send(owner, { purpose: 'photo', body: stage.picture });
    const papers = [await send(owner), await send(owner, { body: stage.picture })].map(({ id }) => id);
    const ticket = await report(owner, green.home, [photo.id]);
    await attach(owner, ticket, ...papers);
    const people = { owner, son: green.son, clerk: green.clerk, next: green.tenant, far: maple.clerk };
    const seen: Record<string, boolean> = {};
    for (const [who, person] of Object.entries(people)) {
      const viewer = 'session' in person ? person : await see(person);
      seen[who] = Boolean(await open(photoUrl(papers[0]!, 'full', viewer.personId, viewer.now), viewer));
    }
    expect(seen).toEqual({ owner: true, son: true, clerk: true, next: false, far: false });
    const page = await findTicket(owner, ticket, 'resident');
    expect(page.photos.map(({ id }) => id)).toEqual([photo.id]);
    const [lines] = await readAs<[PaperLine[]]>(owner, papersOf(ticket));
    expect(lines.map((line) => paperFor(owner, line, '').pdf)).toEqual(['293 KB', undefined]);
    expect(lines.map(({ id }) => id)).toEqual(papers);
    const stranger = await readAs<[PaperLine[]]>(await see(maple.owner), papersOf(ticket));
    expect(stranger[0]).toEqual([]);
  });

  test('Are its own or still nobody’s; named again they stay, another’s and photos are refused', async () => {
    const { green } = stage.estate;
    const owner = await see(green.owner);
    const son = await see(green.son);
    const [first, second] = [await report(owner, green.home), await report(owner, green.home)];
    const { id } = await send(owner);
    await attach(owner, first, id);
    await attach(owner, first, id, (await send(owner)).id);
    await expect(attach(owner, second, id)).rejects.toEqual(refused('paperGone'));
    await expect(attach(owner, second, (await send(son)).id)).rejects.toEqual(refused('paperGone'));
    await expect(attach(owner, second, newId())).rejects.toEqual(refused('paperGone'));
    const photo = await send(owner, { purpose: 'photo', body: stage.picture });
    await expect(attach(owner, second, photo.id)).rejects.toEqual(refused('paperGone'));
    expect(await one('select count(*)::int as n from attachments where ticket_id = $1', second)).toBe(0);
  });

  test('Never pass as photos: a PDF among a ticket’s photos would be a broken picture', async () => {
    const owner = await see(stage.estate.green.owner);
    const { id } = await send(owner);
    await expect(report(owner, stage.estate.green.home, [id])).rejects.toEqual(refused('photoGone'));
  });

  test('Are two hundred at most', async () => {
    const owner = await see(stage.estate.green.owner);
    const ticket = await report(owner, stage.estate.green.home);
    const { id } = await send(owner);
    await stage.database.admin.query(
      `insert into attachments (id, community_id, ticket_id, uploader_id, purpose, mime, sha256, bytes, width, height, created_at)
       select gen_random_uuid(), $1, $2, $3, 'paper', 'application/pdf', repeat('0', 64), 1, 0, 0, $4
       from generate_series(1, $5)`,
      [stage.estate.green.id, ticket, owner.personId, NOW, PAPERS_PER_TICKET],
    );
    await expect(attach(owner, ticket, id)).rejects.toEqual(refused('papersFull'));
  });
});

test('A PDF that no ticket took goes after a day, and its file is named once', async () => {
  const owner = await see(stage.estate.green.owner);
  const { id } = await send(owner, { body: pdf({ filler: 7 }) });
  const sha256 = await one('select sha256 as n from attachments where id = $1', id);
  const swept = await stage.database.admin.query('select file from sweep_photos($1, 500)', [later(owner, 60).now]);
  expect(swept.rows.map(({ file }) => file).filter((file) => file === sha256)).toEqual([sha256]);
  expect(swept.rows.filter(({ file }) => file === null)).toHaveLength(1);
});

test('A PDF has no small stage.picture, and nothing but a paper is a PDF', async () => {
  const put = (purpose: string, thumb: string | null) =>
    stage.database.admin.query(
      `insert into attachments (id, community_id, uploader_id, purpose, mime, sha256, thumb_sha256, bytes, width, height, created_at)
       values ($1, $2, $3, $4, 'application/pdf', repeat('0', 64), $5, 1, 0, 0, $6)`,
      [newId(), stage.estate.green.id, stage.estate.green.owner.id, purpose, thumb, NOW],
    );
  await expect(put('photo', null)).rejects.toThrow('attachments_pdf');
  await expect(put('paper', '0'.repeat(64))).rejects.toThrow('attachments_pdf');
  await expect(put('paper', null)).resolves.toBeTruthy();
});
