import { answer } from '@/db/seed/estate/acts/answer';
import { verdict, wrapUp } from '@/db/seed/estate/acts/ending';
import { open } from '@/db/seed/estate/acts/opening';
import { come, finish, linesOf, payingPerson, settlePrice } from '@/db/seed/estate/acts/work';
import type { Arc } from '@/db/seed/estate/arcs/plain';
import { awake, type Cast, clerkAt, say, supervisorOf } from '@/db/seed/estate/cast';
import type { Pen } from '@/db/seed/estate/pen';
import {
  absentStories,
  developerStories,
  notFixedStories,
  notOurs as notOursWords,
  partStories,
  refusals,
  renewals,
  unfinishedStories,
} from '@/db/seed/estate/phrases';
import type { Visit } from '@/db/seed/estate/planner';
import { at, type Day, dayOf, deskLater, later, plusDays, slotWords } from '@/db/seed/estate/time';

/** 待料: the part, who buys it, until when, and a second visit (REP-8). */
export const partsMissing: Arc = (cast, filed, late) => {
  const pen = open(cast, 'parts', filed);
  const { worker, slot } = answer(cast, pen, late);
  come(cast, pen, { worker, slot }, late);
  const payer = settlePrice(cast, pen, worker);
  pen.wait(cast.d.int(10, 25));
  const { part, words } = partStories[cast.fault.category] as { part: string; words: string };
  const nextDate = plusDays(dayOf(pen.time()), cast.d.int(1, 3));
  pen.tell(worker, 'pause', {
    reason: 'parts',
    part,
    buyer: payer === 'developer' ? 'developer' : 'office',
    nextDate,
    words,
  });
  const second = agreeWhilePaused(cast, pen, worker, nextDate, '配件到了');
  pen.until(later(second.slot.from, cast.d.int(-3, 25)));
  pen.tell(worker, 'resume', {});
  finish(cast, pen, worker, payer);
  wrapUp(cast, pen, worker);
  return [pen.line];
};

/** 到访无人: photo of the door, two calls, a note left, a new time (REP-8). */
export const nobodyHome: Arc = (cast, filed) => {
  const pen = open(cast, 'nobody_home', filed);
  const { worker, slot } = answer(cast, pen);
  const { words, answer: excuse } = cast.d.pick(absentStories);
  pen.until(later(slot.from, cast.d.int(12, 25)));
  const nextDate = plusDays(dayOf(pen.time()), 1);
  pen.tell(worker, 'pause', {
    reason: 'resident',
    nextDate,
    words,
    photos: ['door-note.before.0', 'door-note.after.0'],
  });
  pen.wait(2);
  pen.tell(worker, 'note', { words: '敲门三次，电话打了两次（间隔五分钟）均无人接，已贴留言条拍照。' });
  pen.until(awake(later(pen.time(), cast.d.int(30, 240))));
  pen.tell(cast.filer.slug, 'message', { words: excuse });
  const second = agreeWhilePaused(cast, pen, worker, nextDate, '没关系');
  pen.until(later(second.slot.from, -20));
  pen.tell(worker, 'resume', {});
  come(cast, pen, second);
  finish(cast, pen, worker, settlePrice(cast, pen, worker));
  wrapUp(cast, pen, worker);
  return [pen.line];
};

/** Within the warranty: the developer's people do it, the desk keeps the ticket (REP-5). */
export const developerWork: Arc = (cast, filed) => {
  const pen = open(cast, 'developer', filed);
  const { worker, slot } = answer(cast, pen);
  come(cast, pen, { worker, slot });
  const payer = settlePrice(cast, pen, worker);
  pen.wait(cast.d.int(15, 40));
  let nextDate = plusDays(dayOf(pen.time()), 3);
  pen.tell(worker, 'pause', { reason: 'developer', nextDate, words: cast.d.pick(developerStories) });
  if (cast.d.chance(0.4)) {
    pen.until(at(nextDate, '10:20'));
    nextDate = plusDays(nextDate, 2);
    pen.tell(clerkAt(cast, pen.time()), 'pause', { reason: 'developer', nextDate, words: cast.d.pick(renewals) });
  }
  const second = agreeWhilePaused(cast, pen, worker, nextDate, '开发商维保师傅已约好');
  pen.until(later(second.slot.from, cast.d.int(0, 25)));
  pen.tell(worker, 'resume', {});
  finish(cast, pen, worker, payer);
  wrapUp(cast, pen, worker);
  return [pen.line];
};

/** Not finished today, and why, and when next (REP-3). */
export const unfinished: Arc = (cast, filed, late) => {
  const pen = open(cast, 'unfinished', filed);
  const { worker, slot } = answer(cast, pen, late);
  come(cast, pen, { worker, slot }, late);
  const payer = settlePrice(cast, pen, worker);
  pen.wait(cast.d.int(30, 70));
  const why = cast.d.pick(unfinishedStories);
  const next = visitAgain(cast, at(plusDays(dayOf(pen.time()), 1), '08:00'), worker);
  pen.tell(worker, 'unfinished', { why, next: next.slot });
  pen.wait(1);
  pen.tell(clerkAt(cast, pen.time()), 'promise', {
    until: later(next.slot.to, 120),
    words: `${why}预计${slotWords(next.slot, pen.time())}。`,
  });
  come(cast, pen, next);
  finish(cast, pen, worker, payer);
  wrapUp(cast, pen, worker);
  return [pen.line];
};

/** 还没好: same number, to the supervisor, another worker, for nothing (REP-7). */
export const notFixed: Arc = (cast, filed) => {
  const pen = open(cast, 'not_fixed', filed);
  const visit = answer(cast, pen);
  come(cast, pen, visit);
  finish(cast, pen, visit.worker, settlePrice(cast, pen, visit.worker));
  if (cast.d.chance(0.4)) {
    pen.until(awake(later(pen.time(), 25)));
    pen.tell(cast.filer.slug, 'confirm', {});
  }
  pen.until(awake(later(pen.time(), cast.d.int(150, 1300))));
  const next = sendAnother(cast, pen, visit.worker);
  come(cast, pen, next);
  pen.wait(2);
  pen.tell(next.worker, 'state_payer', { payer: 'office', words: '返修，不收费。' });
  finish({ ...cast, fault: { ...cast.fault, work: `返修重做：${cast.fault.work}` } }, pen, next.worker, 'office');
  pen.until(awake(later(pen.time(), cast.d.int(60, 600))));
  pen.tell(cast.filer.slug, 'confirm', verdict(cast, 'again'));
  return [pen.line];
};

/** The resident says it is not fixed; the supervisor apologises and sends somebody else. */
function sendAnother(cast: Cast, pen: Pen, before: string): Visit {
  const { d, community, fault, planner } = cast;
  const { words, sorry } = d.pick(notFixedStories);
  pen.tell(cast.filer.slug, 'not_fixed', { words });
  const seen = deskLater(pen.time(), d.int(5, 30));
  const next = planner.visit(d, {
    community,
    category: fault.category,
    after: later(seen, 10),
    sooner: 0.9,
    never: before,
  });
  const supervisor = supervisorOf(cast);
  pen.until(seen);
  pen.tell(supervisor, 'assign', { department: 'engineering', executor: next.worker });
  pen.wait(2);
  pen.tell(next.worker, 'accept', {});
  pen.tell(supervisor, 'agree_visit', next.slot);
  pen.tell(supervisor, 'reply', { words: `${sorry}时间：${slotWords(next.slot, pen.time())}。` });
  return next;
}

/** The household does not take the price: 「业主自行处理」 (REP-5). */
export const refused: Arc = (cast, filed) => {
  const pen = open(cast, 'refused', filed);
  const visit = answer(cast, pen);
  come(cast, pen, visit);
  pen.wait(12);
  pen.tell(visit.worker, 'quote', { lines: linesOf(cast) });
  pen.until(awake(later(pen.time(), cast.d.int(8, 300))));
  pen.tell(payingPerson(cast), 'refuse_quote', { words: cast.d.pick(refusals) });
  return [pen.line];
};

/** Somebody else's to repair: explained, pointed to who can help, closed by the supervisor. */
export const notOurs: Arc = (cast, filed) => {
  const pen = open(cast, 'not_ours', filed);
  if (cast.fault.now === 'none') pen.waitDesk(cast.d.int(8, 70));
  else pen.wait(cast.d.int(3, 9));
  const words = notOursWords[cast.fault.id] ?? '';
  pen.tell(clerkAt(cast, pen.time()), 'reply', { words: say(cast, `{who}您好，${words}`, { at: pen.time() }) });
  pen.waitDesk(cast.d.int(60, 240));
  pen.tell(supervisorOf(cast), 'close', {
    outcome: 'not_ours',
    words: '不属于物业维修范围，已电话回访，住户知道该找谁，归档。',
  });
  return [pen.line];
};

/** On the promised day the desk agrees a second visit with the same worker. */
function agreeWhilePaused(cast: Cast, pen: Pen, worker: string, day: Day, because: string): Visit {
  pen.until(at(day, `08:${cast.d.int(10, 50)}`));
  const clerk = clerkAt(cast, pen.time());
  const second = visitAgain(cast, later(pen.time(), 20), worker);
  pen.tell(clerk, 'agree_visit', second.slot);
  const said = { at: pen.time(), worker, slot: second.slot };
  pen.tell(clerk, 'reply', { words: say(cast, `{who}您好，${because}，{worker}{slot}再来一次。`, said) });
  return second;
}

export const visitAgain = ({ d, community, fault, planner, windows }: Cast, after: Date, only: string): Visit =>
  planner.visit(d, { community, category: fault.category, after, sooner: 0.8, windows, only });
