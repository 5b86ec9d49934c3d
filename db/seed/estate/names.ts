import type { Dice } from '@/db/seed/estate/random';

export type Sex = 'f' | 'm';

/** Surnames with their rough share among Chinese people, per thousand. */
const surnames = Object.entries({
  王: 72,
  李: 71,
  张: 67,
  刘: 53,
  陈: 46,
  杨: 30,
  黄: 23,
  赵: 22,
  吴: 21,
  周: 20,
  徐: 15,
  孙: 15,
  马: 14,
  朱: 13,
  胡: 13,
  郭: 12,
  何: 12,
  林: 12,
  高: 10,
  罗: 10,
  郑: 9,
  梁: 8,
  谢: 7,
  宋: 7,
  唐: 7,
  许: 6,
  韩: 6,
  邓: 6,
  冯: 6,
  曹: 5,
  彭: 5,
  曾: 5,
  肖: 5,
  田: 4,
  董: 4,
  潘: 4,
  袁: 4,
  蔡: 4,
  蒋: 4,
  余: 4,
  于: 4,
  杜: 4,
  叶: 4,
  程: 4,
  魏: 4,
  苏: 4,
  吕: 4,
  丁: 4,
  沈: 4,
  任: 4,
  姚: 4,
  卢: 4,
  傅: 3,
  钟: 3,
  姜: 3,
  崔: 3,
  谭: 3,
  廖: 3,
  范: 3,
  汪: 3,
  陆: 3,
  金: 3,
  石: 3,
  戴: 3,
  贾: 3,
  韦: 3,
  夏: 3,
  邱: 3,
  方: 3,
  侯: 3,
  邹: 3,
  熊: 3,
  孟: 3,
  秦: 3,
  白: 3,
  江: 3,
  阎: 2,
  薛: 3,
  尹: 2,
  段: 2,
  雷: 2,
  黎: 2,
  史: 2,
  龙: 2,
  陶: 2,
  贺: 2,
  顾: 2,
  毛: 2,
  郝: 2,
  龚: 2,
  邵: 2,
  万: 2,
  钱: 2,
  严: 2,
  欧阳: 1,
  上官: 1,
});

const given: { until: number; f: string; m: string }[] = [
  {
    until: 1965,
    f: '桂兰 淑珍 玉梅 凤英 素芬 桂芳 秀兰 玉珍 惠芳 美华 春梅 月娥 爱珍 淑华 秀芳 翠英 金花 玉兰 佩珍 雅琴 文英 彩霞',
    m: '建国 国强 德明 志明 永福 长贵 国庆 建华 福生 金泉 宝林 士杰 树林 家宝 根生 水根 明德 立新 耀祖 兴旺 克勤 振华',
  },
  {
    until: 1985,
    f: '丽娟 海燕 红梅 晓燕 丽萍 建芳 春燕 慧敏 雪梅 亚萍 玲玲 美玲 艳红 小红 文娟 静 敏 芳 莉 燕 霞 颖 琳 慧 倩 晓丽',
    m: '志刚 建平 海波 晓东 立军 永强 建伟 文斌 卫东 国平 勇 军 伟 涛 斌 磊 强 峰 辉 刚 鹏 超 俊杰 志伟 宏伟 学军',
  },
  {
    until: 2008,
    f: '雨欣 梦瑶 佳怡 思琪 诗涵 晓萌 雅婷 欣怡 梓萱 若曦 可欣 嘉慧 婉清 语嫣 一诺 紫薇 静怡 书瑶 蕾 洁 悦 瑶 晨 璐',
    m: '浩然 子轩 宇航 俊熙 天佑 泽宇 嘉豪 文博 逸飞 思远 明哲 梓豪 家俊 晨曦 皓 凯 睿 翔 博 阳 铭 昊 俊 奕辰',
  },
];

/** A name that fits sex and year of birth and has not been given out yet. Any likeness to a real person is chance. */
export function newName(d: Dice, taken: Set<string>, sex: Sex, born: number, family?: string): string {
  const pool = (given.find((era) => born < era.until) ?? (given.at(-1) as (typeof given)[number]))[sex].split(' ');
  for (let tries = 0; ; tries++) {
    const name = (tries < 20 && family ? family : d.weighted(surnames)) + d.pick(pool);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

export const surnameOf = (name: string) => (/^(欧阳|上官)/.test(name) ? name.slice(0, 2) : name.slice(0, 1));

/** 161 has not been assigned to any carrier, yet looks and checks like a mobile number; staff have 164, also unassigned. */
export const residentPhone = (n: number) => `161${spread(n)}`;
export const staffPhone = (n: number) => `164${spread(n)}`;

/** Eight digits without a visible order; 7919 and 89,999,999 share no factor, so no two n give the same. */
const spread = (n: number) => String(10_000_000 + ((n * 7919 * 4637 + 5_821_937) % 89_999_999));
