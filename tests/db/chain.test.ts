import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentDigest, eventHash } from '@/lib/tickets/record';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { layEstate } from '../support/estate';
import { liveTicket } from '../support/ticket-life';

let database: TestDatabase;
let ticket: string;

beforeAll(async () => {
  database = await openTestDatabase();
  ticket = await liveTicket(await layEstate(database.admin), database.admin);
});
afterAll(() => database.close());

/** The seq of the first event that its own hash, its predecessor or its words contradict; 0 when the chain holds. */
async function firstBroken(): Promise<number> {
  const { rows } = await database.admin.query(
    `select e.ticket_id as "ticketId", e.seq, e.at, e.actor_id as "actorId", e.actor_kind as "actorKind", e.move, e.visible,
       e.changes, e.digest, e.prev, e.hash, c.salt, c.content
     from events e left join event_content c on c.event_id = e.id where e.ticket_id = $1 order by e.seq`,
    [ticket],
  );
  const broken = rows.find((row, i) => {
    const chained = row.prev === (rows[i - 1]?.hash ?? '') && eventHash(row) === row.hash;
    return !chained || (row.content !== null && contentDigest(row.salt, row.content) !== row.digest);
  });
  return broken?.seq ?? 0;
}

/** Changes history as only a superuser can, and puts it back. */
async function tampered(text: string, undo: string) {
  await database.admin.query(text, [ticket]);
  const found = await firstBroken();
  await database.admin.query(undo, [ticket]);
  return found;
}

describe('the event chain', () => {
  it('The chain holds from the first event to the head that stands on the ticket', async () => {
    expect(await firstBroken()).toBe(0);
    const { rows } = await database.admin.query(
      'select t.head, e.hash from tickets t join events e on e.ticket_id = t.id and e.seq = t.version where t.id = $1',
      [ticket],
    );
    expect(rows[0].head).toBe(rows[0].hash);
  });

  it('It shows an event whose time was changed, and one whose words were', async () => {
    const shift = (sign: string) =>
      `update events set at = at ${sign} interval '1 hour' where ticket_id = $1 and seq = 4`;
    expect(await tampered(shift('-'), shift('+'))).toBe(4);
    const say = (words: string) =>
      `update event_content set content = content || '{"words": "${words}"}' where event_id in (select id from events where ticket_id = $1 and seq = 3)`;
    expect(await tampered(say('我们没答应过'), say('李师傅马上到'))).toBe(3);
  });

  it('It stays whole when a person’s words are erased', async () => {
    await database.admin.query(
      'delete from event_content where event_id in (select id from events where ticket_id = $1)',
      [ticket],
    );
    expect(await firstBroken()).toBe(0);
  });
});
