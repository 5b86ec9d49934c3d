import type { Fault } from '@/db/seed/estate/faults/shape';

/** The two sides of one leak between homes; told only by its own story. */
export const leakBelow: Fault = {
  id: 'leak-below',
  category: 'water',
  place: 'home',
  now: 'leaking',
  short: '楼上往下漏水',
  scene: 'ceiling-stain',
  warranty: 0,
  words: [
    '卫生间顶上滴答滴答漏水，吊顶都鼓起来了，肯定是楼上，快来看看',
    '卫生间天花板往下淌水，脸盆水桶都接上了',
    '卫生间灯罩里有水在滴，灯不敢开，楼上敲门没人应',
  ],
  reply: '{who}您好，请先关掉漏水处的灯，{worker}{by}前到，同时联系楼上关水。',
  note: '涉及两户，各建一单，互不透露姓名电话。',
  work: '配合楼上维修后复查，闭水 48 小时合格，顶面铲除受潮层，补腻子刷白',
  materials: [
    ['腻子', 5, '公斤'],
    ['乳胶漆', 1, '升'],
  ],
  hours: 3,
  after: '闭水两天没有再渗，顶面补好刷白了，有情况随时说。',
};

export const leakAbove: Fault = {
  id: 'leak-above',
  category: 'drainage',
  place: 'home',
  now: 'none',
  short: '配合检查渗水',
  scene: 'floor-drain',
  warranty: 0,
  words: [
    '楼下一户反映顶面渗水，需入户检查卫生间防水和地漏。',
    '配合查找渗水来源，检查地漏、马桶根部和淋浴房。',
    '楼下顶面有水，请求入户查看用水点。',
  ],
  reply: '{who}您好，需要到您家卫生间检查，{worker}{slot}到。',
  work: '地漏管根重做防水，更换地漏，闭水试验',
  materials: [
    ['防水涂料', 1, '公斤'],
    ['地漏', 1, '个'],
  ],
  hours: 2,
  after: '管根防水重新做过，48 小时内请先用另一个卫生间，谢谢配合。',
};
