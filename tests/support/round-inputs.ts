import { checklist } from '@/lib/services/works/checklist';
import type { Dice } from './engine';

const PHOTO = '01900000-0000-7000-8000-000000000001';
const words = { words: '说明' };

/** A round with all in order, and one with something that is not. */
const rounds = (['ok', 'bad'] as const).map((mark) => ({
  stage: 'final',
  ...Object.fromEntries(checklist.final.map((item) => [item, mark])),
}));

type Ahead = { iso(now: Date, minutes: number): string; day(now: Date, ahead: number): string };

/** What fits the moves of rounds, notices and extensions. */
export const roundInputs = ({ iso, day }: Ahead) => ({
  inspect: (now: Date, d: Dice) => ({
    ...d.pick(rounds),
    due: iso(now, d.pick([-5, 3000])),
    grave: d.pick(['on', '']),
    ...words,
  }),
  rectified: (_: Date, d: Dice) => ({ notice: d.pick(['', '1']), photos: [PHOTO], ...words }),
  recheck: (now: Date, d: Dice) => ({
    notice: d.pick(['', '1']),
    result: d.pick(['passed', 'failed']),
    due: d.pick(['', iso(now, 900)]),
    ...words,
  }),
  stopWorks: (_: Date, d: Dice) => ({ stopCause: d.pick(['danger', 'notRectified']), ...words }),
  reportOut: () => ({ reportTo: ['street'], ...words }),
  askExtension: (now: Date, d: Dice) => ({ until: day(now, d.pick([5, 60, 300])), ...words }),
});
