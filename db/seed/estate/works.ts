import { type Day, plusDays } from '@/db/seed/estate/time';

/** How far works have come: each stage holds what those before it do. */
export const stages = ['received', 'returned', 'settling', 'agreed', 'working', 'finishing', 'passed'] as const;
export type Stage = (typeof stages)[number];

export type Renovation = { stage: Stage; daysAgo: number; days: number; details: Record<string, unknown> };

const builders = [
  { contractor: '匠筑装饰有限公司', licenceNo: '91330106MA27X0001X', foreman: '周大海' },
  { contractor: '和家装饰工程有限公司', licenceNo: '91330106MA27X0002X', foreman: '钱永福' },
  { contractor: '新居乐装饰有限公司', licenceNo: '91330106MA27X0003X', foreman: '吴小军' },
] as const;

const asked: [Stage, daysAgo: number, days: number, works: string[], area: number, description: string][] = [
  ['received', 0, 60, ['painting', 'floor', 'power'], 89, '全屋换地板、刷漆，书房加两个插座'],
  ['returned', 4, 90, ['wet', 'pipes', 'painting'], 98, '两个卫生间重做防水、改水管'],
  ['settling', 6, 45, ['ceiling', 'painting'], 89, '客厅吊顶，全屋刷漆'],
  ['agreed', 9, 75, ['wet', 'power', 'floor'], 120, '厨房卫生间重做，电路全换'],
  ['working', 34, 80, ['partition', 'wet', 'power', 'painting'], 98, '拆客厅与书房之间的隔墙，卫生间重做防水'],
  ['working', 52, 70, ['floor', 'painting', 'ceiling'], 89, '全屋翻新'],
  ['finishing', 75, 68, ['wet', 'painting'], 98, '卫生间、阳台重做防水，刷漆'],
  ['passed', 110, 40, ['floor', 'painting'], 89, '换地板、刷漆'],
];

/** Renovations of a community in every stage, as seen from today. Each begins five days after it was asked for. */
export const renovations = (today: Day): Renovation[] =>
  asked.map(([stage, daysAgo, days, works, area, description], i) => {
    const from = plusDays(today, 5 - daysAgo);
    const details = {
      ...{ applicant: 'owner', builder: 'contractor', works, area, description },
      ...{ from, to: plusDays(from, days), licenceUntil: plusDays(today, 700), ...builders[i % builders.length] },
    };
    return { stage, daysAgo, days, details };
  });

export type SmallWorks = {
  end: 'filed' | 'working' | 'closed' | 'refused';
  daysAgo: number;
  details: Record<string, unknown>;
};

const filed: [
  SmallWorks['end'],
  daysAgo: number,
  first: number,
  last: number,
  category: string,
  description: string,
][] = [
  ['filed', 0, 1, 2, 'aircon', '主卧换一台挂式空调'],
  ['working', 2, 0, 1, 'painting', '次卧墙面发霉，铲了重刷'],
  ['working', 4, -1, 0, 'window', '厨房换纱窗'],
  ['closed', 20, -17, -16, 'aircon', '客厅装一台柜式空调'],
  ['refused', 8, -6, -4, 'other', '阳台外墙打孔装晾衣架'],
];

/** Small works of a community, with days counted from today. */
export const smallWorks = (today: Day): SmallWorks[] =>
  filed.map(([end, daysAgo, first, last, category, description]) => {
    const days = { from: plusDays(today, first), to: plusDays(today, last) };
    const by = { builder: 'contractor', contractor: '清风家电安装部', workers: 2 };
    return { end, daysAgo, details: { category, description, ...days, ...by } };
  });

/** Who works there, turn by turn. */
export const crew = ['周大海', '吴小军', '钱永福', '郑长根', '冯春生', '陈水根'] as const;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A number that passes the check and is nobody's: no place has the code it begins with. */
export function madeUpIdentity(nth: number): string {
  const body = `99999919850601${String(nth).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
