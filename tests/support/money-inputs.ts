import type { Dice } from './engine';

const PHOTO = '01900000-0000-7000-8000-000000000001';
const payer = (d: Dice) => ({ payer: d.pick(['owner', 'owner', 'contractor']) });
const account = (d: Dice) => ({ account: d.pick(['deposit', 'deposit', 'waste', 'pass']) });
const yuan = (d: Dice) => ({ yuan: d.pick(['2000', '294', '100', '0.01', '2000.50', '9999', '0', 'abc']) });
const nth = (d: Dice) => d.pick(['', '1', '2', '3']);
const words = { words: '说明' };
const proof = (d: Dice) => ({ photos: d.pick([[PHOTO], [PHOTO], []]) });

/** What fits the moves of deposit and fees. */
export const moneyInputs = {
  collect: (_: Date, d: Dice) => ({ ...account(d), ...payer(d), ...yuan(d), payerName: '王秀英', way: 'cash' }),
  confirmPaid: (_: Date, d: Dice) => ({ entry: nth(d) }),
  correct: (_: Date, d: Dice) => ({ entry: d.pick(['1', '2', '3', '4', '5']), ...proof(d), ...words }),
  deduct: (_: Date, d: Dice) => ({ ...payer(d), ...yuan(d), ...proof(d), ...words }),
  answerDeduction: (_: Date, d: Dice) => ({ deduction: nth(d), answer: d.pick(['agree', 'object']), ...words }),
  decideDeduction: (_: Date, d: Dice) => ({ deduction: nth(d), decision: d.pick(['uphold', 'drop']), ...words }),
  refund: (_: Date, d: Dice) => ({
    ...account(d),
    ...payer(d),
    ...{ way: 'transfer', receipt: d.pick(['kept', 'kept', 'lost']), photos: d.pick([[PHOTO], []]) },
  }),
};
