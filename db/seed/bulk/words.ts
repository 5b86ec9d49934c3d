import { faults } from '@/db/seed/estate/faults';

/** What somebody asks for and what is said about it. `lines` are what they write, one for each ticket. */
export type Subject = {
  category: string;
  happening?: string;
  spot?: string;
  lines: readonly string[];
  reply: string;
  end: string;
  materials?: string;
};

export const companyName = '万家物业（批量数据）';
export const communityNames = ['大河湾', '金桂园', '银杏里', '听雨轩', '江南府', '梧桐苑', '云栖居', '望山庭'];
export const deskPhone = '0300-8600 7700';

/** Said after what is wrong, now and then. */
export const tails = ['', '', '', '，谢谢', '，最好今天', '，家里有老人', '，麻烦快一点', '，晚上在家', '，已经两天了'];

const happenings: Record<string, string> = { no_water: 'noWater', no_power: 'noPower', door_stuck: 'doorStuck' };
const spots = {
  lift: '电梯',
  lobby: '大堂',
  corridor: '走廊',
  roof: '楼顶',
  garage: '车库',
  garden: '花园',
  gate: '大门',
} as Record<string, string>;

const repairs = (place: 'home' | 'public'): Subject[] =>
  faults
    .filter((fault) => fault.place === place)
    .flatMap((fault) => {
      const subject: Subject = {
        category: fault.category,
        happening: happenings[fault.now] ?? fault.now,
        spot: place === 'public' ? (spots[fault.spots?.[0] ?? ''] ?? '楼道') : '',
        lines: [fault.short],
        reply: '您好，已收到，这就安排师傅过去。',
        end: fault.work,
        materials: fault.materials.map(([name, amount, unit]) => `${name} ${amount} ${unit}`).join('，'),
      };
      return Array.from({ length: fault.often ?? 1 }, () => subject);
    });

const ask = (category: string, lines: string[], reply: string, end = reply): Subject => ({
  category,
  lines,
  reply,
  end,
});

export const subjects = {
  home: repairs('home'),
  public: repairs('public'),
  complaint: [
    ask(
      'noise',
      ['楼上半夜拖椅子', '午休时间装修打孔', '广场舞声音太大'],
      '已派秩序员上门查看。',
      '已上门劝导，对方答应注意。',
    ),
    ask('parking', ['车位被外来车占了', '消防通道停满了车'], '秩序员正在联系车主。', '车已挪走，加装了地锁。'),
    ask('cleaning', ['楼道垃圾没人收', '电梯里有异味'], '保洁马上过去。', '已清扫并消毒，每日加巡一次。'),
    ask('pet', ['遛狗不拴绳', '狗在草坪大小便没人管'], '已记录，巡逻时劝导。', '已当面劝导并张贴提示。'),
    ask('security', ['门岗随便放人进来', '夜里没看到巡逻'], '已转秩序部核实。', '已培训门岗，巡逻记录可查。'),
    ask('fee', ['水费公摊算得不对', '停车费重复收了'], '财务正在核对。', '已核对，多收部分退回。'),
    ask('thrown', ['楼上往下扔烟头', '高空抛物砸到晾晒的衣服'], '已调看监控。', '已找到当事人并教育。'),
  ],
  consult: [
    ask('fee', ['物业费可以按季度交吗', '电费怎么交', '发票怎么开'], '可以，前台和线上都能办。'),
    ask('parking', ['访客的车停在哪里', '月租车位还有吗', '充电车位怎么收费'], '访客停地面，月租请到前台登记。'),
    ask('key', ['门禁卡丢了怎么补', '人脸怎么录入'], '带身份证到前台，当天就能办好。'),
    ask('renovation', ['装修要办什么手续', '周末可以装修吗'], '先在线申请，周末和节假日不能有噪声。'),
    ask('network', ['宽带找哪家办', '快递柜在哪里'], '三家运营商都可以，快递柜在东门。'),
    ask('desk', ['前台几点下班', '春节有人值班吗'], '前台到晚上八点，值班电话全天有人。'),
  ],
  suggestion: [
    ask(
      'greenery',
      ['花坛边可以放几把长椅', '多种一些桂花树'],
      '谢谢您的建议，我们研究一下。',
      '今年预算已定，明年再议。',
    ),
    ask(
      'parking',
      ['地面画上临时停车线', '自行车棚加个充电口'],
      '谢谢，已转工程部看现场。',
      '现场空间不够，暂时做不了。',
    ),
    ask('building', ['大堂放个雨伞架', '电梯里贴楼层索引'], '谢谢，这个想法很好。', '已和业委会沟通，暂不实施。'),
  ],
  praise: [
    ask('security', ['保安帮我把老人背上楼', '夜班保安捡到钱包还给我'], '谢谢您，我们一定转达。', '已通报表扬。'),
    ask('repair', ['师傅修得又快又干净', '师傅下班了还来帮忙'], '谢谢您的鼓励。', '已记入个人档案。'),
    ask('cleaning', ['楼道每天都很干净', '保洁阿姨特别负责'], '谢谢，已告诉保洁班。', '已通报表扬。'),
  ],
} satisfies Record<string, Subject[]>;

export const said = {
  accepted: '好的，谢谢',
  duplicate: '同一处故障已在处理，并入前一张单。',
  cannot: '属于开发商保修范围，已代为报修并告知。',
  withdrawn: '自己弄好了，不用来了。',
  payer: '保修期内，物业承担。',
  notOurs: '不在物业管理范围，已告知可找社区居委会。',
  helper: '社区居委会',
  called: '电话回访，住户说可以。',
  lesson: '早一点沟通，事情就小。',
  prevention: '每周巡查一次，记入台账。',
};
