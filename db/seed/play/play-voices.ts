import type { Estate } from '@/db/seed/estate/estate';
import { newId } from '@/lib/id';
import { Refusal } from '@/lib/refusal';
import { services } from '@/lib/services';
import type { MoveName } from '@/lib/services/moves';
import { advance } from '@/lib/tickets/advance';
import { openTicket } from '@/lib/tickets/open';
import type { Ids } from './lay';
import type { Stage } from './stage';

const HOUR = 3_600_000;
const ago = (now: Date, hours: number) => new Date(now.getTime() - hours * HOUR);

/** Hours before now, who at the desk, what they do. */
type Act = [hours: number, who: string, move: MoveName, input: Record<string, unknown>];
type Voice = {
  kind: 'complaint' | 'suggestion' | 'praise';
  hours: number;
  details: Record<string, unknown>;
  acts: Act[];
};

const in2days = (now: Date) => ago(now, -48).toISOString();

const complaints = (now: Date): Voice[] => [
  {
    kind: 'complaint',
    hours: 210,
    details: { category: 'parking', description: '外来车晚上停在消防通道，出车都出不去' },
    acts: [
      [
        209,
        'liu-fang',
        'record',
        { words: '连续三晚有外来车停在 2 栋东侧消防通道', next: ago(now, 200).toISOString() },
      ],
      [206, 'liu-fang', 'judgeValid', { cause: 'quality', category: 'parking', words: '监控核实，夜班没有及时劝离' }],
      [
        188,
        'liu-fang',
        'resolve',
        { outcome: 'solved', words: '已劝离，夜班每两小时巡一次消防通道', next: ago(now, 150).toISOString() },
      ],
      [
        160,
        'xu-ting',
        'followUp',
        { way: 'phone', score: '4', words: '这两天没有再停', next: ago(now, 130).toISOString() },
      ],
      [
        140,
        'zhao-lihua',
        'sumUp',
        { words: '夜班只看大门，不巡通道', lesson: '消防通道要有人盯', prevention: '写进夜班巡查表，每周抽查' },
      ],
    ],
  },
  {
    kind: 'complaint',
    hours: 20,
    details: { category: 'noise', description: '楼上装修，中午十二点半还在打孔', anonymous: 'on' },
    acts: [
      [19, 'xu-ting', 'record', { words: '中午 12:30 打孔，连续两天', next: ago(now, 8).toISOString() }],
      [15, 'xu-ting', 'judgeValid', { cause: 'quality', category: 'noise', words: '属实，装修方没有按时段施工' }],
      [9, 'xu-ting', 'reply', { words: '已和装修方谈过，今天起中午不施工，我们盯两天再答复您。', next: in2days(now) }],
    ],
  },
];

const ideasAndPraise = (person: (slug: string) => string): Voice[] => [
  {
    kind: 'suggestion',
    hours: 600,
    details: { category: 'greenery', description: '花坛边能不能放几把长椅，老人走累了可以坐', mayPublish: 'on' },
    acts: [
      [598, 'liu-fang', 'thank', { words: '谢谢您，我们去量一下位置。' }],
      [560, 'zhao-lihua', 'adopt', { words: '在中心花坛装四把长椅，本月完成。' }],
      [300, 'liu-fang', 'publish', { words: '有住户建议在花坛边放长椅。中心花坛已经装好四把，欢迎来坐。' }],
    ],
  },
  {
    kind: 'suggestion',
    hours: 52,
    details: { category: 'parking', description: '电动车充电的地方下雨会淋到，能不能加个雨棚' },
    acts: [[50, 'xu-ting', 'thank', { words: '谢谢您的建议，已请工程看现场，有结果告诉您。' }]],
  },
  {
    kind: 'praise',
    hours: 70,
    details: { category: 'repair', whom: '李师傅', description: '李师傅修完水管把地也拖干净了，特别感谢' },
    acts: [[68, 'liu-fang', 'credit', { person: person('li-qiang'), words: '修完水管把地拖干净，住户特别感谢。' }]],
  },
];

/** What residents said besides faults: complaints, ideas and praise, each answered by the office's own verbs. Returns what the rules refused. */
export async function playVoices(estate: Estate, stage: Stage, ids: Ids, now: Date): Promise<string[]> {
  const refused: string[] = [];
  const living = estate.people.residencies.filter(
    ({ person, unit, livesIn, until, relation }) =>
      unit.startsWith('cuihu/2-') && person.startsWith('cuihu/') && livesIn && !until && relation === 'owner',
  );
  const communityId = ids.community.get('cuihu') as string;
  const voices = [...complaints(now), ...ideasAndPraise((slug) => ids.person.get(slug) ?? '')];
  for (const [i, voice] of voices.entries()) {
    const home = living[i * 3];
    if (!home) return [...refused, `${voice.kind}: no home`];
    const viewer = await stage.as(home.person, ago(now, voice.hours));
    const details = { unit: ids.unit.get(home.unit), ...voice.details };
    const { id } = await openTicket(viewer, { service: services[voice.kind], communityId, key: newId(), details });
    for (const [hours, who, move, input] of voice.acts)
      await advance(await stage.as(who, ago(now, hours)), { ticketId: id, move, as: 'staff', input }).catch(
        (reason) => {
          if (!(reason instanceof Refusal)) throw reason;
          refused.push(`${voice.kind} ${move}: ${reason.key} ${JSON.stringify(reason.fields)}`);
        },
      );
  }
  return refused;
}
