import { serviceOf } from '@/lib/services';
import { moneyInputs } from './money-inputs';
import { permitInputs } from './permit-inputs';
import { roundInputs } from './round-inputs';

type Ahead = { iso(now: Date, minutes: number): string; day(now: Date, ahead: number): string };

/** What fits the moves of works, from the review to the end. */
export const worksInputs = ({ iso, day }: Ahead) => ({
  resubmit: (now: Date) => ({ ...serviceOf('renovation').examples[0], unit: 'u', from: day(now, 1), to: day(now, 60) }),
  endWorks: () => ({}),
  ...permitInputs({ day }),
  ...moneyInputs,
  ...roundInputs({ iso, day }),
});
