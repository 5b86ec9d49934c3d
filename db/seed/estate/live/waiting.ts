import { finish, linesOf } from '@/db/seed/estate/acts/work';
import type { Director } from '@/db/seed/estate/director';
import { faultNamed } from '@/db/seed/estate/faults';
import type { Fault } from '@/db/seed/estate/faults/shape';
import { answeredAgo, nextHour, openedAgo, visitAgo } from '@/db/seed/estate/live/stage';
import { letHome, ownHome } from '@/db/seed/estate/personas';
import { payerWords } from '@/db/seed/estate/phrases';
import type { StoryLine } from '@/db/seed/estate/story';
import { dayOf, deskEarlier, later, minutesBetween, plusDays } from '@/db/seed/estate/time';

const atEase = (id: string): Fault => ({ ...faultNamed(id), now: 'none' });

/** 王秀英's kitchen: reported, talked about, 李强 comes next. */
export function kitchenDrips({ cast, homes, now, planner }: Director): StoryLine {
  const wang = homes.person('wang-xiuying');
  const fault = {
    ...atEase('kitchen-pipe'),
    short: '厨房水管渗水',
    reply: '{who}您好，我是客服王敏，这单由我全程负责。先关水槽下的小阀门，{worker}{slot}到您家。',
  };
  const words = '厨房水槽下面一直渗水，地上都湿了，拿毛巾垫着，麻烦师傅来看看。';
  const ticket = cast(fault, 'cuihu', {
    unit: homes.unit(ownHome),
    filer: wang,
    onSpot: wang,
    channel: 'portal',
    windows: [],
    words,
  });
  const pen = openedAgo(ticket, now, 205, 'live_visit');
  const slot = nextHour(planner, 'li-qiang', now, 25);
  answeredAgo(ticket, pen, now, 162, 'wang-min', { worker: 'li-qiang', slot });
  pen.wait(4);
  pen.tell('wang-xiuying', 'message', { words: '小阀门我拧不动，先拿盆接着了。', photos: ['wet-floor.before.0'] });
  pen.wait(3);
  pen.tell('wang-min', 'reply', { words: '王阿姨别使劲拧，李师傅带钳子来。地滑您当心，别踩湿的地方。' });
  pen.wait(2);
  pen.tell('wang-min', 'note', { words: '独居老人，请李强提前十分钟打电话，自带鞋套。' });
  return pen.line;
}

/** His mother's lamp is repaired; 「修好了吗？」 waits for 陈晓峰 or her. */
export function lampToConfirm({ cast, homes, now, planner }: Director): StoryLine {
  const [mother, son] = [homes.person('wang-xiuying'), homes.person('chen-xiaofeng')];
  const words = '我妈卫生间的灯不亮了，她起夜看不见，麻烦尽快，到了打她电话。';
  const ticket = cast(faultNamed('bathroom-lamp'), 'cuihu', {
    unit: homes.unit(ownHome),
    filer: son,
    onSpot: mother,
    channel: 'portal',
    windows: [],
    words,
  });
  const pen = openedAgo(ticket, now, 640, 'live_confirm');
  const visit = visitAgo(planner, ['zhang-yong', 'wu-haitao', 'hu-jianping'], now, 190);
  const { worker, slot } = visit;
  answeredAgo(ticket, pen, now, 605, 'wang-min', visit);
  pen.until(later(slot.from, 12));
  pen.tell(worker, 'arrive', { photos: [] });
  pen.wait(6);
  pen.tell(worker, 'quote', { lines: linesOf(ticket) });
  pen.wait(5);
  pen.tell('wang-xiuying', 'agree_quote', {});
  finish(ticket, pen, worker, 'household');
  return pen.line;
}

/** 周雨桐 needs a repair that costs money: she filed it, she decides and would pay (REP-5). */
export function quoteForTenant({ cast, homes, now, planner }: Director): StoryLine {
  const zhou = homes.person('zhou-yutong');
  const words = '阳台晾衣架钢丝断了一根，一头高一头低，衣服晾不了。';
  const ticket = cast(faultNamed('clothes-rack'), 'fenglin', {
    unit: homes.unit(letHome),
    filer: zhou,
    onSpot: zhou,
    channel: 'portal',
    windows: [],
    words,
  });
  const pen = openedAgo(ticket, now, 420, 'live_quote');
  const visit = visitAgo(planner, ['liang-jun', 'feng-chao'], now, 120);
  const { worker, slot } = visit;
  answeredAgo(ticket, pen, now, 380, 'zhu-xiaoling', visit);
  pen.until(later(slot.from, 8));
  pen.tell(worker, 'arrive', { photos: [] });
  pen.wait(9);
  pen.tell(worker, 'quote', { lines: linesOf(ticket) });
  pen.wait(3);
  pen.tell('zhou-yutong', 'message', { words: '价格看到了，我先问问房东能不能从房租里扣，麻烦师傅等等消息。' });
  pen.wait(2);
  pen.tell('zhu-xiaoling', 'reply', { words: '好的周女士，不急。您在报价单上点同意，师傅马上来换。' });
  return pen.line;
}

/** 待料: the part comes tomorrow. */
export function waitingForParts({ cast, now, planner }: Director): StoryLine {
  const ticket = cast(faultNamed('window-handle'), 'cuihu', { reserve: true, windows: [], channel: 'portal' });
  const pen = openedAgo(ticket, now, 900, 'live_parts');
  const visit = visitAgo(planner, ['hu-jianping', 'wu-haitao', 'zhang-yong'], now, 480);
  const { worker, slot } = visit;
  answeredAgo(ticket, pen, now, 850, 'liu-fang', visit);
  pen.until(later(slot.from, 15));
  pen.tell(worker, 'arrive', { photos: [] });
  pen.wait(8);
  pen.tell(worker, 'state_payer', { payer: 'office', words: payerWords.office });
  pen.wait(12);
  const nextDate = plusDays(dayOf(now), 1);
  const words = '窗执手要左开的，仓库没有，已订货，到货当天来装。窗扇先用锁扣固定好了，刮风也不会开。';
  pen.tell(worker, 'pause', { reason: 'parts', part: '左开窗执手', buyer: 'office', nextDate, words });
  pen.wait(6);
  const second = nextHour(
    planner,
    worker,
    later(now, Math.max(0, minutesBetween(now, new Date(`${nextDate}T13:30:00+08:00`)))),
    0,
  );
  pen.tell('liu-fang', 'agree_visit', second);
  return pen.line;
}

/** 到访无人: a note on the door, the resident is asked for a new time. */
export function nobodyThere({ cast, now, planner }: Director): StoryLine {
  const ticket = cast(faultNamed('hood-back'), 'cuihu', { reserve: true, windows: [], channel: 'portal' });
  const pen = openedAgo(ticket, now, 610, 'live_nobody_home');
  const visit = visitAgo(planner, ['wu-haitao', 'hu-jianping', 'zhang-yong'], now, 150);
  const { worker, slot } = visit;
  answeredAgo(ticket, pen, now, 560, 'xu-ting', visit);
  pen.until(later(slot.from, 18));
  const words = '师傅按约到门口敲门、打两次电话都没联系上，门上贴了留言条，方便时请在这里说个时间。';
  const nextDate = plusDays(dayOf(now), 1);
  pen.tell(worker, 'pause', {
    reason: 'resident',
    nextDate,
    words,
    photos: ['door-note.before.1', 'door-note.after.1'],
  });
  pen.wait(3);
  pen.tell(worker, 'note', { words: '电话两次无人接听，邻居说一家人出门了。' });
  return pen.line;
}

/** Within the warranty in 枫林雅苑: the developer's people are awaited, the desk keeps pressing. */
export function waitingForDeveloper({ cast, now, planner }: Director): StoryLine {
  const ticket = cast(faultNamed('tile-cracked'), 'fenglin', { reserve: true, windows: [], channel: 'hotline' });
  const pen = openedAgo(ticket, now, 1150, 'live_developer');
  const visit = visitAgo(planner, ['luo-bin', 'liang-jun'], now, 700);
  const { worker, slot } = visit;
  answeredAgo(ticket, pen, now, 1105, 'guo-jingwen', visit);
  pen.until(later(slot.from, 10));
  pen.tell(worker, 'arrive', { photos: ['cracked-tile.before.1'] });
  pen.wait(5);
  pen.tell(worker, 'state_payer', { payer: 'developer', words: payerWords.developer });
  pen.wait(20);
  const nextDate = plusDays(dayOf(now), 1);
  const words = '属于保修范围，已填《房屋整改工程记录表》报开发商维保办，他们一排好班就把上门时间告诉您。';
  pen.tell(worker, 'pause', { reason: 'developer', nextDate, words });
  pen.until(deskEarlier(now, 90));
  pen.tell('guo-jingwen', 'note', { words: '维保办回电：瓦工明天排班，下午四点前给准信。' });
  return pen.line;
}
