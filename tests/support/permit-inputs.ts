import type { Dice } from './engine';

const PHOTO = '01900000-0000-7000-8000-000000000001';

type Ahead = { day(now: Date, ahead: number): string };

/** What fits the moves of permits, passes and hot work. */
export const permitInputs = ({ day }: Ahead) => ({
  handInSchedule: (_: Date, d: Dice) => ({ schedule: d.pick([[PHOTO], [PHOTO], []]), words: '' }),
  signAgreement: () => ({ version: '1', signature: PHOTO }),
  signForOther: () => ({ version: '1', party: 'contractor', name: '匠筑装饰有限公司', signature: PHOTO }),
  countersign: () => ({ version: '1' }),
  foremanSigns: () => ({ version: '1', name: '周大海', items: [], signature: PHOTO, way: 'paper' }),
  issuePermit: (now: Date, d: Dice) => ({ from: d.pick(['', day(now, 0)]), to: day(now, 90) }),
  addWorker: (now: Date, d: Dice) => ({
    name: '周大海',
    trade: d.pick(['general', 'electrician']),
    identity: d.pick(['11010519491231002X', '11010519491231002x', '110105194912310021']),
    phone: d.pick(['', '13800000001']),
    photo: [PHOTO],
    to: d.pick(['', day(now, 5)]),
  }),
  endPass: (_: Date, d: Dice) => ({ pass: d.pick(['1', '2']), words: '不再来了' }),
  askHot: (now: Date, d: Dice) => ({
    risk: d.pick(['hot', 'height']),
    place: '厨房北墙',
    day: day(now, d.pick([-1, 0, 2])),
    from: '09:00',
    to: d.pick(['11:30', '08:00']),
    watch: '吴小军',
    extinguisher: 'on',
  }),
  allowHot: (_: Date, d: Dice) => ({ hot: d.pick(['', '1']), words: '' }),
  refuseHot: (_: Date, d: Dice) => ({ hot: d.pick(['', '1', '2']), words: '附近有易燃物' }),
});
