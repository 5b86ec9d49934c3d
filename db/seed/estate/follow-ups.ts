import type { CommunityId } from '@/db/seed/estate/places';

/** What residents say when the desk calls, with how they rate it. */
export const calls = [
  { score: '5', words: '说修得快，师傅走时还把地擦干净了。' },
  { score: '5', words: '现在好用，没有别的问题。' },
  { score: '4', words: '修好了，就是来得晚了一点。' },
  { score: '5', words: '家里老人说师傅很耐心。' },
  { score: '4', words: '好用，谢谢你们打来问。' },
  { score: '3', words: '能用，希望下次提前半小时打个电话。' },
] as const;

/** What is said on a home visit, and whom one meets there. */
export const homeVisits = [
  { met: '业主', words: '觉得门岗换人以后认真多了；希望晚上楼道灯早点亮。' },
  { met: '业主夫妇', words: '没有意见，问了今年的收费什么时候开始交。' },
  { met: '家里老人', words: '腿脚不便，希望有事打电话，不用上门拿通知。' },
  { met: '租户', words: '垃圾房夏天有味道，希望多冲洗。' },
  { met: '业主', words: '夸保洁谢阿姨勤快；地库 B 区有一处总积水。' },
  { met: '家属', words: '都挺好，孩子喜欢小区新装的滑梯。' },
] as const;

/** Who calls and visits. */
export const callers: Record<CommunityId, readonly string[]> = {
  cuihu: ['wang-min', 'liu-fang', 'xu-ting'],
  fenglin: ['zhu-xiaoling', 'guo-jingwen', 'lin-shan'],
};
