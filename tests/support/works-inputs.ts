import { serviceOf } from '@/lib/services';
import type { Dice } from './engine';
import { moneyInputs } from './money-inputs';
import { permitInputs } from './permit-inputs';
import { roundInputs } from './round-inputs';

const words = { words: '说明' };
const departments = ['desk', 'engineering', 'security'];

type Ahead = { iso(now: Date, minutes: number): string; day(now: Date, ahead: number): string };

/** What fits the moves of works, from the review to the end. */
export const worksInputs = ({ iso, day }: Ahead) => ({
  returnPapers: () => ({ say_identity: '看不清' }),
  returnDrawings: () => ({ say_drawings: '缺水电图' }),
  resubmit: (now: Date) => ({ ...serviceOf('renovation').examples[0], unit: 'u', from: day(now, 1), to: day(now, 60) }),
  signWorks: (_: Date, d: Dice) => ({ part: d.pick(departments), closedWater: 'true', ...words }),
  failWorks: (_: Date, d: Dice) => ({ part: d.pick(departments), ...words }),
  recheckWorks: (_: Date, d: Dice) => ({ clean: d.pick(['yes', 'no']), ...words }),
  endWorks: () => ({}),
  ...permitInputs({ day }),
  ...moneyInputs,
  ...roundInputs({ iso, day }),
});
