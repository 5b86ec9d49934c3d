import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { callMe } from '@/lib/people/call-me';
import { phoneIndex, sealPhone } from '@/lib/people/phone';
import { eraseAccount } from '@/lib/privacy/erase';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, layEstate, NOW, see } from '../support/estate';
import { arrive, codeFor, newPhone } from '../support/homes';
import { file, liveTicket, resident, staff } from '../support/ticket-life';

let database: TestDatabase;
let estate: Estate;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
});
afterAll(() => database.close());
beforeEach(() => database.admin.query('truncate rate_limits, sign_in_codes'));

const rows = async (text: string, values: unknown[] = []) => (await database.admin.query(text, values)).rows;

describe('an account deleted by somebody with a name of their own choice', () => {
  it.each([
    ['how they like to be called', '随便', '漏水'],
    ['a word of the program', 'words', null],
    ['a category', 'water', null],
    ['a piece of an id', 'ab', null],
  ])('Takes nothing out of what others wrote: %s', async (_what, name, called) => {
    const { green } = estate;
    const ticket = await liveTicket(estate, database.admin);
    const lived = async (person: string) =>
      rows(
        `insert into residencies (id, community_id, unit_id, person_id, relation, from_day)
         values ($1, $2, $3, $4, 'tenant', '2026-11-01')`,
        [newId(), green.id, green.home, person],
      );
    const [person, phone] = [newId(), newPhone()];
    await rows(
      `insert into people (id, name, phone_sealed, phone_index, phone_tail, created_at) values ($1, $2, $3, $4, '0000', $5)`,
      [person, name, sealPhone(phone, 'people|phone_sealed', person), phoneIndex(phone), NOW],
    );
    await lived(person);
    const kept = () =>
      rows(
        `select t.summary, t.details, (select jsonb_agg(c.content order by c.event_id) from event_content c
           join events e on e.id = c.event_id where e.ticket_id = t.id) as said from tickets t where t.id = $1`,
        [ticket],
      );
    const before = await kept();
    if (called) await callMe(await see({ id: person }), called);
    await eraseAccount(await see({ id: person }), await codeFor(phone, 'erase'));
    expect(await kept()).toEqual(before);
  });

  it('Takes a name that only a letter gave them out of the household’s words, and out of none of the staff’s', async () => {
    const { green } = estate;
    const neighbour = await see(green.landlord);
    const { id } = await file(neighbour, green.next, newId(), { description: '请联系上官云岫开门' });
    await staff(await see(green.clerk), id, 'reply', { words: '已联系上官云岫' });
    const { id: person, phone } = await arrive();
    await rows(`update people set name = '上官云岫' where id = $1`, [person]);
    await rows(
      `insert into home_requests (id, community_id, unit_id, person_id, relation, name, state, made_by, asked_at, decided_at)
       values ($1, $2, $3, $4, 'family', '上官云岫', 'approved', 'letter', $5, $5)`,
      [newId(), green.id, green.next, person, NOW],
    );
    await rows(
      `insert into residencies (id, community_id, unit_id, person_id, relation, from_day)
       values ($1, $2, $3, $4, 'family', '2026-10-01')`,
      [newId(), green.id, green.next, person],
    );
    await database.admin.query('truncate rate_limits, sign_in_codes');
    await eraseAccount(await see({ id: person }), await codeFor(phone, 'erase'));
    const said = (await rows(
      `select c.content from event_content c join events e on e.id = c.event_id where e.ticket_id = $1 and e.move = 'reply'`,
      [id],
    )) as { content: unknown }[];
    expect((await rows('select summary from tickets where id = $1', [id]))[0].summary).not.toContain('上官云岫');
    expect(JSON.stringify(said)).toContain('上官云岫');
  });

  it('Leaves tickets alone that were over before they came', async () => {
    const { green } = estate;
    const owner = await see(green.landlord);
    const { id } = await file(owner, green.next, newId(), { description: '欧阳春天家漏水' });
    await resident(owner, id, 'withdraw', { words: '欧阳春天自己修好了' });
    await rows(`update tickets set closed_at = '2026-10-01' where id = $1`, [id]);
    await rows(`update people set name = '欧阳春天' where id = $1`, [green.tenant.id]);
    await rows(`update residencies set from_day = '2026-11-01' where person_id = $1`, [green.tenant.id]);
    await eraseAccount(await see(green.tenant), await codeFor(green.tenant.phone, 'erase'));
    expect((await rows('select summary from tickets where id = $1', [id]))[0].summary).toContain('欧阳春天');
  });
});
