import { awake, type Cast, clerkAt, isEmergency, say } from '@/db/seed/estate/cast';
import type { Pen } from '@/db/seed/estate/pen';
import { lateReplies, lateResults, publicThanks, thanks, waitingWords } from '@/db/seed/estate/phrases';
import type { Visit } from '@/db/seed/estate/planner';
import { deskLater, later } from '@/db/seed/estate/time';

/** Which promise is broken: the first reply, the agreed hour, or the day by which it should be done. */
export type Lateness = 'reply' | 'visit' | 'result' | undefined;

/** First answer: assigned, accepted, visit agreed, resident told. */
export function answer(cast: Cast, pen: Pen, late?: Lateness): Visit {
  return isEmergency(cast) ? answerAtOnce(cast, pen, late) : answerWithVisit(cast, pen, late);
}

function answerAtOnce(cast: Cast, pen: Pen, late: Lateness): Visit {
  const { d, fault, planner } = cast;
  const filed = pen.time();
  pen.wait(late === 'reply' ? d.int(17, 26) : d.int(2, 8));
  const slot = { from: pen.time(), to: later(filed, late === 'reply' ? 45 : 30) };
  const worker = planner.atOnce(cast.community, slot);
  const clerk = clerkAt(cast, pen.time());
  const sorry = late === 'reply' ? d.pick(lateReplies) : '';
  pen.tell(clerk, 'assign', { department: 'engineering', executor: worker });
  pen.wait(0.7);
  pen.tell(clerk, 'reply', { words: say(cast, sorry + fault.reply, { at: pen.time(), worker, by: slot.to }) });
  pen.wait(d.int(1, 3));
  pen.tell(worker, 'accept', {});
  pen.tell(clerk, 'agree_visit', slot);
  if (fault.note) pen.tell(clerk, 'note', { words: fault.note });
  return { worker, slot };
}

function answerWithVisit(cast: Cast, pen: Pen, late: Lateness): Visit {
  const { d, fault, planner } = cast;
  const delay = late === 'reply' ? d.int(135, 230) : d.int(6, 80);
  const seen = deskLater(pen.time(), delay);
  const visit = planner.visit(d, {
    community: cast.community,
    category: fault.category,
    after: later(seen, late === 'result' ? 52 * 60 : 15),
    sooner: 0.6,
    windows: cast.windows,
  });
  const clerk = clerkAt(cast, seen);
  if (late === 'reply' && cast.channel === 'portal') {
    pen.until(deskLater(pen.time(), d.int(121, 128)));
    pen.tell(cast.filer.slug, 'nudge', {});
  }
  pen.until(late === 'reply' ? later(seen, -6) : deskLater(pen.time(), Math.max(2, delay - d.int(4, 20))));
  pen.tell(clerk, 'assign', { department: 'engineering', executor: visit.worker });
  pen.wait(d.int(1, 4));
  pen.tell(visit.worker, 'accept', {});
  pen.until(seen);
  pen.tell(clerk, 'agree_visit', visit.slot);
  pen.wait(0.6);
  pen.tell(clerk, 'reply', { words: say(cast, firstWords(cast, late), { at: pen.time(), ...visit }) });
  chat(cast, pen, visit.slot.from);
  if (fault.note && d.chance(0.6)) noteSoon(cast, pen, visit.slot.from);
  return visit;
}

function firstWords({ d, fault }: Cast, late: Lateness): string {
  if (late === 'result') return d.pick(lateResults);
  return late === 'reply' ? d.pick(lateReplies) + fault.reply : fault.reply;
}

function chat({ d, channel, filer, fault }: Cast, pen: Pen, before: Date) {
  if (channel !== 'portal' || !d.chance(0.4)) return;
  const when = awake(later(pen.time(), d.int(2, 25)));
  if (when >= before) return;
  pen.until(when);
  const words = fault.place === 'public' ? publicThanks : d.chance(0.35) ? waitingWords : thanks;
  pen.tell(filer.slug, 'message', { words: d.pick(words) });
}

function noteSoon(cast: Cast, pen: Pen, before: Date) {
  const when = deskLater(pen.time(), 3);
  if (when >= before) return;
  pen.until(when);
  pen.tell(clerkAt(cast, when), 'note', { words: cast.fault.note ?? '' });
}
