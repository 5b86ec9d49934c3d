import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { withWorks, worksOf } from '@/lib/services/works/state';
import type { Viewer } from '@/lib/viewer';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { type Estate, later, layEstate, see } from '../support/estate';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';
import { approveWorks, signatureOf } from '../support/works';

let database: TestDatabase;
let estate: Estate;
let owner: Viewer;
let clerk: Viewer;
let second: Viewer;
let cashier: Viewer;
let engineer: Viewer;
let manager: Viewer;

beforeAll(async () => {
  database = await openTestDatabase();
  estate = await layEstate(database.admin);
  const { green } = estate;
  await rows(`update posts set department = 'finance', roles = '{finance}' where person_id = $1`, green.mate.id);
  [owner, clerk, second, cashier, engineer, manager] = (await Promise.all(
    [green.owner, green.clerk, green.second, green.mate, green.worker, green.manager].map((person) => see(person)),
  )) as [Viewer, Viewer, Viewer, Viewer, Viewer, Viewer];
});
afterAll(() => database.close());

const rows = async (statement: string, ...values: unknown[]) => (await database.admin.query(statement, values)).rows;
const moneyOf = async (id: string) =>
  worksOf({ own: (await rows('select own from tickets where id = $1', id))[0].own }).money;
const entriesOf = (id: string) =>
  rows(
    `select a.account, a.payer, e.seq, e.kind, e.fen, e.balance_after as after, e.receipt, e.way, e.words
     from entries e join accounts a on a.id = e.account_id where e.ticket_id = $1 order by e.at, e.id`,
    id,
  );
const collecting = (yuan: string, rest: object = {}) => ({
  account: 'deposit',
  payer: 'owner',
  payerName: '王秀英',
  yuan,
  way: 'transfer',
  ...rest,
});
const photoBy = async (viewer: Viewer) => [await signatureOf(viewer, estate.green.id)];
const refusedFor = (fields: object) => expect.objectContaining({ fields });

/** Works that passed both reviews. */
const approved = () => approveWorks(owner, estate.green.home, clerk, engineer);

/** As what comes between leaves it. */
async function at(id: string, step: string, change: Parameters<typeof withWorks>[1] = {}) {
  const [{ own, phase }] = await rows('select own, phase from tickets where id = $1', id);
  const after = withWorks({ own }, change);
  await database.admin.query(`update tickets set step = $2, phase = 'open', own = $3 where id = $1`, [id, step, after]);
  await database.admin.query(
    `update events set changes = changes || jsonb_build_object('step', jsonb_build_array(null, $2::text),
       'phase', jsonb_build_array($4::text, 'open'), 'own', jsonb_build_array(null, $3::jsonb))
     where ticket_id = $1 and seq = (select max(seq) from events where ticket_id = $1)`,
    [id, step, JSON.stringify(after), phase],
  );
}

describe('the life of a deposit (REN-7, REN-10, REN-11)', () => {
  it('Asked for, paid, confirmed, deducted from and given back: entries, balances and the ticket add up', async () => {
    const id = await approved();
    expect((await moneyOf(id)).charges).toMatchObject([
      { account: 'deposit', payer: 'owner', fen: 200_000, paid: 0 },
      { account: 'deposit', payer: 'contractor', fen: 200_000 },
      { account: 'waste', payer: 'owner', fen: 29_400 },
    ]);
    const proof = await photoBy(clerk);
    await staff(clerk, id, 'collect', collecting('2000', { photos: proof }));
    await staff(clerk, id, 'collect', collecting('294', { account: 'waste', way: 'cash' }));
    await staff(clerk, id, 'collect', collecting('2,000', { payer: 'contractor', payerName: '匠筑装饰有限公司' }));
    await expect(staff(clerk, id, 'confirmPaid', {})).rejects.toThrow('notYours');
    for (const entry of ['', '3', '2']) await staff(later(cashier, 5), id, 'confirmPaid', { entry });
    expect(await moneyOf(id)).toMatchObject({
      held: 400_000,
      charges: [{ confirmed: 200_000 }, {}, { balance: 29_400 }],
    });
    await at(id, 'working', { permit: { no: 'SG-1', from: '2026-12-01', to: '2027-02-28', state: 'valid' } });
    await staff(later(engineer, 10), id, 'deduct', {
      payer: 'owner',
      yuan: '150.50',
      words: '楼道墙面修补',
      photos: await photoBy(engineer),
    });
    await resident(later(owner, 20), id, 'answerDeduction', { answer: 'agree' });
    await at(id, 'passed', { finish: { passedOn: '2026-11-21', refundOn: '2027-02-21' } });
    const early = { account: 'deposit', payer: 'owner', way: 'transfer', receipt: 'kept' };
    await expect(staff(later(cashier, 30), id, 'refund', early)).rejects.toThrow('condition.isRefundTime');
    const due = 93 * 1440;
    await expect(staff(later(cashier, due), id, 'refund', early)).rejects.toThrow('recheckFirst');
    await staff(later(clerk, due), id, 'recheckWorks', { clean: 'yes' });
    await staff(later(cashier, due + 1), id, 'refund', early);
    await expect(staff(later(clerk, due + 2), id, 'endWorks')).rejects.toThrow('condition.nothingHeld');
    await staff(later(cashier, due + 3), id, 'refund', {
      ...early,
      payer: 'contractor',
      receipt: 'lost',
      photos: await photoBy(cashier),
    });
    expect((await staff(later(clerk, due + 4), id, 'endWorks')).step).toBe('closed');
    const told = await entriesOf(id);
    expect(told.map(({ account, payer, kind, fen, after }) => [account, payer, kind, fen, after])).toEqual([
      ['deposit', 'owner', 'collect', 200_000, 200_000],
      ['waste', 'owner', 'collect', 29_400, 29_400],
      ['deposit', 'contractor', 'collect', 200_000, 200_000],
      ['deposit', 'owner', 'confirm', 0, 200_000],
      ['deposit', 'contractor', 'confirm', 0, 200_000],
      ['waste', 'owner', 'confirm', 0, 29_400],
      ['deposit', 'owner', 'deduct', -15_050, 184_950],
      ['deposit', 'owner', 'refund', -184_950, 0],
      ['deposit', 'contractor', 'refund', -200_000, 0],
    ]);
    expect(told.flatMap(({ receipt }) => receipt ?? [])).toEqual(['SJ-2026-00001', 'SJ-2026-00002', 'SJ-2026-00003']);
    const accounts = await rows(
      'select account, payer, payer_name, balance_fen, entries from accounts where ticket_id = $1 order by id',
      id,
    );
    expect(accounts.map((one) => [one.payer_name, one.balance_fen, one.entries])).toEqual([
      ['王秀英', 0, 4],
      ['王秀英', 29_400, 2],
      ['匠筑装饰有限公司', 0, 3],
    ]);
    const events = await rows(
      'select changes::text || coalesce(c.content::text, $2) as said from events e left join event_content c on c.event_id = e.id where ticket_id = $1 and move <> $3',
      id,
      '',
      'open',
    );
    expect(events.filter(({ said }) => said.includes('王秀英') || said.includes('匠筑'))).toEqual([]);
  });

  it('A wrong entry is reversed by another person and stays; the one that was right follows', async () => {
    const id = await approved();
    await staff(clerk, id, 'collect', collecting('200'));
    await staff(later(cashier, 2), id, 'correct', {
      entry: '1',
      words: '少写了一个零',
      photos: await photoBy(cashier),
    });
    await staff(later(clerk, 3), id, 'collect', collecting('2000', { payerName: '王秀英（业主）' }));
    expect((await entriesOf(id)).map(({ seq, kind, fen, after }) => [seq, kind, fen, after])).toEqual([
      [1, 'collect', 20_000, 20_000],
      [2, 'reverse', -20_000, 0],
      [3, 'collect', 200_000, 200_000],
    ]);
    await expect(staff(later(clerk, 4), id, 'collect', collecting('1', { payerName: '别人' }))).rejects.toThrow(
      refusedFor({ account: 'chargePaid' }),
    );
    await expectHistoryToAddUp(database.admin, id);
  });

  it('Money of somebody else is not taken into an account that holds another payer’s', async () => {
    const id = await approved();
    await staff(clerk, id, 'collect', collecting('500'));
    await expect(staff(later(clerk, 1), id, 'collect', collecting('500', { payerName: '别人' }))).rejects.toThrow(
      refusedFor({ payerName: 'payerOther' }),
    );
  });

  it('Two who collect at the same time never take more than was asked, and each receipt has a number of its own', async () => {
    const id = await approved();
    const before = (await rows('select count(*)::int as n from entries where receipt is not null'))[0].n;
    const tries = [clerk, second, clerk, second].map((one) => staff(one, id, 'collect', collecting('1000')));
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const entries = await entriesOf(id);
    expect(entries.map(({ seq, after }) => [seq, after])).toEqual([
      [1, 100_000],
      [2, 200_000],
    ]);
    const numbers = await rows('select receipt from entries where receipt is not null order by receipt');
    expect(numbers.map(({ receipt }) => Number(receipt.slice(8)))).toEqual(
      Array.from({ length: before + 2 }, (_, i) => i + 1),
    );
    await expectHistoryToAddUp(database.admin, id);
  });

  it('Works that will not happen end only after all of it went back', async () => {
    const id = await approved();
    await staff(clerk, id, 'collect', collecting('294', { account: 'waste' }));
    await expect(staff(manager, id, 'reject', { words: '业主不装了' })).rejects.toThrow('condition.nothingTaken');
    const back = { account: 'waste', payer: 'owner', way: 'cash', receipt: 'kept' };
    await expect(staff(cashier, id, 'refund', back)).rejects.toThrow(refusedFor({ payer: 'confirmFirst' }));
    await staff(later(cashier, 1), id, 'confirmPaid', {});
    await staff(later(cashier, 2), id, 'refund', back);
    expect((await staff(later(manager, 3), id, 'reject', { words: '业主不装了' })).step).toBe('rejected');
    await expectHistoryToAddUp(database.admin, id);
  });
});

type Try = Record<string, unknown>;

describe('what nobody can write, not even past the program', () => {
  let app: Awaited<ReturnType<TestDatabase['openApp']>>;
  let id: string;
  let account: string;
  let first: string;
  let sealed: string;

  beforeAll(async () => {
    id = await approved();
    await staff(clerk, id, 'collect', collecting('2000'));
    await staff(later(cashier, 1), id, 'confirmPaid', {});
    [{ id: first, account_id: account }] = (await rows(
      'select id, account_id from entries where ticket_id = $1 and seq = 1',
      id,
    )) as [{ id: string; account_id: string }];
    sealed = (await rows('select id from entries where ticket_id = $1 and seq = 2', id))[0].id;
    app = await database.openApp();
  });

  /** Tried as linli_app in the clerk's community, and undone; says what the database said. */
  async function told(statement: string, values: unknown[] = []): Promise<string> {
    await app.query('begin');
    try {
      await app.query(`select set_config('app.communities', $1, true)`, [`{${estate.green.id}}`]);
      await app.query(statement, values);
      await app.query('set constraints all immediate');
      return 'done';
    } catch (reason) {
      return (reason as Error).message;
    } finally {
      await app.query('rollback');
    }
  }

  const line = (change: Try = {}): Try => ({
    id: newId(),
    community_id: estate.green.id,
    ticket_id: id,
    account_id: account,
    seq: 3,
    kind: 'deduct',
    fen: -100,
    balance_after: 199_900,
    words: '',
    by_id: estate.green.clerk.id,
    at: new Date(),
    ...change,
  });
  const write = (change?: Try) => {
    const row = line(change);
    const names = Object.keys(row);
    return told(
      `insert into entries (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(row),
    );
  };

  it('What follows and adds up is written', async () => {
    expect(await write()).toBe('done');
    expect(await write({ kind: 'collect', fen: 5, balance_after: 200_005 })).toBe('done');
    expect(
      await write({ kind: 'reverse', fen: -200_000, balance_after: 0, of_id: first, by_id: estate.green.mate.id }),
    ).toBe('done');
  });

  it.each([
    ['a number left out', { seq: 4 }, 'does not follow'],
    ['a number twice', { seq: 2 }, 'does not follow'],
    ['a balance that does not add up', { balance_after: 199_800 }, 'is not'],
    ['more than there is', { fen: -200_001, balance_after: -1 }, 'more than there is'],
    ['a collection of nothing', { kind: 'collect', fen: 0, balance_after: 200_000 }, 'a collect of 0'],
    ['a collection that takes', { kind: 'collect' }, 'a collect of -100'],
    ['a deduction that gives', { fen: 100, balance_after: 200_100 }, 'a deduct of 100'],
    ['a refund that gives', { kind: 'refund', fen: 1, balance_after: 200_001 }, 'a refund of 1'],
    ['a confirmation with money in it', { kind: 'confirm', of_id: 'first' }, 'a confirm of -100'],
    ['a confirmation of nothing', { kind: 'confirm', fen: 0, balance_after: 200_000 }, 'refers to another entry'],
    [
      'a confirmation by who collected',
      { kind: 'confirm', fen: 0, balance_after: 200_000, of_id: 'first' },
      'by who made',
    ],
    [
      'a confirmation of a confirmation',
      { kind: 'confirm', fen: 0, balance_after: 200_000, of_id: 'sealed' },
      'a confirm of a confirm',
    ],
    [
      'a second confirmation',
      { kind: 'confirm', fen: 0, balance_after: 200_000, of_id: 'first', by_id: 'mate' },
      'entries_of',
    ],
    ['a reversal of another sum', { kind: 'reverse', of_id: 'first', by_id: 'mate' }, 'a reverse of -100'],
    [
      'a reversal of a confirmation',
      { kind: 'reverse', fen: 0, balance_after: 200_000, of_id: 'sealed' },
      'a reverse of a confirm',
    ],
    ['a deduction that refers to one', { of_id: 'first' }, 'refers to another entry'],
    ['an entry of another ticket', { ticket_id: 'other' }, 'not the account'],
    ['a receipt number of one’s own', { receipt: 'SJ-2026-99999' }, 'permission denied'],
  ])('Refuses %s', async (_name, change, said) => {
    const known: Record<string, string> = { first, sealed, mate: estate.green.mate.id, other: newId() };
    const values = Object.fromEntries(
      Object.entries(change as Try).map(([name, value]) => [name, known[value as string] ?? value]),
    );
    expect(await write(values)).toContain(said);
  });

  it('An entry neither changes nor goes, for the app and for whoever owns the tables', async () => {
    expect(await told('update entries set fen = 1 where id = $1', [first])).toContain('permission denied');
    expect(await told('delete from entries where id = $1', [first])).toContain('permission denied');
    for (const statement of ['update entries set fen = 1', `update entries set words = ''`, 'delete from entries'])
      await expect(rows(statement)).rejects.toThrow('for good');
  });

  it('An account opens empty, keeps its owner and changes by an entry alone', async () => {
    expect(await told('update accounts set balance_fen = 1 where id = $1', [account])).toContain('permission denied');
    expect(await told(`update accounts set payer_name = '别人' where id = $1`, [account])).toContain('whose money');
    expect(await told('delete from accounts where id = $1', [account])).toContain('permission denied');
    await expect(rows('update accounts set balance_fen = 1 where id = $1', account)).rejects.toThrow(
      'by an entry alone',
    );
    await expect(rows('update accounts set entries = 9 where id = $1', account)).rejects.toThrow('by an entry alone');
    await expect(rows(`update accounts set payer = 'contractor' where id = $1`, account)).rejects.toThrow(
      'whose account',
    );
    await expect(rows('delete from accounts where id = $1', account)).rejects.toThrow('for good');
    await expect(
      rows(
        `insert into accounts (id, community_id, ticket_id, account, payer, payer_name, balance_fen)
         values ($1, $2, $3, 'pass', 'owner', '王', 5)`,
        newId(),
        estate.green.id,
        id,
      ),
    ).rejects.toThrow('opens empty');
  });

  it('An account that would not say what its entries say is refused when the transaction ends', async () => {
    await database.admin.query('begin');
    await database.admin.query('alter table entries disable trigger entries_follow');
    await database.admin.query(
      `insert into entries (id, community_id, ticket_id, account_id, seq, kind, fen, balance_after, by_id, at)
       values ($1, $2, $3, $4, 3, 'deduct', -100, 199900, $5, now())`,
      [newId(), estate.green.id, id, account, estate.green.clerk.id],
    );
    await database.admin.query(`update accounts set payer_name = payer_name where id = $1`, [account]);
    await expect(database.admin.query('set constraints all immediate')).rejects.toThrow('not what its entries say');
    await database.admin.query('rollback');
  });
});
