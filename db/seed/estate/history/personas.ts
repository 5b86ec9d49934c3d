import { nobodyHome, partsMissing, unfinished } from '@/db/seed/estate/arcs/detours';
import { type Arc, plain } from '@/db/seed/estate/arcs/plain';
import type { CastWish, Director } from '@/db/seed/estate/director';
import { faultNamed } from '@/db/seed/estate/faults';
import { letHome, ownHome } from '@/db/seed/estate/personas';
import type { StoryLine, Window } from '@/db/seed/estate/story';
import { at, later, plusDays } from '@/db/seed/estate/time';

type Memory = [daysAgo: number, clock: string, who: string, fault: string, arc: Arc, words: string];

/** What the demo's residents had repaired before, so that their lists are not empty. */
const memories: Memory[] = [
  [81, '08:40', 'wang-xiuying', 'tap-drip', plain, '厨房龙头关不紧，滴滴答答的，麻烦师傅来换个芯。'],
  [
    58,
    '19:25',
    'chen-xiaofeng',
    'intercom-silent',
    plain,
    '我妈家对讲不响，我按了好几次她都听不到，她耳朵不太好，麻烦修一下。',
  ],
  [37, '09:15', 'wang-xiuying', 'window-shut', partsMissing, '朝北小房间窗户关不严，晚上风往里灌，呜呜响。'],
  [16, '10:05', 'wang-xiuying', 'trips', plain, '家里突然没电了，推上去又跳，冰箱里还有饺子呢。'],
  [74, '20:10', 'zhou-yutong', 'drain-smell', plain, '卫生间返味，晚上特别重，开窗也没用。'],
  [45, '12:30', 'zhou-yutong', 'toilet-runs', nobodyHome, '马桶水箱一直流水，我白天上班，晚上或者周末在家。'],
  [23, '21:05', 'zhou-yutong', 'wall-crack', unfinished, '卧室门框上面裂了一条斜的缝，交房时间不长，能算保修吗？'],
];

export function personaTickets(director: Director): StoryLine[] {
  const { d, homes, today } = director;
  return memories.flatMap(([daysAgo, clock, who, fault, arc, words]) => {
    const unit = homes.unit(who === 'zhou-yutong' ? letHome : ownHome);
    const onSpot = homes.person(who === 'chen-xiaofeng' ? 'wang-xiuying' : who);
    const windows: Window[] = who === 'zhou-yutong' ? ['evening'] : [];
    const wish: CastWish = { unit, windows, filer: homes.person(who), onSpot, channel: 'portal', words };
    const filed = later(at(plusDays(today, -daysAgo), clock), d.int(0, 50) / 60);
    return arc(director.cast(faultNamed(fault), unit.community, wish), filed);
  });
}
