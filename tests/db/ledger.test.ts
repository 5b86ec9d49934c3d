import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/viewer';
import { later } from '../support/estate';
import { collecting, layMoney, type MoneyStage } from '../support/money';
import { expectHistoryToAddUp, resident, staff } from '../support/ticket-life';

let stage: MoneyStage;
let owner: Viewer;
let clerk: Viewer;
let second: Viewer;
let cashier: Viewer;
let engineer: Viewer;
let manager: Viewer;

beforeAll(async () => {
  stage = await layMoney();
  ({ owner, clerk, second, cashier, engineer, manager } = stage);
});
afterAll(() => stage.database.close());

const refusedFor = (fields: object) => expect.objectContaining({ fields });

describe('the life of a deposit (REN-7, REN-10, REN-11)', () => {
  it('Asked for, paid, confirmed, deducted from and given back: entries, balances and the ticket add up', async () => {
    const id = await stage.approved();
    expect((await stage.moneyOf(id)).charges).toMatchObject([
      { account: 'deposit', payer: 'owner', fen: 200_000, paid: 0 },
      { account: 'deposit', payer: 'contractor', fen: 200_000 },
      { account: 'waste', payer: 'owner', fen: 29_400 },
    ]);
    const proof = await stage.photoBy(clerk);
    await staff(clerk, id, 'collect', collecting('2000', { photos: proof }));
    await staff(clerk, id, 'collect', collecting('294', { account: 'waste', way: 'cash' }));
    await staff(clerk, id, 'collect', collecting('2,000', { payer: 'contractor', payerName: '匠筑装饰有限公司' }));
    await expect(staff(clerk, id, 'confirmPaid', {})).rejects.toThrow('notYours');
    for (const entry of ['', '3', '2']) await staff(later(cashier, 5), id, 'confirmPaid', { entry });
    expect(await stage.moneyOf(id)).toMatchObject({
      held: 400_000,
      charges: [{ confirmed: 200_000 }, {}, { balance: 29_400 }],
    });
    await stage.leave(id, 'working', { permit: { no: 'SG-1', from: '2026-12-01', to: '2027-02-28', state: 'valid' } });
    await staff(later(engineer, 10), id, 'deduct', {
      payer: 'owner',
      yuan: '150.50',
      words: '楼道墙面修补',
      photos: await stage.photoBy(engineer),
    });
    await resident(later(owner, 20), id, 'answerDeduction', { answer: 'agree' });
    await stage.leave(id, 'passed', { finish: { passedOn: '2026-11-21', refundOn: '2027-01-21' } });
    const early = { account: 'deposit', payer: 'owner', way: 'transfer', receipt: 'kept' };
    await expect(staff(later(cashier, 30), id, 'refund', early)).rejects.toThrow('condition.isRefundTime');
    const due = 62 * 1440;
    await expect(staff(later(cashier, due), id, 'refund', early)).rejects.toThrow('recheckFirst');
    await staff(later(clerk, due), id, 'recheckWorks', { clean: 'yes' });
    await staff(later(cashier, due + 1), id, 'refund', early);
    await expect(staff(later(clerk, due + 2), id, 'endWorks')).rejects.toThrow('condition.nothingHeld');
    await staff(later(cashier, due + 3), id, 'refund', {
      ...early,
      payer: 'contractor',
      receipt: 'lost',
      photos: await stage.photoBy(cashier),
    });
    expect((await staff(later(clerk, due + 4), id, 'endWorks')).step).toBe('closed');
    const told = await stage.entriesOf(id);
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
    const accounts = await stage.rows(
      'select account, payer, payer_name, balance_fen, entries from accounts where ticket_id = $1 order by id',
      id,
    );
    expect(accounts.map((one) => [one.payer_name, one.balance_fen, one.entries])).toEqual([
      ['王秀英', 0, 4],
      ['王秀英', 29_400, 2],
      ['匠筑装饰有限公司', 0, 3],
    ]);
    const events = await stage.rows(
      'select changes::text || coalesce(c.content::text, $2) as said from events e left join event_content c on c.event_id = e.id where ticket_id = $1 and move <> $3',
      id,
      '',
      'open',
    );
    expect(events.filter(({ said }) => said.includes('王秀英') || said.includes('匠筑'))).toEqual([]);
  });

  it('A wrong entry is reversed by another person and stays; the one that was right follows', async () => {
    const id = await stage.approved();
    await staff(clerk, id, 'collect', collecting('200'));
    await staff(later(cashier, 2), id, 'correct', {
      entry: '1',
      words: '少写了一个零',
      photos: await stage.photoBy(cashier),
    });
    await staff(later(clerk, 3), id, 'collect', collecting('2000', { payerName: '王秀英（业主）' }));
    expect((await stage.entriesOf(id)).map(({ seq, kind, fen, after }) => [seq, kind, fen, after])).toEqual([
      [1, 'collect', 20_000, 20_000],
      [2, 'reverse', -20_000, 0],
      [3, 'collect', 200_000, 200_000],
    ]);
    await expect(staff(later(clerk, 4), id, 'collect', collecting('1', { payerName: '别人' }))).rejects.toThrow(
      refusedFor({ account: 'chargePaid' }),
    );
    await expectHistoryToAddUp(stage.database.admin, id);
  });

  it('Money of somebody else is not taken into an account that holds another payer’s', async () => {
    const id = await stage.approved();
    await staff(clerk, id, 'collect', collecting('500'));
    await expect(staff(later(clerk, 1), id, 'collect', collecting('500', { payerName: '别人' }))).rejects.toThrow(
      refusedFor({ payerName: 'payerOther' }),
    );
  });

  it('Two who collect at the same time never take more than was asked, and each receipt has a number of its own', async () => {
    const id = await stage.approved();
    const before = (await stage.rows('select count(*)::int as n from entries where receipt is not null'))[0].n;
    const tries = [clerk, second, clerk, second].map((one) => staff(one, id, 'collect', collecting('1000')));
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const entries = await stage.entriesOf(id);
    expect(entries.map(({ seq, after }) => [seq, after])).toEqual([
      [1, 100_000],
      [2, 200_000],
    ]);
    const numbers = await stage.rows('select receipt from entries where receipt is not null order by receipt');
    expect(numbers.map(({ receipt }) => Number(receipt.slice(8)))).toEqual(
      Array.from({ length: before + 2 }, (_, i) => i + 1),
    );
    await expectHistoryToAddUp(stage.database.admin, id);
  });

  it('Works that will not happen end only after all of it went back', async () => {
    const id = await stage.approved();
    await staff(clerk, id, 'collect', collecting('294', { account: 'waste' }));
    await expect(staff(manager, id, 'reject', { words: '业主不装了' })).rejects.toThrow('condition.nothingTaken');
    const back = { account: 'waste', payer: 'owner', way: 'cash', receipt: 'kept' };
    await expect(staff(cashier, id, 'refund', back)).rejects.toThrow(refusedFor({ payer: 'confirmFirst' }));
    await staff(later(cashier, 1), id, 'confirmPaid', {});
    await staff(later(cashier, 2), id, 'refund', back);
    expect((await staff(later(manager, 3), id, 'reject', { words: '业主不装了' })).step).toBe('rejected');
    await expectHistoryToAddUp(stage.database.admin, id);
  });
});

describe('what is sent twice', () => {
  const seen = async (id: string) =>
    Number((await stage.rows('select version from tickets where id = $1', id))[0].version);

  it('Counts once: a part of a deposit is not taken again by the same form, nor the next payment confirmed', async () => {
    const id = await stage.approved();
    const first = await seen(id);
    await staff(clerk, id, 'collect', collecting('500'), first);
    await expect(staff(clerk, id, 'collect', collecting('500'), first)).rejects.toThrow('overtaken');
    await staff(clerk, id, 'collect', collecting('500'), await seen(id));
    const unconfirmed = await seen(id);
    await staff(cashier, id, 'confirmPaid', {}, unconfirmed);
    await expect(staff(cashier, id, 'confirmPaid', {}, unconfirmed)).rejects.toThrow('overtaken');
    expect(await stage.moneyOf(id)).toMatchObject({ charges: [{ paid: 100_000, confirmed: 50_000 }, {}, {}] });
  });

  it('What was said meanwhile stands in nobody’s way', async () => {
    const id = await stage.approved();
    const first = await seen(id);
    await staff(clerk, id, 'note', { words: '业主说下午来交' });
    await staff(clerk, id, 'collect', collecting('500'), first);
  });
});
