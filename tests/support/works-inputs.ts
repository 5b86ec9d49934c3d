import { serviceOf } from '@/lib/services';
import type { Ticket } from '@/lib/services/ticket';
import { withWorks } from '@/lib/services/works/state';
import type { Dice } from './engine';
import { moneyInputs } from './money-inputs';
import { permitInputs } from './permit-inputs';
import { roundInputs } from './round-inputs';

const words = { words: '说明' };
const departments = ['desk', 'engineering', 'security'];

type Ahead = { iso(now: Date, minutes: number): string; day(now: Date, ahead: number): string };

/** Works for which all is there that a permit asks for, so that random stories get as far as their end. */
export function worksAhead(own: Record<string, unknown>, now: Date): Record<string, unknown> {
  const at = now.toISOString();
  return withWorks({ own } as Pick<Ticket, 'own'>, {
    review: { desk: 'passed', scheduled: true },
    texts: {
      foreman: { version: '1', at, way: 'paper' },
      agreement: { version: '1', applicant: at, contractor: at, office: at },
    },
    money: { charges: [] },
  });
}

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
