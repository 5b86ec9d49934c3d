import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { openPhone } from '@/lib/people/phone';
import { unseal } from '@/lib/people/sealed';
import { withWorks } from '@/lib/services/works/state';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, NOW, see } from '../support/estate';
import { identityOf } from '../support/identity';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';
import { approveWorks, handIn, readyForPermit, workerOf } from '../support/works';

let database: TestDatabase;
let estate: Estate;
let owner: Viewer;
let clerk: Viewer;
let engineer: Viewer;
const DAY = 1440;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green } = estate;
  await askNothing();
  [owner, clerk, engineer] = (await Promise.all([green.owner, green.clerk, green.worker].map((one) => see(one)))) as [
    Viewer,
    Viewer,
    Viewer,
  ];
});
afterAll(() => database.close());

/** Works are free here: what is to be paid has tests of its own. */
async function askNothing() {
  const free = { fen: 0 };
  const charges = { ownerDeposit: free, contractorDeposit: free, waste: free, pass: free };
  await database.admin.query('update communities set settings = $1', [{ works: { charges } }]);
}
beforeEach(async () => {
  Object.assign(env(), { LINLI_NOW: NOW });
  await database.admin.query('truncate rate_limits, crossings, passes, permits cascade');
});

const rows = async (text: string, ...values: unknown[]) => (await database.admin.query(text, values)).rows;
const one = async (text: string, ...values: unknown[]) => (await rows(text, ...values))[0];
const refused = (key: string) => expect.objectContaining({ key });
const beside = (fields: object) => expect.objectContaining({ key: 'input', fields });
const ready = (details: object = {}) => readyForPermit(owner, estate.green.home, { clerk, engineer }, details);
const worker = (n: number) => workerOf(clerk, estate.green.id, n);
/** Changes what works keep, with the event it was filed by, so that the history still adds up. */
async function setOwn(id: string, change: Parameters<typeof withWorks>[1]) {
  const { own } = await one('select own from tickets where id = $1', id);
  await database.admin.query('update tickets set own = $2 where id = $1', [id, withWorks({ own }, change)]);
}
const issued = async (details: object = {}) => {
  const id = await ready(details);
  await staff(clerk, id, 'issuePermit');
  return id;
};
const underway = async (passes = 1) => {
  const id = await issued({ from: '2026-11-21', to: '2026-12-20' });
  for (let n = 1; n <= passes; n += 1) await staff(clerk, id, 'addWorker', await worker(n));
  return id;
};
const states = async (table: 'permits' | 'passes', id: string) =>
  (await rows(`select distinct state from ${table} where ticket_id = $1 order by 1`, id)).map(({ state }) => state);

describe('the permit (REN-7)', () => {
  test('Is given for the days applied for, and works begin', async () => {
    const id = await ready();
    const { step, number } = await staff(clerk, id, 'issuePermit');
    expect(step).toBe('working');
    expect(
      await rows(
        'select no, what, state, from_day::text as "from", to_day::text as "to" from permits where ticket_id = $1',
        id,
      ),
    ).toEqual([{ no: `${number}-SG`, what: 'works', state: 'valid', from: '2026-12-01', to: '2027-02-28' }]);
    await expectHistoryToAddUp(database.admin, id);
  });

  test('Waits for each thing that it asks for, and says which', async () => {
    const id = await approveWorks(owner, estate.green.home, clerk, engineer);
    const issue = () => staff(clerk, id, 'issuePermit');
    await expect(issue()).rejects.toEqual(refused('permitLacks.agreed'));
    const at = NOW.toISOString();
    await setOwn(id, { texts: { agreement: { version: '1', applicant: at, contractor: at, office: at } } });
    await expect(issue()).rejects.toEqual(refused('permitLacks.foreman'));
    await setOwn(id, { texts: { foreman: { version: '1', at, way: 'paper' } } });
    await expect(issue()).rejects.toEqual(refused('permitLacks.schedule'));
    await handIn(owner, id, estate.green.id);
    await setOwn(id, {
      money: {
        charges: [
          {
            account: 'deposit',
            payer: 'owner',
            fen: 200,
            paid: 200,
            confirmed: 199,
            deducted: 0,
            refunded: 0,
            balance: 200,
          },
        ],
      },
    });
    await expect(issue()).rejects.toEqual(refused('permitLacks.money'));
    await setOwn(id, { money: { charges: [] }, plan: { licenceUntil: '2026-11-30' } });
    await expect(issue()).rejects.toEqual(refused('permitLacks.licence'));
    await setOwn(id, { plan: { licenceUntil: '2026-12-01' }, review: { engineering: 'open' } });
    await expect(issue()).rejects.toEqual(refused('permitLacks.reviewed'));
    await setOwn(id, { review: { engineering: 'passed' } });
    expect((await issue()).step).toBe('working');
  });

  test('Never begins in the past, nor for a period that is over, ends before it begins or is endless', async () => {
    const id = await ready({ from: '2026-11-21', to: '2026-11-22' });
    const on = (days: number, input: object = {}) => staff(later(clerk, days * DAY), id, 'issuePermit', input);
    await expect(on(3)).rejects.toEqual(beside({ to: 'permitPeriodOver' }));
    await expect(on(3, { from: '2026-11-22', to: '2026-12-22' })).rejects.toEqual(beside({ from: 'periodPast' }));
    await expect(on(0, { from: '2026-11-25', to: '2026-11-24' })).rejects.toEqual(beside({ to: 'endsBeforeStart' }));
    await expect(on(0, { to: '2027-11-23' })).rejects.toEqual(beside({ to: 'periodTooLong' }));
    await expect(on(0, { to: '2026-02-30' })).rejects.toMatchObject({ key: 'input' });
    await on(3, { to: '2026-12-22' });
    expect(await one('select from_day::text as "from" from permits where ticket_id = $1', id)).toEqual({
      from: '2026-11-24',
    });
  });

  test('Is one a home: a second one is refused in a sentence, also at the same moment', async () => {
    const [first, second] = [await ready(), await ready()];
    const both = await Promise.allSettled([first, second].map((id) => staff(clerk, id, 'issuePermit')));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((each) => each.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toEqual(refused('permitRunning'));
    expect(await rows(`select 1 from permits where what = 'works'`)).toHaveLength(1);
  });

  test('Is the desk’s to give', async () => {
    const id = await ready();
    await expect(staff(engineer, id, 'issuePermit')).rejects.toEqual(refused('notYours'));
    await expect(resident(owner, id, 'issuePermit')).rejects.toEqual(refused('notYours'));
  });

  test('Schedule and list of workers are the ticket’s papers, handed in once the drawings are passed, and once', async () => {
    const id = await approveWorks(owner, estate.green.home, clerk, engineer);
    await expect(resident(owner, id, 'handInSchedule', { schedule: [] })).rejects.toEqual(
      beside({ schedule: 'scheduleFiles' }),
    );
    await expect(resident(owner, id, 'handInSchedule', { schedule: [newId()] })).rejects.toEqual(refused('paperGone'));
    await handIn(owner, id, estate.green.id);
    await expect(handIn(owner, id, estate.green.id)).rejects.toEqual(refused('condition.scheduleOpen'));
    const [{ papers }] = await rows(
      `select c.content -> 'papers' as papers from events e join event_content c on c.event_id = e.id
       where e.ticket_id = $1 and e.move = 'handInSchedule'`,
      id,
    );
    expect(await one('select ticket_id, purpose from attachments where id = $1', papers[0])).toEqual({
      ticket_id: id,
      purpose: 'paper',
    });
  });
});

describe('passes (REN-8)', () => {
  test('Seal number and telephone for their own row, and put neither name nor number into the history', async () => {
    const id = await underway();
    const pass = await one('select * from passes where ticket_id = $1', id);
    const identity = identityOf(1);
    expect(unseal(pass.identity_sealed, 'passes|identity_sealed', pass.id)).toBe(identity);
    expect(openPhone(pass.phone_sealed, 'passes|phone_sealed', pass.id)).toBe('13900000001');
    expect(pass).toMatchObject({ identity_tail: identity.slice(-4), state: 'valid', name: '工人1' });
    expect(await one('select purpose, ticket_id from attachments where id = $1', pass.photo_id)).toEqual({
      purpose: 'pass',
      ticket_id: id,
    });
    const told = JSON.stringify(
      await rows('select e.*, c.content from events e join event_content c on c.event_id = e.id'),
    );
    expect(told).not.toContain('工人1');
    expect(told).not.toContain(identity);
    expect(told).not.toContain('13900000001');
  });

  test('One person has one: on a second works of the community it is refused beside the number, in any spelling', async () => {
    await underway();
    const { green } = estate;
    const other = await readyForPermit(await see(green.landlord), green.next, { clerk, engineer });
    await staff(clerk, other, 'issuePermit');
    const again = async (identity: string) => staff(clerk, other, 'addWorker', { ...(await worker(2)), identity });
    const number = identityOf(1);
    const spelt = `${number.slice(0, 6)} ${number.slice(6)}`.toLowerCase();
    await expect(again(spelt)).rejects.toEqual(beside({ identity: 'passElsewhere' }));
    await staff(clerk, (await one('select ticket_id from passes limit 1')).ticket_id, 'endPass', {
      pass: '1',
      words: '换人',
    });
    await again(number);
  });

  test('A pass whose days are over stands in nobody’s way', async () => {
    const id = await underway(0);
    await staff(clerk, id, 'addWorker', { ...(await worker(1)), to: '2026-11-23' });
    const next = async (days: number) => staff(later(clerk, days * DAY), id, 'addWorker', await worker(1));
    await expect(next(2)).rejects.toEqual(beside({ identity: 'passElsewhere' }));
    await next(3);
    expect(await states('passes', id)).toEqual(['ended', 'valid']);
  });

  test('Two desks making one person’s pass at once make one', async () => {
    const id = await underway(0);
    const [first, second] = [await worker(1), await worker(1)];
    const both = await Promise.allSettled([first, second].map((input) => staff(clerk, id, 'addWorker', input)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rows('select 1 from passes')).toHaveLength(1);
  });

  test('Refuses numbers that nobody can have, and days outside the permit', async () => {
    const id = await underway(0);
    const make = async (wrong: object, days = 0) =>
      staff(later(clerk, days * DAY), id, 'addWorker', { ...(await worker(1)), ...wrong });
    const right = identityOf(1);
    const digit = right.endsWith('1') ? '2' : '1';
    for (const identity of ['', '330106', `${right.slice(0, 17)}${digit}`, '330106199013011234', '330106203001011234'])
      await expect(make({ identity })).rejects.toEqual(beside({ identity: 'identityWrong' }));
    await expect(make({ photo: [] })).rejects.toEqual(beside({ photo: 'passPhoto' }));
    await expect(make({ photo: newId() })).rejects.toEqual(expect.objectContaining({ fields: { photo: 'photoGone' } }));
    await expect(make({ trade: 'cook' })).rejects.toMatchObject({ key: 'input' });
    await expect(make({ to: '2026-12-21' })).rejects.toEqual(beside({ to: 'passOutside' }));
    await expect(make({ from: '2026-11-20' })).rejects.toEqual(beside({ from: 'inPast' }));
    await expect(make({}, 30)).rejects.toEqual(refused('permitOver'));
    expect(await rows('select 1 from passes')).toEqual([]);
  });

  test('There are at most sixty: two hundred workers get one sentence', async () => {
    const id = await underway(0);
    await setOwn(id, { permit: { passes: 60, issued: 60 } });
    await expect(staff(clerk, id, 'addWorker', await worker(61))).rejects.toEqual(refused('passesFull'));
  });

  test('Rest while the works are stopped, go on with them, and end with the permit', async () => {
    const id = await underway(2);
    await staff(later(engineer, 10), id, 'stopWorks', { stopCause: 'danger', words: '承重墙受损' });
    expect([await states('permits', id), await states('passes', id)]).toEqual([['suspended'], ['suspended']]);
    await expect(staff(clerk, id, 'addWorker', await worker(9))).rejects.toEqual(refused('notNow'));
    await staff(later(engineer, 20), id, 'resumeWorks');
    expect([await states('permits', id), await states('passes', id)]).toEqual([['valid'], ['valid']]);
    await staff(later(clerk, 25), id, 'endPass', { pass: '2', words: '不再来' });
    await expect(staff(later(clerk, 26), id, 'endPass', { pass: '2', words: '不再来' })).rejects.toEqual(
      beside({ pass: 'noPass' }),
    );
    await expect(staff(later(clerk, 27), id, 'endPass', { pass: '7', words: '不再来' })).rejects.toEqual(
      beside({ pass: 'noPass' }),
    );
    await resident(later(owner, 30), id, 'askAcceptance');
    const sign = (viewer: Viewer, part: string) =>
      staff(later(viewer, 40), id, 'signWorks', { part, closedWater: 'true', words: '' });
    await sign(clerk, 'desk');
    await setOwn(id, { finish: { security: 'passed' } });
    await sign(engineer, 'engineering');
    expect([await states('permits', id), await states('passes', id)]).toEqual([['ended'], ['ended']]);
    expect(await rows('select 1 from passes where ended_at is null')).toEqual([]);
  });
});
