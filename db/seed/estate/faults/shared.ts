import { callOut, type Fault } from '@/db/seed/estate/faults/shape';

export const lift: Fault[] = [
  {
    id: 'lift-noise', category: 'lift', place: 'public', now: 'none', short: '电梯异响', often: 2, spots: ['lift'],
    words: [
      '{place}上下的时候咯吱咯吱响，坐着心慌',
      '{place}到顶楼有很大的摩擦声，请检查',
      '{place}一启动就咣当一下，老人都不敢坐了',
    ],
    reply: '您好，已通知电梯维保单位，{worker}{slot}陪同检修，期间请用另一部或走楼梯。',
    note: '维保单位30分钟内响应。',
    work: '导轨加油，更换导靴衬，试运行20次', materials: [['导靴衬', 4, '个']],
    hours: 2, after: '导靴磨损，已经换新并加油，试了20趟没有异响。', warranty: 0,
  },
  {
    id: 'lift-buttons', category: 'lift', place: 'public', now: 'none', short: '电梯按钮失灵', often: 2, spots: ['lift'], scene: 'lift-panel',
    words: [
      '{place}有一层的按钮按不亮，要坐到上一层再走下来',
      '{place}按键凹进去弹不回来了，外面叫不到梯',
      '{place}楼层显示黑屏，不知道到几楼了',
    ],
    reply: '您好，按钮故障已报维保，{worker}{slot}到现场配合更换。',
    work: '更换轿厢按钮板，校验呼梯', materials: [['轿厢按钮', 2, '个']],
    hours: 1, after: '按钮换好了，每一层都试过。', warranty: 0,
  },
  {
    id: 'lift-shakes', category: 'lift', place: 'public', now: 'none', short: '电梯抖动不平层', spots: ['lift'],
    words: [
      '{place}停下来和地面差一截，婴儿车推不出去，差点绊倒',
      '{place}下行抖得厉害，今天忽然顿了一下',
      '{place}平层不准，我婆婆坐轮椅出不来',
    ],
    reply: '您好，为安全起见{place}先停用，维保和{worker}{slot}检修，恢复后在这里通知大家。',
    note: '已挂停用牌，通知物业群。',
    work: '调整平层感应器，更换抱闸片，限速器校验', materials: [['抱闸片', 1, '副']],
    hours: 3, after: '平层调好了，检验合格，已恢复运行。给大家添麻烦了。', warranty: 0,
  },
  {
    id: 'lift-doors', category: 'lift', place: 'public', now: 'none', short: '电梯门反复开关', spots: ['lift'],
    words: [
      '{place}门关一半又打开，反复好几次才走',
      '{place}门夹了我的购物车，感应不灵',
      '{place}的门老关不上，赶时间的时候急死人',
    ],
    reply: '您好，{worker}{slot}配合维保检查光幕。',
    work: '清洁门槛槽异物，更换光幕', materials: [['电梯光幕', 1, '副']],
    hours: 1.2, after: '门槛里卡了小石子，光幕也换了新的，开关正常。', warranty: 0,
  },
  {
    id: 'lift-lamp', category: 'lift', place: 'public', now: 'none', short: '电梯里灯和风扇坏了', spots: ['lift'],
    words: [
      '{place}里灯只剩一个亮，一个人坐有点怕',
      '{place}风扇不转，闷得很，味道也大',
      '{place}的灯一闪一闪，监控能看清吗',
    ],
    reply: '您好，记下了，{worker}{slot}更换。',
    work: '更换轿顶LED灯和轴流风扇', materials: [['轿顶LED筒灯', 3, '个'], ['轴流风扇', 1, '个']],
    hours: 0.8, after: '灯和风扇都换了，轿厢也做了消毒。', warranty: 0,
  },
];

export const drainage: Fault[] = [
  {
    id: 'floor-drain', category: 'drainage', place: 'home', now: 'none', short: '地漏返水', often: 3, scene: 'floor-drain',
    words: [
      '卫生间地漏返水，洗澡水下不去，都漫到门口了',
      '洗衣机一排水阳台地漏就往上冒泡沫',
      '淋浴房积水到脚脖子，半天下不去，头发堵了吧',
    ],
    reply: '{who}您好，先别再用水，{worker}{slot}带疏通机上门。',
    work: '疏通机疏通地漏支管3米，取出毛发团', materials: [['疏通弹簧耗材', 1, '次']],
    hours: 0.8, after: '通开了，掏出来一大团头发，地漏芯也刷干净了，放水试过。', warranty: 2,
    price: [callOut, ['机械疏通', 1, 8000]],
  },
  {
    id: 'toilet-blocked', category: 'drainage', place: 'home', now: 'none', short: '马桶堵了', often: 3,
    words: [
      '马桶堵了，冲水差点溢出来，家里就一个卫生间',
      '娃把玩具掉马桶里了，现在冲不下去',
      '马桶下水越来越慢，今天彻底不走了，尴尬',
    ],
    reply: '{who}您好，请先不要冲水，{worker}{slot}带工具上门疏通。',
    note: '家中一个卫生间，尽快。',
    work: '手摇疏通器疏通，取出异物', materials: [],
    hours: 0.7, after: '堵的东西掏出来了，连冲三次都很顺，马桶边上也消了毒。', warranty: 0,
    price: [callOut, ['马桶疏通', 1, 6000]],
  },
  {
    id: 'sink-blocked', category: 'drainage', place: 'home', now: 'none', short: '厨房下水慢', often: 2,
    words: [
      '厨房水槽下水特别慢，油污堵了，一股味道',
      '洗碗池下不去水，倒了管道疏通剂也没用',
      '水池咕噜咕噜冒气，水下去又翻上来，侬讲哪能办',
    ],
    reply: '{who}您好，{worker}{slot}上门疏通，请把水槽柜里东西先挪一挪。',
    work: '拆洗存水弯，疏通横管2米', materials: [['存水弯密封圈', 2, '个']],
    hours: 0.8, after: '横管里油垢通掉了，存水弯洗净装回，放水不慢了。', warranty: 2,
    price: [callOut, ['管道疏通', 1, 8000]],
  },
  {
    id: 'drain-smell', category: 'drainage', place: 'home', now: 'none', short: '卫生间返臭',
    words: [
      '卫生间臭得不行，地漏里往上返味，客人来了都不好意思',
      '主卫晚上下水道味道很重，门关着都闻到',
      '马桶根部有臭味，打了胶也没用',
    ],
    reply: '{who}您好，{worker}{slot}上门查是地漏还是密封圈。',
    work: '更换防臭地漏芯，马桶法兰重打密封', materials: [['防臭地漏芯', 2, '个'], ['法兰密封圈', 1, '个']],
    hours: 0.9, after: '地漏没有水封，换了防臭芯，马桶法兰也换了，明天应该就没味了。', warranty: 2,
    price: [callOut, ['地漏及法兰更换工时', 1, 5000], ['防臭地漏芯', 2, 1800]],
  },
  {
    id: 'balcony-drain', category: 'drainage', place: 'home', now: 'leaking', short: '阳台污水倒灌', rain: true, scene: 'wet-floor',
    words: [
      '下大雨阳台地漏往上冒水，已经漫进客厅木地板了！',
      '阳台下水反水，黑乎乎的，拖把吸都来不及',
      '雨水管堵了，水从阳台地漏倒灌进来，快来人帮忙',
    ],
    reply: '{who}您好，先用毛巾堵住客厅门槛，{worker}已带吸水机出发，{by}前到！',
    note: '同一立管楼下也在返水，判断主管堵塞。',
    work: '打开立管检修口，疏通雨水主管，吸水机吸干积水', materials: [],
    hours: 2, after: '雨水主管里有树叶和编织袋，通开了，家里的水也吸干了。地板翘起的情况我们做了记录。', warranty: 0,
  },
  {
    id: 'garage-puddle', category: 'drainage', place: 'public', now: 'none', short: '车库积水', often: 2, rain: true, spots: ['garage'], scene: 'garage-puddle',
    words: [
      '{place}积水了，车轮都泡着，鞋子全湿',
      '{place}顶上漏水，正好滴在我车前盖上，白印子擦不掉',
      '下雨{place}像小河一样，排水沟是不是堵了',
    ],
    reply: '您好，{place}先放挡水板，{worker}{slot}开泵排水并清沟。',
    note: '集水井浮球卡住，已手动启泵。',
    work: '清理排水沟，更换集水井浮球', materials: [['浮球开关', 1, '个']],
    hours: 1.5, after: '积水抽干了，浮球换新，以后水位到了会自动抽。', warranty: 0,
  },
  {
    id: 'manhole', category: 'drainage', place: 'public', now: 'none', short: '井盖响、下水井冒水', spots: ['garden', 'gate'],
    words: [
      '{place}旁边井盖一过车就咣当响，一楼没法睡',
      '{place}污水井冒水了，臭气熏天',
      '{place}井盖裂了一道，怕小孩踩空',
    ],
    reply: '您好，{place}井盖先围挡，{worker}{slot}更换处理。',
    note: '已围挡。',
    work: '疏通污水井，加装井盖橡胶垫', materials: [['井盖橡胶圈', 1, '套']],
    hours: 1.2, after: '井通了，井盖加了胶垫，过车不响了。', warranty: 0,
  },
  {
    id: 'roof-drain', category: 'drainage', place: 'public', now: 'leaking', short: '楼顶排水口堵塞', rain: true, spots: ['roof'],
    words: [
      '{place}积水往楼梯间流，顶楼走廊都是水',
      '顶层天花板在漏，上{place}一看落水口全是树叶',
      '{place}雨水排不下去，顺着墙往下淌，快派人',
    ],
    reply: '您好，{worker}已经上楼顶清落水口，{by}前排掉积水。',
    note: '雷雨期间两人作业。',
    work: '清理落水口，更换篦子，检查屋面', materials: [['落水口篦子', 2, '个']],
    hours: 1.2, after: '落水口清开，积水排完，篦子换了新的，走廊保洁已经拖干。', warranty: 0,
  },
];

export const network: Fault[] = [
  {
    id: 'intercom-silent', category: 'network', place: 'home', now: 'none', short: '门铃对讲不响', often: 2, scene: 'intercom',
    words: [
      '对讲机不响，快递按了我家听不到',
      '可视门铃黑屏了，客人来了要下楼接',
      '楼下按我家房号没声音，别家都好的，闺女帮忙看看',
    ],
    reply: '{who}您好，{worker}{slot}上门检查室内机。',
    work: '重做楼层解码器接线，更换室内机听筒', materials: [['室内机听筒', 1, '个'], ['水晶头', 2, '个']],
    hours: 0.6, after: '解码器接线氧化，重做了，楼下试呼叫三次都通。', warranty: 2,
  },
  {
    id: 'intercom-open', category: 'network', place: 'home', now: 'none', short: '对讲开不了门', often: 2,
    words: [
      '对讲能听到声音但按开锁没用，每次都要跑下去',
      '室内机开锁键失灵，外卖都送不上来',
      '对讲开门要按好多下，有时候还打不开',
    ],
    reply: '{who}您好，{worker}{slot}上门检查开锁线。',
    work: '更换室内机按键板，校验开锁信号', materials: [['按键板', 1, '块']],
    hours: 0.5, after: '按键板坏了，换好了，一按就开。', warranty: 2,
    price: [callOut, ['更换按键板工时', 1, 2000], ['按键板', 1, 4500]],
  },
  {
    id: 'no-network', category: 'network', place: 'home', now: 'none', short: '弱电箱没网',
    words: [
      '家里突然没网，运营商说是楼道的线被动过',
      '弱电箱光猫没信号，在家办公等着开会，在线等急',
      '宽带断断续续，运营商说入户线老化要物业配合',
    ],
    reply: '{who}您好，{worker}{slot}上门查弱电井到您家的一段，运营商那边我们也约好。',
    note: '运营商工单已催。',
    work: '弱电井跳线松脱，重新接续，光功率正常', materials: [['光纤快接头', 1, '个']],
    hours: 0.6, after: '楼道那段接头松了，重新做好，光猫已经上线，测速正常。', warranty: 0,
  },
  {
    id: 'face-gate', category: 'network', place: 'public', now: 'none', short: '门禁刷脸不识别', often: 2, spots: ['gate', 'lobby'],
    words: [
      '{place}刷脸认不出我，戴不戴口罩都不行',
      '{place}刷脸机屏幕花了，排队的人一堆',
      '我爸头发剪了{place}就不认他了，门岗还拦着',
    ],
    reply: '您好，{worker}{slot}去{place}检查，之前请刷卡或找门岗登记进出。',
    note: '已通知门岗放行核对。',
    work: '重启升级人脸终端，重新下发名单', materials: [],
    hours: 0.6, after: '终端已经升级，名单重新下发，识别正常了，个别不认的请到前台重录。', warranty: 0,
  },
  {
    id: 'camera-out', category: 'network', place: 'public', now: 'none', short: '监控不亮', spots: ['garage', 'gate', 'playground'],
    words: [
      '{place}摄像头好像坏了，红灯不亮，我车被刮了想查',
      '{place}监控歪到天上去了，对着树拍',
      '{place}摄像头掉下来半个，线吊着',
    ],
    reply: '您好，{worker}{slot}检修{place}监控，查录像请带证件到前台登记。',
    note: '硬盘录像其他路正常。',
    work: '更换摄像机电源，校正角度', materials: [['摄像机电源', 1, '个']],
    hours: 0.7, after: '监控恢复，角度也调好了。', warranty: 0,
  },
];

export const other: Fault[] = [
  {
    id: 'mailbox', category: 'other', place: 'home', now: 'none', short: '信报箱打不开',
    words: ['信箱锁生锈打不开，医保的信在里面', '信报箱门被撬歪了，关不上', '楼下信箱钥匙丢了，能换把锁吗'],
    reply: '{who}您好，{worker}{slot}到信报箱那里换锁，请带证件核对。',
    work: '更换信报箱锁', materials: [['信箱锁', 1, '把']],
    hours: 0.3, after: '锁换好了，两把钥匙交给您了。', warranty: 0, price: [['换信箱锁（含锁）', 1, 2500]],
  },
  {
    id: 'handrail', category: 'other', place: 'public', now: 'none', short: '扶手松动', often: 2, spots: ['lobby', 'corridor', 'garden'],
    words: [
      '{place}台阶扶手松了，一抓就晃，我妈差点摔',
      '{place}无障碍坡道栏杆掉了一根',
      '{place}扶手焊口开了，有毛刺，划了手',
    ],
    reply: '谢谢提醒，老人用得多，{worker}{slot}去加固。',
    work: '扶手补焊打磨，加膨胀螺栓', materials: [['膨胀螺栓 M10', 4, '个']],
    hours: 1, after: '扶手焊牢打磨好了，使劲晃也不动。', warranty: 0,
  },
  {
    id: 'swing', category: 'other', place: 'public', now: 'none', short: '儿童设施坏了', spots: ['playground'],
    words: [
      '{place}秋千一边链子断了，孩子差点摔下来',
      '{place}滑梯裂了个口，会刮裤子刮腿',
      '{place}地垫翘起来一大块，小孩老绊倒',
    ],
    reply: '谢谢您！已先停用围起来，{worker}{slot}维修。',
    note: '已围挡并贴停用告示。',
    work: '更换秋千链条和吊环，滑梯补边', materials: [['镀锌链条', 2, '米'], ['吊环', 2, '个']],
    hours: 1.5, after: '修好并做了承重测试，小朋友可以玩了。', warranty: 0,
  },
  {
    id: 'wasps', category: 'other', place: 'public', now: 'none', short: '树上有马蜂窝', spots: ['garden', 'playground'],
    words: [
      '{place}树上好大一个马蜂窝，孩子都在下面玩',
      '{place}亭子顶上有蜂窝，已经有人被蜇了',
      '{place}那棵桂花树上有马蜂，晨练的都绕着走',
    ],
    reply: '您好，已拉警戒线，请大家不要靠近，{worker}{slot}请专业人员摘除。',
    note: '联系专业摘除单位。',
    work: '专业人员摘除蜂窝，喷驱避剂', materials: [],
    hours: 1, after: '蜂窝已摘除，这两天还会有零散马蜂，请别驱赶。', warranty: 0,
  },
  {
    id: 'paving', category: 'other', place: 'public', now: 'none', short: '地砖松动溅水', often: 2, spots: ['garden', 'gate'],
    words: [
      '{place}地砖松了，下雨踩上去溅一身泥',
      '{place}路面沉下去一块，轮椅推过去卡住',
      '{place}有块石板翘起来，电动车差点翻',
    ],
    reply: '您好，{place}已放警示，{worker}{slot}修复。',
    work: '起砖垫层找平，重铺6块', materials: [['中砂', 0.3, '方'], ['水泥', 2, '袋']],
    hours: 2.5, after: '松动的6块都重新铺平了，今晚先别踩。', warranty: 0,
  },
  {
    id: 'clothes-rack', category: 'other', place: 'home', now: 'none', short: '晾衣架卡住', often: 2,
    words: [
      '阳台升降晾衣架摇不下来，衣服挂在上面够不着',
      '晾衣架钢丝断了一根，一头高一头低',
      '电动晾衣架没反应，遥控换了电池也不行',
    ],
    reply: '{who}您好，{worker}{slot}上门看，要换件会先跟您说价钱。',
    work: '更换晾衣架钢丝绳，调平', materials: [['包塑钢丝绳', 8, '米']],
    hours: 0.7, after: '钢丝换好调平了，摇起来不费劲。', warranty: 0,
    price: [callOut, ['更换钢丝工时', 1, 4000], ['包塑钢丝绳', 8, 300]],
  },
  {
    id: 'cover-mesh', category: 'other', place: 'public', now: 'none', short: '快递柜雨棚破了', rain: true, spots: ['gate'],
    words: [
      '{place}快递柜顶上的棚子破了，下雨取件一身水',
      '{place}雨棚滴水到柜子屏幕上，屏都花了',
      '{place}棚子被风掀起一角，看着要掉',
    ],
    reply: '您好，收到，{worker}{slot}先固定，再换板。',
    work: '更换阳光板一块，重新打胶固定', materials: [['阳光板', 2, '平方米'], ['耐候胶', 2, '支']],
    hours: 1.2, after: '换了新板，边上打了胶，下雨取件不淋了。', warranty: 0,
  },
];
