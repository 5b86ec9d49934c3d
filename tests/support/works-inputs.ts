import { serviceOf } from '@/lib/services';
import { worksState } from '@/lib/services/works/state';
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

/**
 * Where a story of works begins, by its day: as filed, so too with all that a permit asks for besides the review, or before
 * acceptance. None gets from one end to the other within its attempts.
 */
export function worksBegun(own: Record<string, unknown>, now: Date) {
  const part = now.getUTCDate() % 3;
  if (part === 0) return { step: 'received', own };
  const works = worksState.parse(own);
  const at = now.toISOString();
  const ready = {
    ...works,
    review: { ...works.review, scheduled: true },
    texts: {
      ...works.texts,
      foreman: { version: '1', at, way: 'paper' as const },
      agreement: { version: '1', applicant: at, contractor: at, office: at },
    },
    money: { ...works.money, charges: [], held: 0 },
  };
  return { step: part === 1 ? 'received' : 'finishing', own: ready };
}
