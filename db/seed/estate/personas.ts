/** The people a visitor of the demo can be. Their slugs are those of the estate's residents and staff. */
type Persona = {
  slug: string;
  as: 'owner' | 'family' | 'tenant' | 'clerk' | 'worker' | 'supervisor' | 'manager';
  name: string;
  side: 'resident' | 'desk';
  zh: string;
  en: string;
};

export const ownHome = 'cuihu/3-2-1201';
export const letHome = 'fenglin/2-1-802';

export const personas: Persona[] = [
  {
    slug: 'wang-xiuying',
    as: 'owner',
    name: '王秀英',
    side: 'resident',
    zh: '业主，68岁，住翠湖花园 3-2-1201，枫林雅苑还有一套出租；适合长辈模式',
    en: 'Owner, 68, lives at Jade Lake 3-2-1201 and lets a flat in Maple Court; elder mode suits her',
  },
  {
    slug: 'chen-xiaofeng',
    as: 'family',
    name: '陈晓峰',
    side: 'resident',
    zh: '王秀英的儿子，上班时替妈妈报修、看进度',
    en: "Wang Xiuying's son, files repairs for his mother and follows them from work",
  },
  {
    slug: 'zhou-yutong',
    as: 'tenant',
    name: '周雨桐',
    side: 'resident',
    zh: '租户，27岁，租住枫林雅苑 2-1-802，自己报的修，报价自己定',
    en: 'Tenant, 27, rents Maple Court 2-1-802; decides on the quotes for what she files',
  },
  {
    slug: 'wang-min',
    as: 'clerk',
    name: '王敏',
    side: 'desk',
    zh: '翠湖花园客服，首问责任人，接单、派单、回复住户',
    en: 'Front desk clerk at Jade Lake: takes requests, assigns them, answers residents',
  },
  {
    slug: 'li-qiang',
    as: 'worker',
    name: '李强',
    side: 'desk',
    zh: '翠湖花园工程师傅，擅长水暖，手机上接单、到达、完工',
    en: 'Engineering worker at Jade Lake, plumber: accepts, arrives and finishes on his phone',
  },
  {
    slug: 'zhao-lihua',
    as: 'supervisor',
    name: '赵丽华',
    side: 'desk',
    zh: '翠湖花园客服主管，管超时、没修好和员工安排',
    en: 'Customer service supervisor at Jade Lake: overdue work, failed repairs, rosters',
  },
  {
    slug: 'sun-jianjun',
    as: 'manager',
    name: '孙建军',
    side: 'desk',
    zh: '翠湖花园项目经理，看承诺兑现和各部门情况',
    en: 'Site manager at Jade Lake: promises kept and how each department is doing',
  },
];
