/** What people say around a repair, whatever broke. Words in braces as in `faults/shape.ts`. */
export const tails = ['谢谢', '麻烦你们了', '家里有老人', '最好今天', '辛苦师傅', '在线等', '拜托了', '不急，这周内就行'];

export const takenNotes = {
  hotline: ['来电报修，已复述房号和问题，住户确认无误。', '电话里住户比较着急，已安抚并说明时间。', '来电号码与登记一致，现场联系人就是来电人。'],
  desk: ['住户到前台反映，登记内容已读给住户听。', '前台登记，已给住户受理回执。'],
};
export const noPhoneNote = '住户不太会用手机，进度请打电话告诉，受理回执已备好。';

export const lateReplies = [
  '{who}对不起，刚才连着处理几家停水，回复晚了。',
  '{who}非常抱歉，交接班时漏看了您这一单，让您久等。',
  '{who}抱歉回复迟了，师傅刚才一直在抢修电梯，现在排上了。',
];

export const lateVisits = [
  '{who}抱歉，{worker}在上一家多耽误了一会儿，要晚 {minutes} 分钟左右到，给您添麻烦了。',
  '{who}您好，上一户墙里的管子比预计难弄，{worker}大约晚 {minutes} 分钟，实在不好意思。',
  '{who}对不起，路上去仓库补了配件，{worker}晚 {minutes} 分钟到，您要是不方便我们就改时间。',
];

export const siteNotes = [
  '已到现场，鞋套戴好，先查原因。',
  '住户在家，现象与报修一致。',
  '拍照留底，旧件给住户看过。',
  '现场比描述的严重一些，带的配件够用。',
];

export const thanks = [
  '好的，谢谢！',
  '收到，我在家等。',
  '谢谢你们，回得真快。',
  '可以，这个时间我有空。',
  '好，麻烦师傅到了先打个电话。',
  '那我让我爱人在家。',
];

export const waitingWords = [
  '师傅几点能到呀？我两点要出门接孩子。',
  '家里狗已经关阳台了，师傅放心进。',
  '补充一下，昨天晚上更严重一些。',
  '能不能带个备用灯来？费用我出。',
  '到楼下按门铃，对讲有时候不响，打我电话。',
  '刚才又看了一下，位置在靠窗那边。',
];

/** Why they pay; a household's reason is its quote. */
export const payerWords = {
  developer: '在开发商保修期内，由开发商负责，您不用付钱。',
  office: '免费服务项目，不收费。',
  fund: '公共设备大修，使用维修资金。',
};

export type Verdict = { words?: string; tags: string[] };

/** Tags are ids: quick careful polite clean · slow rough unclear price. */
export const verdicts: Record<1 | 2 | 3 | 4 | 5, Verdict[]> = {
  5: [
    { words: '师傅很准时，鞋套都自己带，修完还把地拖了。', tags: ['quick', 'clean'] },
    { words: '手艺真好，一看就知道毛病在哪。', tags: ['careful'] },
    { words: '老人一个人在家，师傅讲得很耐心，谢谢。', tags: ['polite'] },
    { words: '从报修到修好不到两个小时，没想到这么快！', tags: ['quick', 'careful'] },
    { words: '价格提前说清楚，不乱收费，点赞。', tags: ['polite'] },
    { tags: ['polite', 'careful'] },
    { tags: ['quick', 'polite', 'clean'] },
    { tags: [] },
  ],
  4: [
    { words: '修好了，就是等了一会儿。', tags: ['careful'] },
    { words: '挺好的，希望材料能便宜点。', tags: ['polite'] },
    { words: '总体满意，客服回消息很及时。', tags: ['quick'] },
    { tags: ['careful'] },
    { tags: [] },
  ],
  3: [
    { words: '修是修好了，来了两趟才弄完。', tags: ['slow'] },
    { words: '一般吧，灰没扫干净，我自己又拖了一遍。', tags: ['rough'] },
    { tags: [] },
  ],
  2: [
    { words: '约好两点来的快三点才到，耽误我接孩子。', tags: ['slow'] },
    { words: '换个小零件收这么多，有点贵。', tags: ['price', 'unclear'] },
  ],
  1: [{ words: '等了一下午没人跟我说一声，太不拿住户当回事了。', tags: ['slow', 'unclear'] }],
};

export const partStories = [
  { part: '同型号暗装阀体', words: '墙里的阀体是老型号，仓库没有，我们去订，到货就来换，这两天先用临时阀。' },
  { part: '原厂电路板', words: '电路板要等厂家发货，快递单号有了第一时间告诉您。' },
  { part: '玻璃门合页（加厚）', words: '合页要加厚款，五金店明天到货，门先帮您临时固定好了。' },
  { part: '同色瓷砖', words: '配同色砖需要去市场找样，先把松动的砖取掉垫平，不影响走路。' },
  { part: '定制门窗滑轮', words: '滑轮是定制规格，厂家两天后送来，窗户先锁死不会掉。' },
];

export const absentStories = [
  { words: '师傅按约上门敲门、打了两次电话都没联系上，门上贴了留言条，方便时请选新的时间。', answer: '不好意思临时开会没看手机，改明天可以吗？' },
  { words: '上门时家里没人，电话无人接听，留言条夹在门把手上，这单先给您留着。', answer: '对不起对不起，陪老人去医院了，重新约吧。' },
  { words: '到访时没人应门，两次电话未接，给您留了条。', answer: '我以为是下午，记错了，麻烦再来一趟。' },
];

export const unfinishedStories = [
  '缺一个转换接头，今天先止住，明天带配件来做完。',
  '要断整层水才能换，已约邻居同意后的时间再做。',
  '胶要干透才能试水，明天来做最后一步。',
  '天黑看不清外墙渗点，改白天来。',
];

export const notFixedStories = [
  { words: '昨天刚修完，今天早上又开始了，跟没修一样。', sorry: '非常抱歉！我是客服主管，这单我亲自盯，换一位师傅今天再上门。' },
  { words: '师傅走了两个小时就又不行了，你们再来看看吧。', sorry: '给您添麻烦了，返修不收任何费用，马上给您重新安排。' },
  { words: '只好了一半，晚上用的时候还是老样子。', sorry: '对不起，是我们没有试到位，主管陪同再去一次，修到您点头为止。' },
];

export const refusals = ['比网上贵，我自己找人弄吧。', '我跟家里人商量了，准备整个换新的，先不修了。', '先不修了，等孩子回来看看再说。'];

export const withdrawals = ['自己弄好了，不用来了，谢谢。', '重复报了，前面家里人已经报过。', '隔壁邻居会修，帮我弄好了。', '联系了厂家，厂家来修。', '这几天不在家，回来再报。'];

export const notOurs = [
  '这段属于供电公司资产，物业无权开封，已帮您登记供电热线，并把办法写在这里，您也可以随时再找我们。',
  '这是品牌厂家保修范围，拆了会失去保修，厂家电话和保修卡要点已发给您，需要我们陪同请说一声。',
];

export const developerStories = ['属于开发商保修范围，已转维保单位并填了整改工程记录表，进度由我们来跟，您不用自己找。', '已报开发商维保办，要他们的人来开工，我们每天催，前台对这单负责到底。'];

export const unconfirmed = ['回访三次未接通，按规定以「未确认」结单，不计入满意；7天内没修好随时点「还没好」。', '短信和电话联系三次没有回音，先按「未确认」归档，有问题随时找我们。'];

export const followUps = ['{who}您好，昨天修的还好用吗？方便时点一下「修好了」。', '{who}，回访一下维修结果，有问题随时说。'];

export const patrolWords = ['巡查发现{place}{short}，已拍照。', '夜巡时看到{place}{short}，请安排。', '早班巡楼，{place}{short}，先做了围挡。'];
export const patrolClose = '秩序员现场复查正常，纸质维修单已签字。';

export const returnWords = ['上次修的地方又出毛病了，还不到一个月。', '上个月刚修过，现在又坏了，是不是没修彻底？', '老问题又来了，麻烦查查根本原因。'];
export const returnReply = '{who}对不起，这是返修，不收费，{worker}{slot}上门，会把原因查到底。';

export const renewals = ['维保单位人手排到后天，我们已再次催促并约定了时间，抱歉让您多等。', '厂家物流晚了，新的到货日期写在这里，到货当天就来。'];
