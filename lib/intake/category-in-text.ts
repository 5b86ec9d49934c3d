/** Words by which people name a thing, by the category that services know it as; the first that fits. */
const signs: readonly (readonly [category: string, words: RegExp])[] = [
  ['lift', /电梯|困人|轿厢/],
  ['drainage', /下水|堵|马桶|地漏|返水|污水|排水/],
  ['water', /漏水|水管|水龙头|停水|没水|渗水|水压|滴水/],
  ['lighting', /灯不亮|路灯|楼道灯|照明|灯坏|灯泡/],
  ['electricity', /没电|停电|跳闸|插座|电表|短路/],
  ['door', /门禁|单元门|大门|门锁|窗|锁/],
  ['wall', /墙|瓷砖|脱落|裂缝|天花/],
  ['network', /网络|宽带|断网|信号/],
  ['appliance', /空调|热水器|家电/],
  ['noise', /噪音|吵|扰民|装修声|广场舞/],
  ['parking', /停车|车位|乱停|挡路/],
  ['cleaning', /垃圾|卫生|脏|臭|保洁/],
  ['greenery', /草|树|绿化|花坛/],
  ['security', /保安|陌生人|被偷|监控/],
  ['pet', /狗|猫|宠物/],
  ['parcel', /快递|包裹|外卖/],
  ['fee', /物业费|收费|缴费|水费|电费/],
];

/** A light guess at what a message is about; nothing when no word tells, or the service knows no such category. */
export const categoryInText = (text: string, known: readonly string[]): string | undefined =>
  signs.find(([category, words]) => known.includes(category) && words.test(text))?.[0];
