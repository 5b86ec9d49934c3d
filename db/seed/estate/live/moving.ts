import { finish } from '@/db/seed/estate/acts/work';
import { startLeak } from '@/db/seed/estate/arcs/leak';
import { type Cast, calling, clerkAt, say, supervisorOf } from '@/db/seed/estate/cast';
import type { Director } from '@/db/seed/estate/director';
import { faultNamed } from '@/db/seed/estate/faults';
import { leakAbove, leakBelow } from '@/db/seed/estate/faults/leak';
import { stackedHomes } from '@/db/seed/estate/history/past';
import { answeredAgo, nextHour, openedAgo, visitAgo } from '@/db/seed/estate/live/stage';
import type { Pen } from '@/db/seed/estate/pen';
import { onDuty } from '@/db/seed/estate/roster';
import type { StoryLine } from '@/db/seed/estate/story';
import { deskEarlier, later, slotWords } from '@/db/seed/estate/time';

/** A leak has come in minutes ago; nobody has taken it yet. */
export function emergencyArrived({ cast, now }: Director): StoryLine {
  const ticket = cast(faultNamed('kitchen-pipe'), 'cuihu', { reserve: true, windows: [], channel: 'portal' });
  return openedNow(ticket, now, 4, 'live_emergency');
}

/** An ordinary report that nobody has seen yet. */
export function justReported({ cast, now }: Director): StoryLine {
  const ticket = cast(faultNamed('socket-dead'), 'cuihu', { reserve: true, windows: [], channel: 'portal' });
  return openedNow(ticket, now, 13, 'live_new');
}

function openedNow(ticket: Cast, now: Date, minutes: number, arc: string): StoryLine {
  const pen = openedAgo(ticket, now, 0, arc);
  const [filing] = pen.line.steps;
  if (filing) filing.at = later(now, -minutes);
  return pen.line;
}

/** The promised reply is three quarters of an hour late; the resident has pressed. */
export function replyOverdue({ cast, now }: Director): StoryLine {
  const ticket = cast(faultNamed('low-pressure'), 'cuihu', { reserve: true, windows: [], channel: 'portal' });
  const pen = openedAgo(ticket, now, 166, 'live_overdue');
  pen.until(deskEarlier(now, 140));
  pen.tell('liu-fang', 'assign', { department: 'engineering' });
  pen.until(deskEarlier(now, 41));
  pen.tell(ticket.filer.slug, 'nudge', {});
  pen.wait(1);
  pen.tell(ticket.filer.slug, 'message', { words: '说好两小时回话的，怎么到现在没人联系我？' });
  pen.until(deskEarlier(now, 22));
  pen.tell('liu-fang', 'note', { words: '工程都在抢修漏水，正在找人顶上，已报主管。' });
  return pen.line;
}

/** Given to engineering, but the answer is due within the hour. */
export function replyDueSoon({ cast, now }: Director): StoryLine {
  const ticket = cast(faultNamed('exhaust-fan'), 'cuihu', { reserve: true, windows: [], channel: 'hotline' });
  const pen = openedAgo(ticket, now, 82, 'live_due_soon');
  pen.until(deskEarlier(now, 70));
  pen.tell(clerkAt(ticket, pen.time()), 'assign', { department: 'engineering' });
  return pen.line;
}

/** A pipe in the wall: the worker is opening it, the four hours of an emergency end soon. */
export function workGoingOn({ cast, now, planner }: Director): StoryLine {
  const ticket = cast(faultNamed('pipe-in-wall'), 'cuihu', { reserve: true, windows: [], channel: 'portal' });
  const pen = openedNowPen(ticket, now, 198, 'live_working');
  pen.wait(5);
  const slot = { from: pen.time(), to: later(pen.time(), 25) };
  const worker = planner.atOnce('cuihu', { from: slot.from, to: later(now, 60) });
  const clerk = clerkAt(ticket, pen.time());
  pen.tell(clerk, 'assign', { department: 'engineering', executor: worker });
  pen.wait(0.6);
  pen.tell(clerk, 'reply', { words: say(ticket, ticket.fault.reply, { at: pen.time(), worker, by: slot.to }) });
  pen.wait(1);
  pen.tell(worker, 'accept', {});
  pen.tell(clerk, 'agree_visit', slot);
  pen.wait(17);
  pen.tell(worker, 'arrive', { photos: ['wet-floor.before.1'] });
  pen.wait(8);
  pen.tell(worker, 'state_payer', { payer: 'office', words: '先抢修止水，不收费；贴砖费用另外商量。' });
  pen.wait(35);
  pen.tell(worker, 'note', { words: '热像仪确定漏点在淋浴墙弯头，开槽中，需要再来一个人搭手。' });
  helpedByOthers(pen, clerk, worker, now);
  pen.tell(ticket.filer.slug, 'message', { words: '大概还要多久？水什么时候能开？' });
  pen.wait(6);
  pen.tell(worker, 'reply', { words: '管件已经换上，再打压半小时就能开水，您先别急。' });
  return pen.line;
}

/** One call, several orders: a second pair of hands, and cleaning for what ran out to the landing, which is pressed for. */
function helpedByOthers(pen: Pen, clerk: string, worker: string, now: Date) {
  const helper = worker === 'li-qiang' ? 'zhang-yong' : 'li-qiang';
  const help = { executor: helper, words: '带打压泵过去搭手，管件换好后一起打压试水。', until: later(now, 40) };
  pen.wait(2);
  pen.tell(clerk, 'order_add', { department: 'engineering', ...help });
  pen.wait(1);
  const floor = '楼道有积水，拖干后放「小心地滑」牌，电梯口也看一下。';
  pen.tell(clerk, 'order_add', {
    department: 'cleaning',
    executor: 'xie-chunxiang',
    words: floor,
    until: later(now, 25),
  });
  pen.wait(4);
  pen.tell('xie-chunxiang', 'order_accept', { order: 2 });
  pen.wait(18);
  pen.tell(clerk, 'order_press', { order: 2 });
  pen.wait(5);
}

function openedNowPen(ticket: Cast, now: Date, minutes: number, arc: string) {
  const pen = openedAgo(ticket, later(now, -minutes), 0, arc);
  const [filing] = pen.line.steps;
  if (filing) filing.at = later(now, -minutes);
  pen.until(later(now, -minutes));
  return pen;
}

/** A lift that many follow: the maintenance firm comes with our worker. */
export function liftFollowed({ cast, d, homes, now, planner }: Director): StoryLine {
  const ticket = cast(faultNamed('lift-noise'), 'cuihu', { windows: [], channel: 'portal', reserve: true });
  const pen = openedAgo(ticket, now, 290, 'live_lift');
  const slot = nextHour(planner, 'zhang-yong', now, 80);
  answeredAgo(ticket, pen, now, 245, 'xu-ting', { worker: 'zhang-yong', slot });
  const near = homes.homesOf('cuihu').filter((one) => one.building === ticket.spot?.building);
  const followers = d.shuffle(near).map((one) => homes.livingIn(one.id)[0]?.person ?? '');
  for (const [i, slug] of followers
    .filter((one) => one !== ticket.filer.slug)
    .slice(0, 5)
    .entries()) {
    pen.until(deskEarlier(now, 215 - i * 38));
    pen.tell(slug, 'follow', {});
  }
  return pen.line;
}

/** Repaired yesterday, not good today: the supervisor has sent somebody else. */
export function repairedBadly({ cast, now, planner, today }: Director): StoryLine {
  const ticket = cast(faultNamed('floor-drain'), 'cuihu', { reserve: true, windows: [], channel: 'portal' });
  const pen = openedAgo(ticket, now, 1500, 'live_reopened');
  const visit = visitAgo(planner, ['hu-jianping', 'wu-haitao'], now, 800);
  const { worker, slot } = visit;
  answeredAgo(ticket, pen, now, 1450, 'wang-min', visit);
  pen.until(later(slot.from, 20));
  pen.tell(worker, 'arrive', { photos: [] });
  pen.wait(3);
  pen.tell(worker, 'state_payer', { payer: 'office', words: '先疏通，不收费。' });
  finish(ticket, pen, worker, 'office');
  pen.until(deskEarlier(now, 66));
  pen.tell(ticket.filer.slug, 'not_fixed', { words: '昨天通完好了一晚上，今天洗澡又积水了，比之前还慢。' });
  const supervisor = supervisorOf(ticket);
  pen.until(deskEarlier(now, 48));
  const next = nextHour(planner, 'li-qiang', now, 95);
  pen.tell(supervisor, 'assign', { department: 'engineering', executor: 'li-qiang' });
  pen.wait(1);
  pen.tell('li-qiang', 'accept', {});
  pen.tell(supervisor, 'agree_visit', next);
  const slotSaid = slotWords(next, pen.time());
  pen.tell(supervisor, 'reply', {
    words: `${calling(ticket.filer, today)}，实在抱歉。我是客服主管赵丽华，换李师傅${slotSaid} 带疏通机重新做，返修不收费。`,
  });
  return pen.line;
}

/** Water through a ceiling: both homes have their ticket, the cause is being looked for (REP-9). */
export function leakRunning(director: Director): StoryLine[] {
  const { cast, now, planner } = director;
  const pair = stackedHomes(director);
  const incident = 'leak-live';
  const below = cast(leakBelow, 'cuihu', { unit: pair.below, incident, windows: [], channel: 'portal', reserve: true });
  const above = cast(leakAbove, 'cuihu', {
    unit: pair.above,
    incident,
    channel: 'hotline',
    words: leakAbove.words[0],
    reserve: true,
  });
  const lines = startLeak({ below, above }, later(now, -104));
  planner.book(lines.visit.worker, { from: lines.above.time(), to: later(now, 45) });
  return [lines.below.line, lines.above.line].map((line) => ({ ...line, live: true as const }));
}

/** In the other community: a visit agreed for tomorrow. */
export function visitTomorrow({ cast, now, planner }: Director): StoryLine {
  const ticket = cast(faultNamed('intercom-open'), 'fenglin', { reserve: true, windows: [], channel: 'portal' });
  const pen = openedAgo(ticket, now, 130, 'live_visit');
  const slot = nextHour(planner, 'feng-chao', later(now, 16 * 60), 0);
  answeredAgo(ticket, pen, now, 71, onDuty('fenglin', 'desk', deskEarlier(now, 71)).person, {
    worker: 'feng-chao',
    slot,
  });
  return pen.line;
}
