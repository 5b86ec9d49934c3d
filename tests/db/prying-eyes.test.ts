import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { posts, residencies } from '@/db/schema';
import { insert } from '@/db/sql';
import { findPhoto } from '@/lib/files/records';
import { newId } from '@/lib/id';
import { services } from '@/lib/services';
import { fileAtDesk } from '@/lib/tickets/file-at-desk';
import { findTicket } from '@/lib/tickets/find-ticket';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { fileFault } from '../support/desk';
import { type Estate, later, layEstate, see } from '../support/estate';
import { file, resident } from '../support/ticket-life';

const PHONE = '13912345678';
const CALLER = '欧阳晓';
let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const fromTheDesk = (clerk: Viewer, details: object) =>
  fileAtDesk(clerk, {
    service: services.repair,
    communityId: estate.green.id,
    key: newId(),
    channel: 'hotline',
    filer: '',
    details: { contactName: CALLER, contactPhone: PHONE, ...details },
  });

const publicFault = { place: 'public', category: 'lift', happening: 'none', description: '欧阳晓家门口的电梯坏了' };

describe('a telephone number', () => {
  it('Stands in the clear nowhere in the database, typed by a resident or at the desk', async () => {
    const owner = await see(estate.green.owner);
    await fileFault(owner, estate.green.home, { contactName: CALLER, contactPhone: PHONE });
    await fromTheDesk(await see(estate.green.clerk), publicFault);
    const tables = await database.admin.query(
      "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'",
    );
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const hit = await database.admin.query(`select 1 from ${name} x where x::text like $1 limit 1`, [`%${PHONE}%`]);
      if (hit.rows.length > 0) found.push(name);
    }
    expect(found).toEqual([]);
  });
});

describe('a fault of a public area', () => {
  it('Tells a neighbour neither who called the desk about it nor what they said', async () => {
    const { id } = await fromTheDesk(await see(estate.green.clerk), publicFault);
    const page = await findTicket(await see(estate.green.owner), id, 'resident');
    expect(page.actor.standings).toEqual(['neighbour']);
    expect(JSON.stringify([page.events, page.rating, page.photos])).not.toContain(CALLER);
    expect(page.events.map((event) => event.move)).not.toContain('open');
  });
});

describe("photos of a tenant's home", () => {
  it('Stay hidden from the landlord after the tenant has left, whoever filed the ticket', async () => {
    const { green, run } = estate;
    const landlord = await see(green.landlord);
    const tenant = await see(green.tenant);
    const filed = await file(tenant, green.next);
    const called = await fromTheDesk(await see(green.clerk), {
      place: 'home',
      unit: green.next,
      category: 'water',
      happening: 'none',
      description: '厨房水管漏水',
    });
    const photos: string[] = [];
    for (const { id } of [filed, called]) {
      const photo = newId();
      await database.admin.query(
        `insert into attachments (id, community_id, uploader_id, purpose, sha256, thumb_sha256, bytes, width, height, created_at)
         values ($1, $2, $3, 'photo', 'a', 'b', 1, 1, 1, $4)`,
        [photo, green.id, tenant.personId, tenant.now],
      );
      await resident(tenant, id, 'message', { words: '看', photos: [photo] });
      photos.push(photo);
    }
    const hidden = async (viewer: Viewer) => {
      for (const [i, { id }] of [filed, called].entries()) {
        const page = await findTicket(viewer, id, 'resident');
        expect([page.photosHidden, page.photos]).toEqual([true, []]);
        expect(await findPhoto(viewer, photos[i] as string)).toBeNull();
      }
    };
    await hidden(landlord);
    await database.admin.query("update residencies set until_day = '2026-11-22' where person_id = $1", [
      green.tenant.id,
    ]);
    await hidden(await see(green.landlord, later(landlord, 5 * 1440).now));
    // The next tenant's home is not the one before's: neither sees the other's ticket at all.
    const next = await run(
      insert(residencies, {
        id: newId(),
        communityId: green.id,
        unitId: green.next,
        personId: green.son.id,
        relation: 'tenant',
        fromDay: '2026-11-23',
      }),
    );
    expect(next).toBeTruthy();
    const after = await see(green.son, later(landlord, 5 * 1440).now);
    await expect(findTicket(after, filed.id, 'resident')).rejects.toMatchObject({ key: 'notFound' });
    expect(await findPhoto(after, photos[0] as string)).toBeNull();
  });

  it("The landlord's own ticket from before the home was let keeps its photos", async () => {
    const { green } = estate;
    const family = await see(green.owner);
    const { id } = await file(family, green.home);
    await database.admin.query(
      `insert into residencies (id, community_id, unit_id, person_id, relation, from_day) values ($1, $2, $3, $4, 'tenant', '2026-11-22')`,
      [newId(), green.id, green.home, green.tenant.id],
    );
    const son = await see(green.son);
    expect((await findTicket(son, id, 'resident')).photosHidden).toBe(false);
    await database.admin.query("update residencies set relation = 'owner' where person_id = $1 and unit_id = $2", [
      green.son.id,
      green.home,
    ]);
    const landlord = await see(green.son, later(son, 2 * 1440).now);
    expect((await findTicket(landlord, id, 'resident')).photosHidden).toBe(false);
  });
});

describe('words', () => {
  it('A report is taken whatever sign stands where its summary ends', async () => {
    const owner = await see(estate.green.owner);
    const description = `${'漏'.repeat(59)}😢水`;
    const { id } = await fileFault(owner, estate.green.home, { description });
    expect((await findTicket(owner, id, 'resident')).ticket.summary).toBe(description.slice(0, 61));
  });
});

describe('staff of nowhere', () => {
  it('A post without a role opens no ticket, and a post that ended opens none either', async () => {
    const { green, maple, run } = estate;
    const { id } = await fileFault(await see(green.owner), green.home);
    const person = maple.owner;
    const post = newId();
    await run(insert(posts, { id: post, communityId: green.id, personId: person.id, department: 'desk', roles: [] }));
    const idle = await see(person);
    await expect(findTicket(idle, id, 'staff')).rejects.toMatchObject({ key: 'notFound' });
    await expect(fromTheDesk(idle, publicFault)).rejects.toMatchObject({ key: 'notFound' });
    await database.admin.query("update posts set roles = '{manager}', ended_at = $2 where id = $1", [post, idle.now]);
    await expect(findTicket(await see(person), id, 'staff')).rejects.toMatchObject({ key: 'notFound' });
  });
});
