import type { CommunityId } from './places';
import type { Dice } from './random';

/** A round of the half-yearly survey: how long ago it went out, how many homes of a hundred answered, and how well they think. */
export type SurveyRound = {
  community: CommunityId;
  title: string;
  daysAgo: number;
  answers: number;
  /** Added to how each topic is thought of, in words of the five. */
  mood: number;
};

export const surveyRounds: SurveyRound[] = [
  { community: 'cuihu', title: '2025年下半年满意度调查', daysAgo: 375, answers: 58, mood: -0.25 },
  { community: 'cuihu', title: '2026年上半年满意度调查', daysAgo: 185, answers: 66, mood: 0 },
  { community: 'fenglin', title: '2026年上半年满意度调查', daysAgo: 184, answers: 43, mood: 0.2 },
];

/** The one that residents answer today. */
export const surveyNow: SurveyRound = {
  ...{ community: 'cuihu', title: '2026年下半年满意度调查' },
  ...{ daysAgo: 4, answers: 31, mood: 0.1 },
};

/** How people think of each topic, as a mean of the five words. */
const liked: Record<string, number> = {
  attitude: 4.3,
  repairs: 4.1,
  facilities: 3.6,
  security: 4.0,
  parking: 2.9,
  cleaning: 4.2,
  greening: 4.0,
  fees: 3.5,
  culture: 3.7,
};

/** Where one building thinks otherwise: the lift that fails, the bins beneath the windows. */
const otherwise: Record<string, Record<string, number>> = {
  '5栋': { facilities: -1.2, repairs: -0.4 },
  '2栋': { cleaning: -1.1 },
  '6栋': { parking: 0.7 },
};

const wishes = [
  '晚上七点以后地面车位基本停满，外来车占了很多，希望门岗管一管',
  '地下车库入口灯太暗，倒车看不清',
  '电梯这个月停了三次，老人上下楼很不方便',
  '维修师傅很负责，上门快，给个好评',
  '垃圾桶夏天味道大，建议早晚各清一次',
  '希望把公共收益的账贴得清楚一点',
  '快递柜不够用，经常放不下',
  '草坪修剪得不错，就是狗粪没人管',
  '充电桩太少，排队要很久',
  '客服电话接得快，说话也客气',
  '楼道里堆的纸箱和旧家具一直没清',
  '门禁有时候刷不开，要等保安来开',
  '建议周末多办点孩子的活动',
  '物业费交了多年没涨，挺满意',
  '装修的邻居中午还在打孔，没人管',
  '停车位划线看不清了，两辆车常常压线',
];

export type Thought = { [question: string]: string | number | string[] };

/** What one home answers to the half-yearly template. */
export function thinkOf({ int, chance, pick }: Dice, building: string, mood: number): Thought {
  const own = int(-8, 8) / 10 + mood;
  const word = (mean: number) => Math.min(5, Math.max(1, Math.round(mean + own + int(-9, 9) / 10)));
  const topics = Object.entries(liked).map(
    ([topic, mean]) => [`q3.${topic}`, word(mean + (otherwise[building]?.[topic] ?? 0))] as const,
  );
  const mean = topics.reduce((sum, [, given]) => sum + given, 0) / topics.length;
  const overall = Math.min(5, Math.max(1, Math.round(mean + int(-4, 5) / 10)));
  return {
    q1: overall,
    ...(overall <= 2 ? { q2: [pick(['slow', 'again', 'fees', 'news'])] } : {}),
    ...Object.fromEntries(topics),
    q4: Math.min(10, Math.max(0, overall * 2 + int(-2, 1))),
    ...(chance(0.3) ? { q5: pick(wishes) } : {}),
  };
}

/** What the office said and did after a round. */
/** What the office makes of what people wrote, and how it finds it. */
export const themes = [
  { name: '停车和划线', words: ['车位', '停车', '压线', '划线'] },
  { name: '充电和快递设施', words: ['充电', '快递'] },
  { name: '楼道和垃圾', words: ['垃圾', '楼道', '味道'] },
];

export const published = {
  words:
    '感谢各位邻居抽时间答卷。大家对客服和维修比较满意，意见最集中的是停车、5 栋电梯和 2 栋周边的卫生。下面是我们要做的事，做完会在这里写明结果。',
  deeds: [
    {
      words: '重新划线地面车位，清理长期占位的废旧车',
      due: -120,
      outcome: '已划线 46 个车位，清走废旧车 5 辆',
      done: -126,
    },
    { words: '5 栋电梯更换曳引机，停梯期间安排志愿者帮老人送菜', due: 40 },
    { words: '2 栋垃圾桶改为早晚各清运一次，并加装除臭', due: -60, outcome: '已执行，住户回访 12 户满意', done: -66 },
  ],
};
