import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import type { TestDatabase } from '../support/database';
import { later } from '../support/estate';
import { collecting, layMoney } from '../support/money';
import { staged } from '../support/staged';
import { staff } from '../support/ticket-life';

const stage = staged(layMoney);

type Try = Record<string, unknown>;

describe('what nobody can write, not even past the program', () => {
  let app: Awaited<ReturnType<TestDatabase['openApp']>>;
  let id: string;
  let account: string;
  let first: string;
  let sealed: string;

  beforeAll(async () => {
    id = await stage.approved();
    await staff(stage.clerk, id, 'collect', collecting('2000'));
    await staff(later(stage.cashier, 1), id, 'confirmPaid', {});
    [{ id: first, account_id: account }] = (await stage.rows(
      'select id, account_id from entries where ticket_id = $1 and seq = 1',
      id,
    )) as [{ id: string; account_id: string }];
    sealed = (await stage.rows('select id from entries where ticket_id = $1 and seq = 2', id))[0].id;
    app = await stage.database.openApp();
  });

  /** Tried as linli_app in the clerk's community, and undone; says what the database said. */
  async function told(statement: string, values: unknown[] = []): Promise<string> {
    await app.query('begin');
    const tried = async () => {
      await app.query(`select set_config('app.communities', $1, true)`, [`{${stage.estate.green.id}}`]);
      await app.query(statement, values);
      await app.query('set constraints all immediate');
    };
    const said = await tried().then(
      () => 'done',
      (reason: Error) => reason.message,
    );
    await app.query('rollback');
    return said;
  }

  const line = (change: Try = {}): Try => ({
    id: newId(),
    community_id: stage.estate.green.id,
    ticket_id: id,
    account_id: account,
    seq: 3,
    kind: 'deduct',
    fen: -100,
    balance_after: 199_900,
    words: '',
    by_id: stage.estate.green.clerk.id,
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
      await write({
        kind: 'reverse',
        fen: -200_000,
        balance_after: 0,
        of_id: first,
        by_id: stage.estate.green.mate.id,
      }),
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
    const known: Record<string, string> = { first, sealed, mate: stage.estate.green.mate.id, other: newId() };
    const values = Object.fromEntries(
      Object.entries(change as Try).map(([name, value]) => [name, known[value as string] ?? value]),
    );
    expect(await write(values)).toContain(said);
  });

  it('An entry neither changes nor goes, for the app and for whoever owns the tables', async () => {
    expect(await told('update entries set fen = 1 where id = $1', [first])).toContain('permission denied');
    expect(await told('delete from entries where id = $1', [first])).toContain('permission denied');
    for (const statement of ['update entries set fen = 1', `update entries set words = ''`, 'delete from entries'])
      await expect(stage.rows(statement)).rejects.toThrow('for good');
  });

  it('An account opens empty, keeps its owner and changes by an entry alone', async () => {
    expect(await told('update accounts set balance_fen = 1 where id = $1', [account])).toContain('permission denied');
    expect(await told(`update accounts set payer_name = '别人' where id = $1`, [account])).toContain('whose money');
    expect(await told('delete from accounts where id = $1', [account])).toContain('permission denied');
    await expect(stage.rows('update accounts set balance_fen = 1 where id = $1', account)).rejects.toThrow(
      'by an entry alone',
    );
    await expect(stage.rows('update accounts set entries = 9 where id = $1', account)).rejects.toThrow(
      'by an entry alone',
    );
    await expect(stage.rows(`update accounts set payer = 'contractor' where id = $1`, account)).rejects.toThrow(
      'whose account',
    );
    await expect(stage.rows('delete from accounts where id = $1', account)).rejects.toThrow('for good');
    await expect(
      stage.rows(
        `insert into accounts (id, community_id, ticket_id, account, payer, payer_name, balance_fen)
         values ($1, $2, $3, 'pass', 'owner', '王', 5)`,
        newId(),
        stage.estate.green.id,
        id,
      ),
    ).rejects.toThrow('opens empty');
  });

  it('An account that would not say what its entries say is refused when the transaction ends', async () => {
    await stage.database.admin.query('begin');
    await stage.database.admin.query('alter table entries disable trigger entries_follow');
    await stage.database.admin.query(
      `insert into entries (id, community_id, ticket_id, account_id, seq, kind, fen, balance_after, by_id, at)
       values ($1, $2, $3, $4, 3, 'deduct', -100, 199900, $5, now())`,
      [newId(), stage.estate.green.id, id, account, stage.estate.green.clerk.id],
    );
    await stage.database.admin.query(`update accounts set payer_name = payer_name where id = $1`, [account]);
    await expect(stage.database.admin.query('set constraints all immediate')).rejects.toThrow(
      'not what its entries say',
    );
    await stage.database.admin.query('rollback');
  });
});
