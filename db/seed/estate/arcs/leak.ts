import { answer } from '@/db/seed/estate/acts/answer';
import { verdict } from '@/db/seed/estate/acts/ending';
import { open } from '@/db/seed/estate/acts/opening';
import { come, finish } from '@/db/seed/estate/acts/work';
import { visitAgain } from '@/db/seed/estate/arcs/detours';
import { awake, type Cast, clerkAt, say } from '@/db/seed/estate/cast';
import type { Pen } from '@/db/seed/estate/pen';
import type { Visit } from '@/db/seed/estate/planner';
import type { StoryLine } from '@/db/seed/estate/story';
import { at, dayOf, later, plusDays, type Slot } from '@/db/seed/estate/time';

/** Upstairs and downstairs of one leak. Nothing said on one ticket names the other household (REP-9). */
type LeakCast = { below: Cast; above: Cast };

const told = '{who}您好，楼下一户顶面渗水，需要到您家卫生间检查，约 20 分钟，{worker}{by}前到，请先暂停用水。';

/** The whole incident: valve shut, both homes inspected, repaired, ponding test, agreed. */
export function leakBetweenHomes(cast: LeakCast, filed: Date): StoryLine[] {
  const { below, above, visit } = startLeak(cast, filed);
  finishAbove(cast.above, above, visit);
  below.until(later(above.time(), 5));
  const next = visitAgain(cast.below, at(plusDays(dayOf(below.time()), 2), '09:00'), visit.worker);
  below.tell(visit.worker, 'unfinished', { why: '渗水已止住，做 48 小时闭水试验，合格后再补顶面。', next: next.slot });
  below.wait(2);
  const said = {
    until: later(next.slot.to, 180),
    words: '闭水试验要两天，试验合格后马上补顶面，新的预计时间写在这里。',
  };
  below.tell(clerkAt(cast.below, below.time()), 'promise', said);
  above.until(awake(later(above.time(), 60)));
  above.tell(cast.above.filer.slug, 'confirm', {});
  come(cast.below, below, next);
  below.wait(2);
  below.tell(visit.worker, 'state_payer', { payer: 'office', words: '公共排水管根部渗漏，由物业负责。' });
  finish(cast.below, below, visit.worker, 'office');
  below.wait(15);
  below.tell(clerkAt(cast.below, below.time()), 'note', { words: '两户在前台签了《调解记录》，资料已存档。' });
  below.until(awake(later(below.time(), 90)));
  below.tell(cast.below.filer.slug, 'confirm', verdict(cast.below, 'none'));
  return [below.line, above.line];
}

/** The first hour: water stopped and both homes seen. */
export function startLeak(cast: LeakCast, filed: Date): { below: Pen; above: Pen; visit: Visit } {
  const below = open(cast.below, 'leak_between', filed);
  const visit = answer(cast.below, below);
  come(cast.below, below, visit);
  below.wait(4);
  below.tell(visit.worker, 'note', { words: '已关楼上水表阀，渗水变缓；顶面拍照，住户签字确认现状。' });
  const above = open(cast.above, 'leak_between', later(below.time(), 2));
  tellAbove(cast.above, above, visit);
  below.until(later(above.time(), 2));
  below.tell(clerkAt(cast.below, below.time()), 'reply', {
    words: say(cast.below, '{who}您好，水已经止住，我们正在查渗水来源，今天把结果告诉您。', { at: below.time() }),
  });
  return { below, above, visit };
}

function tellAbove(cast: Cast, pen: Pen, { worker, slot: below }: Visit) {
  const slot = halfHourAfter(cast, worker, below.to);
  const clerk = clerkAt(cast, pen.time());
  pen.wait(1);
  pen.tell(clerk, 'assign', { department: 'engineering', executor: worker });
  pen.wait(1);
  pen.tell(worker, 'accept', {});
  pen.tell(clerk, 'agree_visit', slot);
  pen.tell(clerk, 'reply', { words: say(cast, told, { at: pen.time(), worker, by: slot.to }) });
  pen.until(later(slot.from, cast.d.int(1, 9)));
  pen.tell(worker, 'arrive', { photos: ['floor-drain.before.1'] });
}

/** The worker goes upstairs next, unless promised to somebody else just then. */
function halfHourAfter({ planner }: Cast, worker: string, after: Date): Slot {
  for (let from = after; ; from = later(from, 10)) {
    const slot = { from, to: later(from, 30) };
    if (planner.book(worker, slot)) return slot;
  }
}

function finishAbove(cast: Cast, pen: Pen, { worker }: Visit) {
  pen.wait(10);
  pen.tell(worker, 'note', { words: '闭水观察，地漏管根渗水，原因明确。' });
  pen.tell(worker, 'state_payer', { payer: 'office', words: '公共排水管根部渗漏，由物业负责。' });
  finish(cast, pen, worker, 'office');
}
