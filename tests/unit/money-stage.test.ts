import { expect, it } from 'vitest';
import { worksState } from '@/lib/services/works/state';
import { moneyNow } from '@/lib/works/money-stage';

type Money = Record<string, unknown>;
const today = '2027-06-01';
const deposit = (more: Money) => ({ account: 'deposit', payer: 'owner', fen: 200000, ...more });
const paid = { paid: 200000, confirmed: 200000, balance: 200000 };
const deduction = { no: 1, account: 'deposit', payer: 'owner', fen: 5000, on: '2027-05-01', by: null };

function at(step: string, charge: Money, more: Money = {}, finish: Money = {}, isFirst = false) {
  const held = Number(charge.balance ?? 0);
  const works = worksState.parse({ money: { charges: [deposit(charge)], held, ...more }, finish });
  return moneyNow({ step, works, isFirst, today });
}

it('Nothing is to be paid before approval, unless the community asks for it first', () => {
  expect(at('received', {})).toEqual({ stage: 'before', fen: 200000 });
  expect(at('received', {}, {}, {}, true)).toEqual({ stage: 'toPay', fen: 200000 });
  expect(at('settling', { paid: 50000, confirmed: 50000, balance: 50000 })).toEqual({ stage: 'toPay', fen: 150000 });
});

it('What was paid is being confirmed until finance has seen it, then it is held', () => {
  expect(at('settling', { paid: 200000, balance: 200000 })).toEqual({ stage: 'confirming', fen: 200000 });
  expect(at('working', paid)).toEqual({ stage: 'held', fen: 200000 });
  expect(at('finishing', paid)).toEqual({ stage: 'held', fen: 200000 });
});

it('After acceptance it waits for its day, for the second look and for what is in question', () => {
  const passed = (finish: Money, more: Money = {}) =>
    at('passed', paid, more, { passedOn: '2027-03-01', ...finish }).stage;
  expect(passed({ refundOn: '2027-06-02' })).toBe('waiting');
  expect(passed({ refundOn: today })).toBe('checking');
  expect(passed({ refundOn: today, rechecked: 'failed' })).toBe('notClean');
  expect(passed({ refundOn: today, rechecked: 'passed' })).toBe('due');
  const open = { deductions: [{ ...deduction, state: 'proposed' }] };
  expect(passed({ refundOn: today, rechecked: 'passed' }, open)).toBe('undecided');
});

it('In the end it has gone back, less what was kept', () => {
  expect(at('closed', { paid: 200000, confirmed: 200000, deducted: 5000, refunded: 195000 })).toEqual({
    stage: 'returned',
    fen: 195000,
  });
  expect(at('closed', { paid: 200000, confirmed: 200000, deducted: 200000 })).toEqual({ stage: 'kept', fen: 200000 });
  expect(at('rejected', {})).toEqual({ stage: 'none', fen: 0 });
});
