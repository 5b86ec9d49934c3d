import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { postExport } from '@/lib/exports/post';
import { exportTickets } from '@/lib/exports/tickets';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';
import { file } from '../support/ticket-life';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

/** A form that says nothing of its length and goes on and on; `sent` is how much of it was read. */
function endless() {
  const sent = { bytes: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(to) {
      sent.bytes += 65_536;
      if (sent.bytes > 64 * 65_536) to.close();
      else to.enqueue(new Uint8Array(65_536).fill(97));
    },
  });
  const headers = { origin: 'http://here', host: 'here', 'content-type': 'application/x-www-form-urlencoded' };
  return {
    sent,
    request: new Request('http://here/api/exports', { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
  };
}

it('The form of an export is read no further than a form is long, and not at all for nobody', async () => {
  for (const viewer of [null, await see(estate.green.owner)]) {
    const { request, sent } = endless();
    // That it was refused is noted with the address of a request of Next's, which there is none of here.
    await postExport(request, viewer).catch(() => null);
    expect(sent.bytes).toBeLessThanOrEqual(3 * 65_536);
  }
});

it('Numbers that people wrote into their words are masked with the others, unless whole ones were asked for', async () => {
  const { green } = estate;
  await file(await see(green.owner), green.home, undefined, {
    description: '水管漏水，请打 139 1234 5678，或13912345679',
  });
  const clerk = await see(green.clerk);
  const told = async (full: boolean) =>
    JSON.stringify((await exportTickets(clerk, green.id, { full, q: '' })).sheet.rows);
  expect(await told(true)).toContain('139 1234 5678，或13912345679');
  expect(await told(false)).toContain('请打 139****5678，或139****5679');
});
