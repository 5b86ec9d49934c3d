import type { CommunityId } from '@/db/seed/estate/places';

export type Article = {
  community: CommunityId;
  kind: 'places' | 'prices' | 'rules' | 'transport' | 'howTo';
  title: string;
  body: string;
  public: boolean;
  /** What stood there before, and what was changed. */
  was?: { body: string; change: string };
};

/** What the office looks up while somebody is on the telephone. */
export const articles: Article[] = [
  {
    community: 'cuihu',
    kind: 'places',
    title: '会所一楼到三楼都有什么',
    public: true,
    body: '1. 一楼：客服前台、快递柜、老年活动室（每天 8:00–18:00）；\n2. 二楼：阅览室、儿童乐园（周一闭馆）；\n3. 三楼：业委会办公室、多功能厅，借用要提前 3 天登记。',
  },
  {
    community: 'cuihu',
    kind: 'prices',
    title: '停车怎么收费，月卡怎么办',
    public: true,
    body: '- 地面临停：首小时免费，之后每小时 3 元，24 小时最多 20 元；\n- 地下月卡：每月 260 元，带行驶证到前台办理；\n- 访客车：住户在前台登记车牌，当天 4 小时内免费。',
    was: {
      body: '- 地面临停：首小时免费，之后每小时 3 元，24 小时最多 20 元；\n- 地下月卡：每月 240 元，带行驶证到前台办理。',
      change: '月卡改为 260 元，补上访客车',
    },
  },
  {
    community: 'cuihu',
    kind: 'prices',
    title: '物业费和装修押金标准',
    public: true,
    body: '物业费：高层每平方米每月 2.6 元，小高层 2.3 元，按季度收。\n装修押金：每户 2000 元，验收没有问题 3 个月后退还。\n垃圾清运费：每户 400 元，一次收清。',
  },
  {
    community: 'cuihu',
    kind: 'howTo',
    title: '门禁卡丢了怎么补办',
    public: true,
    body: '1. 业主本人或同住家人带身份证到前台；\n2. 旧卡当场停用，免得别人捡去用；\n3. 新卡工本费 20 元，当场就能拿。\n租户补卡需要业主电话确认。',
  },
  {
    community: 'cuihu',
    kind: 'howTo',
    title: '搬家、送大件要先登记吗',
    public: true,
    body: '搬家请提前一天到前台或打电话登记，安排电梯和停车位置。\n大件出门要凭登记单放行，秩序员会核对房号。\n时间：工作日 8:00–12:00、14:00–18:00，周末 9:00–18:00。',
  },
  {
    community: 'cuihu',
    kind: 'rules',
    title: '装修什么时间可以施工',
    public: true,
    body: '工作日 8:00–12:00、14:00–18:00 可以施工；周末和法定节假日不能做有噪声的施工。\n施工人员凭出入证进出，垃圾装袋放到指定位置。',
  },
  {
    community: 'cuihu',
    kind: 'transport',
    title: '到地铁站、医院怎么走',
    public: true,
    body: '- 地铁：南门出去右转步行 8 分钟，2 号线翠湖路站；\n- 公交：北门 15 路、102 路，到市人民医院 6 站；\n- 夜间打车：请定位到南门岗亭。',
  },
  {
    community: 'cuihu',
    kind: 'howTo',
    title: '住户问电梯困人怎么回答',
    public: false,
    body: '先问三件事：哪一栋哪一部、几个人、有没有人不舒服。\n马上通知秩序队和维保单位（30 分钟内到场），电话不要挂，告诉住户不要扒门。\n处理完再补工单，报主管。',
  },
  {
    community: 'fenglin',
    kind: 'howTo',
    title: '交房两年内哪些归开发商修',
    public: true,
    body: '水电、墙面、门窗两年，防水五年，从交房那天算起。\n在「报修」里提交就行，我们登记后催开发商，您不用自己跑。',
  },
  {
    community: 'fenglin',
    kind: 'prices',
    title: '地下车位租金和充电桩收费',
    public: true,
    body: '- 车位租金：每月 300 元，按季度付；\n- 充电桩：每度 0.95 元，其中服务费 0.35 元，扫码自助。',
  },
];
