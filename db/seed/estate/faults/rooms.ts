import { callOut, type Fault } from '@/db/seed/estate/faults/shape';

export const door: Fault[] = [
  {
    id: 'door-handle', category: 'door', place: 'home', now: 'none', short: '门把手松脱', often: 2, scene: 'door-handle',
    words: [
      '房门把手耷拉下来了，要用螺丝刀拨才能开',
      '卫生间门把手掉了一半，怕把孩子反锁在里面',
      '入户门把手松得厉害，一拉就要掉，麻烦来修修',
    ],
    reply: '{who}您好，请先把门留条缝别关死，{worker}{slot}上门。',
    work: '更换执手弹簧和固定螺丝，调整锁舌', materials: [['执手弹簧组', 1, '套'], ['对穿螺丝', 2, '支']],
    hours: 0.5, after: '弹簧断了，换好以后把手回弹有力，锁舌也调顺了。', warranty: 2,
    price: [callOut, ['执手维修工时', 1, 3000], ['执手弹簧组', 1, 1500]],
  },
  {
    id: 'locked-out', category: 'door', place: 'home', now: 'door_stuck', short: '门锁卡死进不去', often: 2,
    words: [
      '入户门锁卡死了，钥匙转不动，抱着孩子在门口进不去',
      '门打不开！老妈在里面，外面钥匙插不进',
      '密码锁没反应，应急钥匙也拧不动，被关在外面了',
    ],
    reply: '{who}您别急，{worker}{by}前到门口。开锁前要核对一下您的身份，请准备好。',
    note: '开锁须两人到场，已核对业主档案。',
    work: '拆检锁体，清理断屑，润滑，恢复开启；秩序员在场见证', materials: [['石墨润滑粉', 1, '支']],
    hours: 0.7, after: '门开了，锁芯里有断屑，清理润滑好了。锁用了几年，建议近期换锁芯。', warranty: 2,
  },
  {
    id: 'key-broken', category: 'door', place: 'home', now: 'door_stuck', short: '钥匙断在锁里',
    words: [
      '钥匙断在锁芯里了，门开不了，炉子上还炖着汤！',
      '钥匙拧断了半截在里面，我人在门外',
      '刚才开门一使劲钥匙断了，老伴在屋里也打不开',
    ],
    reply: '{who}您好，{worker}{by}前到，秩序员已先上楼守在门口，屋里有明火请马上说。',
    note: '屋内有人，非燃气危险。',
    work: '取出断匙，更换锁芯一只', materials: [['C级锁芯', 1, '个']],
    hours: 0.8, after: '断钥匙取出来了，锁芯换了C级的，新钥匙5把当面交给您。', warranty: 0,
    price: [callOut, ['取断匙换锁芯工时', 1, 6000], ['C级锁芯', 1, 12000]],
  },
  {
    id: 'window-shut', category: 'door', place: 'home', now: 'none', short: '窗户关不严', often: 2, scene: 'window-rain', rain: true,
    words: [
      '主卧窗户关不严，一下雨就往里飘，窗台都泡了',
      '窗户漏风呼呼响，晚上冷得睡不着',
      '推拉窗卡住了关不到头，差两指宽，今天又要下雨',
    ],
    reply: '{who}您好，{worker}{slot}上门调整，下雨前请先用毛巾垫一下窗台。',
    work: '调整窗扇滑轮高度，更换密封胶条', materials: [['三元乙丙密封条', 4, '米'], ['滑轮', 2, '个']],
    hours: 0.8, after: '滑轮磨低了，换了滑轮和胶条，淋水试过不进水。', warranty: 2,
    price: [callOut, ['窗扇调整工时', 1, 4000], ['密封条', 4, 800], ['滑轮', 2, 900]],
  },
  {
    id: 'window-handle', category: 'door', place: 'home', now: 'none', short: '窗户把手断了',
    words: [
      '阳台内开窗把手断了，窗户关不上，楼层高有点怕',
      '窗户执手空转锁不住，风大的时候哐哐响',
      '小孩把窗把手掰断了，请来换一个，多少钱？',
    ],
    reply: '{who}您好，请先用绳子拉住窗扇，{worker}{slot}带执手上门。',
    note: '高层窗，优先安排。',
    work: '更换内开窗执手及传动块', materials: [['窗执手', 1, '个'], ['传动块', 1, '个']],
    hours: 0.5, after: '执手换好了，锁点都能压紧，放心。', warranty: 2,
    price: [callOut, ['更换执手工时', 1, 2500], ['窗执手', 1, 3600]],
  },
  {
    id: 'unit-door', category: 'door', place: 'public', now: 'none', short: '单元门关不上', often: 3, spots: ['lobby'],
    words: [
      '{place}的门关不上，外卖推销随便进，不安全',
      '{place}门的闭门器坏了，关门咣一声整栋楼都听见',
      '{place}玻璃门下面蹭地，老人拉不动',
    ],
    reply: '您好，{place}的门已派单，{worker}{slot}到，之前秩序员加强巡查。',
    note: '已通知门岗加巡。',
    work: '更换闭门器，调整地弹簧', materials: [['闭门器 85kg', 1, '个']],
    hours: 0.8, after: '闭门器换了，关门轻了，门禁也能吸上。', warranty: 0,
  },
  {
    id: 'unit-door-stuck', category: 'door', place: 'public', now: 'door_stuck', short: '单元门打不开', spots: ['lobby'],
    words: [
      '{place}门禁没反应，好几个人堵在门口进不去',
      '{place}刷卡刷脸都不开，外面下着雨呢',
      '{place}的门从里面也按不开，要上班迟到了！',
    ],
    reply: '您好，秩序员带机械钥匙先过去开门，{worker}{by}前到修门禁。',
    note: '门已由秩序员手动打开。',
    work: '更换门禁电源，磁力锁复位', materials: [['门禁电源 12V5A', 1, '个']],
    hours: 0.7, after: '门禁电源坏了，换好了，刷脸、刷卡、按钮都试过。', warranty: 0,
  },
  {
    id: 'fire-door', category: 'door', place: 'public', now: 'none', short: '防火门关不严', spots: ['corridor'],
    words: [
      '{place}防火门一直敞着，闭门器没油了吧',
      '{place}防火门一刮风就砰砰响，半夜吓一跳',
      '{place}消防门把手没了，关上就拉不开',
    ],
    reply: '您好，防火门关系安全，{worker}{slot}去修。',
    note: '列入本周防火门巡检。',
    work: '更换防火门闭门器，补装执手', materials: [['防火门闭门器', 1, '个'], ['防火门执手', 1, '套']],
    hours: 0.7, after: '防火门能自己关严了，把手也补上了。', warranty: 0,
  },
];

export const wall: Fault[] = [
  {
    id: 'ceiling-stain', category: 'wall', place: 'home', now: 'none', short: '天花板有水印', often: 2, scene: 'ceiling-stain',
    words: [
      '卫生间天花板黄了一大块，摸着潮，怀疑楼上漏',
      '餐厅顶上慢慢出来一圈水印，还在变大',
      '天花板起皮掉粉，一下雨就潮，都快掉头上了',
    ],
    reply: '{who}您好，{worker}{slot}上门查看，也会约楼上一起做检查。',
    note: '需联系楼上做闭水。',
    work: '检查楼上地漏周边，局部防水修补，48小时闭水合格后铲除起皮并补腻子', materials: [['防水涂料', 2, '公斤'], ['腻子', 5, '公斤']],
    hours: 4, after: '楼上地漏边防水做了修补，闭水两天没再渗，您家顶面也补平刷白了。', warranty: 5,
  },
  {
    id: 'wall-crack', category: 'wall', place: 'home', now: 'none', short: '墙面裂缝', often: 2, scene: 'wall-crack',
    words: [
      '客厅沙发背景墙裂了一条缝，手指甲能插进去，要不要紧啊',
      '卧室门框上面墙裂了，斜着的，房子会不会有问题',
      '墙上慢慢出了好几道细缝，从窗角往外走，接房的时候可没有',
    ],
    reply: '{who}您好，{worker}{slot}上门看，先判断是抹灰层还是结构，结果当面告诉您。',
    note: '工程主管一同到场。',
    work: '判定为抹灰层温度裂缝，开V槽嵌缝，贴网格布，补腻子乳胶漆', materials: [['嵌缝膏', 1, '桶'], ['网格布', 3, '米'], ['乳胶漆', 1, '升']],
    hours: 3, after: '裂的是抹灰层，不是结构，已嵌缝贴布补漆。颜色过几天会和旧墙接近。', warranty: 2,
    price: [callOut, ['嵌缝补漆工时', 1, 12000], ['辅料', 1, 3500]],
  },
  {
    id: 'tile-cracked', category: 'wall', place: 'home', now: 'none', short: '瓷砖开裂空鼓', often: 2, scene: 'cracked-tile',
    words: [
      '厨房地砖裂了两块，踩上去咔咔响，怕割脚',
      '卫生间墙砖鼓起来了，敲着是空的，会不会砸到人',
      '过道瓷砖半夜砰的一声拱起来了，吓死个人',
    ],
    reply: '{who}您好，请先绕开这一块，{worker}{slot}上门查看并量尺寸配砖。',
    note: '业主有备用砖4块。',
    work: '拆除空鼓砖3块，重铺并勾缝', materials: [['瓷砖胶', 1, '袋'], ['勾缝剂', 1, '袋']],
    hours: 3.5, after: '空鼓的砖都重新铺了，24小时内先别踩，勾缝颜色和原来一样。', warranty: 2,
    price: [callOut, ['拆铺瓷砖（每块）', 3, 6000], ['瓷砖胶、勾缝剂', 1, 6500]],
  },
  {
    id: 'outer-wall', category: 'wall', place: 'home', now: 'none', short: '外墙渗水', often: 2, rain: true, scene: 'ceiling-stain',
    words: [
      '一下大雨次卧外墙那面就渗水，墙纸都翘了',
      '飘窗顶上漏雨，接了半桶水，这雨还要下几天',
      '下雨外墙渗到插座边上了，害怕有电',
    ],
    reply: '{who}您好，{worker}{slot}先上门看室内，雨停后安排外墙蜘蛛人，靠近水的插座请先断电。',
    note: '外墙维修可能动用维修资金，先做应急。',
    work: '外窗周边打胶应急，记录渗点，雨后高空修补', materials: [['耐候胶', 4, '支']],
    hours: 2.5, after: '窗边裂缝打了耐候胶，后面再下雨请留意，有渗就在这里告诉我们。', warranty: 5,
  },
  {
    id: 'paint-peel', category: 'wall', place: 'home', now: 'none', short: '墙皮起泡脱落',
    words: [
      '阳台墙皮一碰就掉渣，晾的衣服上全是白灰',
      '卧室靠卫生间那面墙起泡，像发霉一样',
      '墙漆一片片往下掉，扫都扫不完',
    ],
    reply: '{who}您好，{worker}{slot}上门测含水率，先找潮的原因。',
    work: '测含水率正常，铲除起泡层，防潮底漆加面漆', materials: [['防潮底漆', 1, '升'], ['乳胶漆', 1, '升']],
    hours: 3, after: '不是漏水，是返潮，做了防潮底漆，平时多开窗。', warranty: 2,
    price: [callOut, ['铲补墙面工时', 1, 10000], ['底漆面漆', 1, 5200]],
  },
  {
    id: 'plaster-falls', category: 'wall', place: 'public', now: 'none', short: '楼道墙皮掉落', spots: ['corridor', 'lobby'],
    words: [
      '{place}墙皮掉了一地，差点砸到婴儿车',
      '{place}顶上鼓了一个大包，看着要掉',
      '{place}墙上瓷砖松了，敲着空的',
    ],
    reply: '谢谢您提醒，{place}已先围起来，{worker}{slot}处理。',
    note: '已放警示锥。',
    work: '敲除空鼓层，抹灰修补刷白', materials: [['抹灰石膏', 1, '袋'], ['乳胶漆', 2, '升']],
    hours: 2, after: '空鼓部分已清除补平刷白。', warranty: 0,
  },
];

export const appliance: Fault[] = [
  {
    id: 'hood-back', category: 'appliance', place: 'home', now: 'none', short: '油烟倒灌', often: 2,
    words: [
      '厨房烟道倒灌，别家炒辣椒我家呛得流泪',
      '油烟机不开的时候有别人家油烟味，止回阀坏了吧',
      '一到饭点厨房全是楼下的味道，孕妇受不了',
    ],
    reply: '{who}您好，{worker}{slot}上门检查止回阀。',
    note: '公共烟道另约高层清洗。',
    work: '更换烟道止回阀，接口密封', materials: [['烟道止回阀', 1, '个'], ['铝箔胶带', 1, '卷']],
    hours: 0.8, after: '止回阀卡死打开着，换新了，接口也封好，楼下的味道进不来了。', warranty: 2,
    price: [callOut, ['更换止回阀工时', 1, 4000], ['烟道止回阀', 1, 5500]],
  },
  {
    id: 'exhaust-fan', category: 'appliance', place: 'home', now: 'none', short: '浴霸排风不转', often: 2,
    words: [
      '浴霸排风不转，洗完澡卫生间像桑拿房',
      '卫生间排气扇响得像拖拉机，风却没有',
      '浴霸暖风和排风都不行了，天冷老人洗澡怕感冒',
    ],
    reply: '{who}您好，{worker}{slot}上门看，先断电拆检。',
    work: '清理排风电机积灰，更换电容', materials: [['电机电容 2.5μF', 1, '个']],
    hours: 0.7, after: '电容坏了，换完转得很顺，里面积灰也清了。', warranty: 2,
    price: [callOut, ['浴霸检修工时', 1, 4000], ['电机电容', 1, 1200]],
  },
  {
    id: 'wall-boiler', category: 'appliance', place: 'home', now: 'none', short: '热水器打不着火',
    words: [
      '热水器打不着火，显示E1，没有燃气味',
      '热水器一会儿热一会儿凉，洗澡遭罪',
      '热水器响一下就停，换了电池也没用',
    ],
    reply: '{who}您好，{worker}{slot}上门先看水压和电池，涉及燃气部分会请厂家。',
    note: '不动燃气管路。',
    work: '清洗进水滤网，更换水流传感器接头', materials: [['密封垫', 1, '个']],
    hours: 0.6, after: '进水滤网堵了导致不点火，清洗后正常。机器本身建议联系厂家年检。', warranty: 0,
  },
  {
    id: 'ac-drip', category: 'appliance', place: 'home', now: 'none', short: '空调排水管堵了',
    words: [
      '挂机空调往下滴水，床头都湿了',
      '空调水排不出去，从墙里渗出来',
      '楼上空调水滴到我家窗台，吧嗒吧嗒一晚上',
    ],
    reply: '{who}您好，{worker}{slot}上门疏通冷凝水管。',
    work: '疏通冷凝水立管，更换排水软管', materials: [['排水软管', 2, '米']],
    hours: 0.6, after: '冷凝水管里有泥，通开了，试机半小时不滴。', warranty: 0,
  },
];
