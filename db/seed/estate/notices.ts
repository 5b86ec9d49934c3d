import type { CommunityId } from '@/db/seed/estate/places';
import { at, type Day, plusDays, weekdayOf } from '@/db/seed/estate/time';

export type Notice = {
  community: CommunityId;
  /** Only for this building; for all if not given. */
  building?: string;
  topic: 'water' | 'lift' | 'works' | 'safety' | 'parking' | 'activity' | 'other';
  /** While it is off. */
  off?: { from: Date; until: Date };
  urgent: boolean;
  title: string;
  body: string;
  publishedAt: Date;
  endsAt: Date;
};

type Line = [
  community: CommunityId,
  building: string,
  published: number,
  ends: number,
  topic: Notice['topic'],
  title: string,
  body: (day: Day) => string,
  /** From when until when something is off the next day. */
  off?: [from: string, until: string],
];

/** What hangs on the notice board that day, the newest first; nothing is published after `now`. */
export function notices(today: Day, now = at(today, '15:20')): Notice[] {
  const all = lines.map(([community, building, published, ends, topic, title, body, off]) => ({
    community,
    ...(building && { building }),
    topic,
    ...(off && { off: { from: at(plusDays(today, 1), off[0]), until: at(plusDays(today, 1), off[1]) } }),
    urgent: title.includes('停水'),
    title: title.replace('{day}', date(plusDays(today, 1))),
    body: body(today),
    publishedAt: at(plusDays(today, -published), published % 2 ? '09:20' : '10:40'),
    endsAt: at(plusDays(today, ends), '20:00'),
  }));
  const feast = [feastNotice(today, 'cuihu'), feastNotice(today, 'fenglin')];
  return [...all, ...feast]
    .filter((one) => one.publishedAt <= now)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
}

const date = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
const on = (today: Day, days: number) => {
  const day = plusDays(today, days);
  return `${date(day)}（周${'日一二三四五六'[weekdayOf(day)]}）`;
};

const lines: Line[] = [
  [
    'cuihu',
    '3',
    1,
    1,
    'water',
    '{day} 9–11点3栋停水',
    (today) =>
      `${on(today, 1)} 9:00–11:00，3栋两个单元暂停供水，更换地下水泵房主阀门。请提前存一点水，出门前关好水龙头。恢复供水后如水发黄，放水一两分钟即可。独居老人需要送水上门，请拨打前台电话。`,
    ['09:00', '11:00'],
  ],
  [
    'cuihu',
    '',
    3,
    4,
    'works',
    '电梯年度保养安排',
    (today) =>
      `${on(today, 1)}至${on(today, 4)}，每天 9:30–16:30 逐部保养电梯，每部约 2 小时，高层每次只停一部，小高层停梯时请走楼梯。搬家、送大件请避开这段时间。当天停哪一部，早上在大堂张贴。`,
  ],
  [
    'cuihu',
    '',
    7,
    6,
    'safety',
    '消防演练通知',
    (today) =>
      `${on(today, 6)} 15:00 在中心花园举行消防疏散演练，届时会有警铃声和烟雾，请不要惊慌。欢迎带孩子来学用灭火器，参加的家庭送灭火毯一条。`,
  ],
  [
    'cuihu',
    '5',
    2,
    3,
    'works',
    '5栋外墙高空作业，请关窗收衣',
    (today) =>
      `${on(today, 1)}至${on(today, 3)}，8:30–17:30，5栋东侧外墙补漏，工人从楼顶下放作业。请关好窗户，收回阳台外的衣物花盆，不要从警戒线内通过，车辆请勿停在东侧车位。`,
  ],
  [
    'fenglin',
    '',
    2,
    2,
    'parking',
    '地下车库B区冲洗地面',
    (today) =>
      `${on(today, 2)} 22:00 至次日 6:00 冲洗地下车库B区，请把车移到A区临时车位，门岗会引导。未移的车辆会用护罩遮挡，谢谢配合。`,
  ],
  [
    'fenglin',
    '2',
    5,
    3,
    'lift',
    '2栋电梯更换光幕',
    (today) => `${on(today, 1)} 13:30–16:00，2栋1单元两部电梯轮流停用，更换门光幕，期间保留一部运行。`,
    ['13:30', '16:00'],
  ],
  [
    'fenglin',
    '',
    9,
    20,
    'other',
    '交房质保期提醒：开发商保修怎么用',
    () =>
      '小区交付满一年半，水电、墙面、门窗等两年保修还在期内，防水五年。有问题请在「报修」里提交，我们登记《房屋整改工程记录表》后催开发商处理，您不用自己跑。',
  ],
];

/** The next feast that a community prepares for. */
function feastNotice(today: Day, community: CommunityId): Notice {
  const [name, what] = feasts[Number(today.slice(5, 7)) - 1] as [string, string];
  const day = plusDays(today, community === 'cuihu' ? 12 : 13);
  const words = `${name}快到了。${date(day)}下午 2 点，${community === 'cuihu' ? '中心花园' : '架空层活动室'}，${what}。自愿报名，到前台或打前台电话都可以，名额 40 户。`;
  const published = plusDays(today, community === 'cuihu' ? -4 : -6);
  return {
    community,
    topic: 'activity',
    urgent: false,
    title: `${name}活动报名`,
    body: words,
    publishedAt: at(published, '10:00'),
    endsAt: at(day, '20:00'),
  };
}

/** By month. */
const feasts: [string, string][] = [
  ['春节', '写春联、剪窗花，笔墨红纸都备好'],
  ['元宵节', '猜灯谜、煮汤圆，猜中有小礼物'],
  ['植树节', '认领一棵小树，工具树苗由物业准备'],
  ['读书日', '旧书换绿植，孩子讲故事比赛'],
  ['端午节', '一起包粽子，包好的带回家'],
  ['儿童节', '跳蚤市场，孩子摆摊换玩具'],
  ['夏夜', '露天电影和西瓜，请自带小板凳'],
  ['中秋节', '做冰皮月饼，给独居老人送团圆'],
  ['国庆节', '邻里合唱和老照片展，欢迎带照片来'],
  ['重阳节', '量血压、剪头发，志愿者陪长辈拍照'],
  ['元旦', '包饺子、写愿望卡、老年合唱队表演'],
  ['元旦', '包饺子、写愿望卡、老年合唱队表演'],
];

type Waiting = Omit<Notice, 'topic' | 'publishedAt'> & {
  topic: 'fees' | 'commercial';
  publishAt?: Date;
  /** In yuan, as it is typed. */
  cost?: string;
};

/** What is written and not out yet: one for tomorrow morning, one that the company has to approve. */
export const noticesWaiting = (today: Day): Waiting[] => [
  {
    community: 'cuihu',
    topic: 'fees',
    urgent: false,
    title: '下季度物业费可以缴了',
    body: '下季度物业费本周起可以缴纳：\n1. 前台刷卡或扫码，每天 7:30–20:00；\n2. 银行代扣的住户不用另外办理，请保证卡里余额充足。\n年满 70 岁的住户可以电话预约上门收取。',
    publishAt: at(plusDays(today, 1), '09:00'),
    endsAt: at(plusDays(today, 20), '20:00'),
  },
  {
    community: 'cuihu',
    topic: 'commercial',
    urgent: false,
    title: '净水器滤芯团购，周六上门更换',
    body: '与厂家谈了团购价：PP 棉 39 元、前置碳棒 58 元，周六 9:00–17:00 工程师上门更换，不收安装费。需要的住户请到前台登记型号，自愿参加。',
    cost: '268',
    endsAt: at(plusDays(today, 7), '20:00'),
  },
];
