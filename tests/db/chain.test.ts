import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statementText } from '@/db/sql';
import { holds, type Sealed, sealedEvents } from '@/lib/tickets/chain';
import { type Ask, verifySeals } from '@/lib/verify-seals';
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
  const statement = sealedEvents({ ticketId: ticket, seq: 0 }, 1000, ticket);
  const { rows } = await database.admin.query<Sealed>(statementText(statement), [...statement.values]);
  return rows.find((event, i) => !holds(event, rows[i - 1]))?.seq ?? 0;
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

  it('The command finds every contradiction in the whole database, and an end that was cut off', async () => {
    const ask: Ask = async (statement) =>
      (await database.admin.query(statementText(statement), [...statement.values])).rows;
    expect(await verifySeals(ask)).toMatchObject({ events: expect.any(Number), broken: [] });
    const word = (move: string) => `update events set move = '${move}' where ticket_id = $1 and seq = 2`;
    const [{ move }] = (
      await database.admin.query('select move from events where ticket_id = $1 and seq = 2', [ticket])
    ).rows;
    await database.admin.query(word('withdraw'), [ticket]);
    expect((await verifySeals(ask)).broken).toEqual([`ticket ${ticket}: event 2 does not hold`]);
    await database.admin.query(word(move), [ticket]);
    await database.admin.query("update tickets set head = 'cut' where id = $1", [ticket]);
    expect((await verifySeals(ask)).broken).toEqual([`ticket ${ticket}: its last event is missing or another`]);
    await database.admin.query(
      'update tickets t set head = e.hash from events e where e.ticket_id = t.id and e.seq = t.version and t.id = $1',
      [ticket],
    );
  });

  it('It stays whole when a person’s words are erased', async () => {
    await database.admin.query(
      'delete from event_content where event_id in (select id from events where ticket_id = $1)',
      [ticket],
    );
    expect(await firstBroken()).toBe(0);
  });
});
