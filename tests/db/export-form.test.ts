import { afterAll, beforeAll, expect, it } from 'vitest';
import { postExport } from '@/lib/exports/post';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, see } from '../support/estate';

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
