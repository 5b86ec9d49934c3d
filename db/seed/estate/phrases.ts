import type { Category } from '@/db/seed/estate/faults/shape';

/** What people say around a repair, whatever broke. Words in braces as in `faults/shape.ts`. */
export const tails = [
  '谢谢',
  '麻烦你们了',
  '家里有老人',
  '最好今天',
  '辛苦师傅',
  '拜托了',
  '等你们电话',
  '说一声就行，我在家',
];

export const takenNotes = {
  hotline: [
    '来电报修，已复述房号和问题，住户确认无误。',
    '电话里已说明回话时间，住户同意。',
    '来电号码与登记一致，已核对姓名。',
  ],
  desk: ['住户到前台反映，登记内容已读给住户听。', '前台登记，已给住户受理回执。'],
};
export const noPhoneNote = '住户不太会用手机，进度请打电话告诉，受理回执已备好。';

export const lateReplies = [
  '{who}对不起，刚才连着处理几家停水，回复晚了。',
  '{who}非常抱歉，交接班时漏看了您这一单，让您久等。',
  '{who}抱歉回复迟了，师傅刚才一直在抢修电梯，现在排上了。',
];

export const lateResults = [
  '{who}您好，这几天抢修多，师傅排满了，最早是{slot}，{worker}过来，比承诺的晚，实在抱歉。',
  '{who}您好，雨后报修集中，只能排到{slot}，{worker}负责，让您多等了，对不起。',
];

export const lateVisits = [
  '{who}抱歉，{worker}在上一家多耽误了一会儿，要晚 {minutes} 分钟左右到，给您添麻烦了。',
  '{who}您好，上一户墙里的管子比预计难弄，{worker}大约晚 {minutes} 分钟，实在不好意思。',
  '{who}对不起，路上去仓库补了配件，{worker}晚 {minutes} 分钟到，您要是不方便我们就改时间。',
];

export const siteNotes = {
  home: [
    '已到现场，鞋套戴好，先查原因。',
    '住户在家，现象与报修一致。',
    '现场比描述的严重一些，带的配件够用。',
    '进门先给住户看了工牌。',
  ],
  public: ['已到现场，先放围挡。', '现象与报修一致，已拍照。', '围观的邻居问进度，已当面说明。'],
};

export const thanks = [
  '好的，谢谢！',
  '收到，我在家等。',
  '谢谢你们，回得真快。',
  '可以，这个时间我有空。',
  '好，麻烦师傅到了先打个电话。',
  '那我让我爱人在家。',
];

export const publicThanks = ['好的，谢谢！', '谢谢你们，回得真快。', '辛苦了！', '收到，麻烦放个提示牌。'];

export const waitingWords = [
  '师傅几点能到呀？我晚点要出门接孩子。',
  '家里狗已经关阳台了，师傅放心进。',
  '补充一下，昨天晚上更严重一些。',
  '到楼下按门铃，没听到就打我电话。',
  '刚才又看了一下，好像比早上明显了。',
];

/** Why they pay; a household's reason is its quote. */
export const payerWords = {
  developer: '在开发商保修期内，由开发商负责，您不用付钱。',
  office: '免费服务项目，不收费。',
  fund: '公共设备大修，使用维修资金。',
};

export type Verdict = { words?: string; tags: string[] };
export type Score = 1 | 2 | 3 | 4 | 5;

/** Tags are ids: quick careful polite clean · slow rough unclear price. */
export const verdicts: Record<Score, Verdict[]> = {
  5: [
    { words: '师傅很准时，鞋套都自己带，修完还把地拖了。', tags: ['quick', 'clean'] },
    { words: '手艺真好，一看就知道毛病在哪。', tags: ['careful'] },
    { words: '讲得很耐心，还教我以后怎么关阀门，谢谢。', tags: ['polite'] },
    { words: '回话快，约几点就是几点。', tags: ['quick', 'careful'] },
    { words: '该换的才换，不乱收费，点赞。', tags: ['polite'] },
    { words: '非常满意，给师傅和客服点赞！', tags: ['quick', 'polite'] },
    { tags: ['polite', 'careful'] },
    { tags: ['quick', 'polite', 'clean'] },
    { tags: [] },
  ],
  4: [
    { words: '修好了，谢谢师傅。', tags: ['careful'] },
    { words: '挺好的，希望材料能再便宜点。', tags: ['polite'] },
    { words: '总体满意，客服回消息很及时。', tags: ['quick'] },
    { tags: ['careful'] },
    { tags: [] },
  ],
  3: [
    { words: '一般吧，灰没扫干净，我自己又拖了一遍。', tags: ['rough'] },
    { words: '能用了，解释得不太清楚。', tags: ['unclear'] },
    { tags: [] },
  ],
  2: [
    { words: '换个小零件收这么多，有点贵。', tags: ['price', 'unclear'] },
    { words: '修完地上都是脚印，态度也一般。', tags: ['rough'] },
  ],
  1: [{ words: '打电话问进度说不清楚，来回找了三个人。', tags: ['unclear'] }],
};

/** What those say who were kept waiting, and those for whom it took two visits. */
export const grudges: Record<'late' | 'again', Record<Score, Verdict[]>> = {
  late: {
    5: [{ words: '虽然晚了点，提前说了，能理解。', tags: ['polite'] }],
    4: [{ words: '修好了，就是等得久了一点。', tags: ['careful'] }],
    3: [{ words: '修是修好了，时间拖得有点长。', tags: ['slow'] }, { tags: ['slow'] }],
    2: [{ words: '说好的时间没做到，耽误我接孩子。', tags: ['slow'] }],
    1: [{ words: '等了大半天，太不拿住户当回事了。', tags: ['slow', 'unclear'] }],
  },
  again: {
    5: [{ words: '第二次的师傅很负责，彻底好了。', tags: ['careful'] }],
    4: [{ words: '返修态度不错，没再收钱。', tags: ['polite'] }],
    3: [{ words: '来了两趟才弄完，第一次能仔细点就好了。', tags: ['slow'] }],
    2: [{ words: '同一个毛病修两次，请了两次假。', tags: ['slow', 'rough'] }],
    1: [{ words: '第一次根本没修好就走了。', tags: ['rough'] }],
  },
};

/** What has to be ordered, by repair category. */
export const partStories: Partial<Record<Category, { part: string; words: string }>> = {
  water: { part: '同型号暗装阀芯', words: '您家的阀芯是老型号，仓库没有，我们去订，到货就来换，这两天先把滴水接住。' },
  electricity: {
    part: '同规格断路器',
    words: '配电箱要同规格的断路器，厂家发货中，先把这一路断开，其他房间正常用电。',
  },
  lighting: { part: '同尺寸灯具驱动', words: '灯具驱动尺寸特殊，已经下单，到货马上来装，先给您留了一个应急灯。' },
  door: { part: '加厚合页', words: '合页要加厚款，五金店没有现货，已订货，门先帮您临时固定好了。' },
  wall: { part: '同色涂料', words: '要按您家墙面颜色调漆，先把松的铲掉打底，干透以后再来刷面漆。' },
  drainage: { part: '加长法兰', words: '管口偏位，要用加长法兰，仓库没有，到货就来换，先做了临时密封。' },
  network: { part: '室内机主板', words: '室内机主板要等厂家发货，到货第一时间告诉您，门岗这两天帮您留意访客。' },
  appliance: { part: '原厂电机', words: '电机要等厂家发货，到货就来装，先断了电，请不要自己开。' },
  other: { part: '配套五金件', words: '这种五金件停产了，找到替代款，寄过来就来装。' },
};

export const absentStories = [
  {
    words: '师傅按约上门敲门、打了两次电话都没联系上，门上贴了留言条，方便时请选新的时间。',
    answer: '不好意思临时开会没看手机，另约个时间可以吗？',
  },
  {
    words: '上门时家里没人，电话无人接听，留言条夹在门把手上，这单先给您留着。',
    answer: '对不起对不起，陪老人去医院了，重新约吧。',
  },
  { words: '到访时没人应门，两次电话未接，给您留了条。', answer: '我以为是下午，记错了，麻烦再来一趟。' },
];

export const unfinishedStories = [
  '缺一个转换接头，今天先止住，明天带配件来做完。',
  '要断整层水才能换，已约邻居同意后的时间再做。',
  '胶要干透才能试水，明天来做最后一步。',
  '天黑看不清外墙渗点，改白天来。',
];

export const notFixedStories = [
  { words: '修完没多久又开始了，跟没修一样。', sorry: '非常抱歉！我是客服主管，这单我亲自盯，换一位师傅今天再上门。' },
  {
    words: '师傅走了没几个小时就又不行了，你们再来看看吧。',
    sorry: '给您添麻烦了，返修不收任何费用，马上给您重新安排。',
  },
  {
    words: '只好了一半，晚上用的时候还是老样子。',
    sorry: '对不起，是我们没有试到位，主管陪同再去一次，修到您点头为止。',
  },
];

export const refusals = [
  '比网上贵，我自己找人弄吧。',
  '我跟家里人商量了，准备整个换新的，先不修了。',
  '先不修了，等孩子回来看看再说。',
];

export const withdrawals = [
  '自己弄好了，不用来了，谢谢。',
  '重复报了，前面家里人已经报过。',
  '隔壁邻居会修，帮我弄好了。',
  '联系了厂家，厂家来修。',
  '这几天不在家，回来再报。',
];

/** By fault: whose it is and what we did about it. */
export const notOurs: Record<string, string> = {
  'prepaid-meter': '这段属于供电公司资产，物业无权开封，已帮您登记供电热线，并把办法写在这里，您也可以随时再找我们。',
  'wall-boiler': '这是品牌厂家保修范围，拆了会失去保修，厂家电话和保修要点已发给您，需要我们陪同请说一声。',
  'no-network': '查过了，入户光缆归运营商维护，已帮您在运营商那边报修并约了时间，师傅上门我们给开弱电井。',
};

export const developerStories = [
  '属于开发商保修范围，已转维保单位并填了整改工程记录表，进度由我们来跟，您不用自己找。',
  '已报开发商维保办，要他们的人来开工，我们每天催，前台对这单负责到底。',
];

export const unconfirmed = [
  '回访三次未接通，按规定以「未确认」结单，不计入满意；7天内没修好随时点「还没好」。',
  '短信和电话联系三次没有回音，先按「未确认」归档，有问题随时找我们。',
];

export const followUps = [
  '{who}您好，修的地方还好用吗？方便时点一下「修好了」。',
  '{who}，回访一下维修结果，有问题随时说。',
];

export const patrolWords = [
  '巡查发现{place}{short}，已拍照。',
  '夜巡时看到{place}{short}，请安排。',
  '早班巡楼，{place}{short}，先做了围挡。',
];
export const patrolClose = '秩序员现场复查正常，纸质维修单已签字。';

export const returnWords = [
  '上次修的地方又出毛病了，还不到一个月。',
  '上个月刚修过，现在又坏了，是不是没修彻底？',
  '老问题又来了，麻烦查查根本原因。',
];
export const returnReply = '{who}对不起，这是返修，不收费，{worker}{slot}上门，会把原因查到底。';

export const renewals = [
  '维保单位人手排到后天，我们已再次催促并约定了时间，抱歉让您多等。',
  '厂家物流晚了，新的到货日期写在这里，到货当天就来。',
];
