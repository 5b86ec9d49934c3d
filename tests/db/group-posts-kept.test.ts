import { afterAll, beforeAll, expect, it } from 'vitest';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { sweep } from '@/lib/jobs/sweep';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { file } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());

const ask = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;
const sweepAt = (days: number) => {
  Object.assign(env(), { LINLI_NOW: new Date(NOW.getTime() + days * 86_400_000) });
  return sweep();
};

it('What was pasted from the group and became no ticket goes after a month, and what became one stays', async () => {
  const { green } = estate;
  const { id: ticket } = await file(await see(green.owner), green.home);
  const post = `insert into group_posts (id, community_id, text, pasted_by, pasted_at, ticket_id)
    values ($1, $2, 't', $3, $4, $5)`;
  await ask(post, [newId(), green.id, green.clerk.id, NOW, null]);
  await ask(post, [newId(), green.id, green.clerk.id, NOW, ticket]);
  await sweepAt(29.9);
  expect(await ask('select 1 from group_posts')).toHaveLength(2);
  await sweepAt(30.1);
  expect(await ask('select ticket_id from group_posts')).toEqual([{ ticket_id: ticket }]);
});

it('The pictures of a post that waits to become a ticket stay with it, however long it waits', async () => {
  const { green } = estate;
  const photo = newId();
  await ask(
    `insert into attachments (id, community_id, uploader_id, purpose, sha256, thumb_sha256, bytes, width, height, created_at)
     values ($1, $2, $3, 'photo', $5, $5, 1, 1, 1, $4)`,
    [photo, green.id, green.clerk.id, NOW, 'a'.repeat(64)],
  );
  const post = newId();
  await ask(
    `insert into group_posts (id, community_id, text, photos, pasted_by, pasted_at) values ($1, $2, 't', $3, $4, $5)`,
    [post, green.id, [photo], green.clerk.id, NOW],
  );
  await sweepAt(5);
  expect(await ask('select 1 from attachments where id = $1', [photo])).toHaveLength(1);
  await ask('update group_posts set dropped_at = $2 where id = $1', [post, NOW]);
  await sweepAt(5);
  expect(await ask('select 1 from attachments where id = $1', [photo])).toHaveLength(0);
});
