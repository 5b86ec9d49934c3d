import { answer, type Lateness } from '@/db/seed/estate/acts/answer';
import { verdict, wrapUp } from '@/db/seed/estate/acts/ending';
import { open } from '@/db/seed/estate/acts/opening';
import { come, finish, settlePrice } from '@/db/seed/estate/acts/work';
import { awake, type Cast } from '@/db/seed/estate/cast';
import { returnReply } from '@/db/seed/estate/phrases';
import type { StoryLine, StoryStep } from '@/db/seed/estate/story';
import { later } from '@/db/seed/estate/time';

export type Arc = (cast: Cast, filed: Date, late?: Lateness) => StoryLine[];

/** Reported, agreed, repaired, answered: most tickets. */
export const plain: Arc = (cast, filed, late) => {
  const pen = open(cast, 'plain', filed);
  const visit = answer(cast, pen, late);
  come(cast, pen, visit, late);
  finish(cast, pen, visit.worker, settlePrice(cast, pen, visit.worker));
  if (!late || cast.channel === 'patrol') wrapUp(cast, pen, visit.worker);
  else {
    pen.until(awake(later(pen.time(), cast.d.int(10, 200))));
    pen.tell(cast.filer.slug, 'confirm', verdict(cast, 'late'));
  }
  return [pen.line];
};

/** A public fault that neighbours follow instead of reporting it again (REP-6). */
export const followed: Arc = (cast, filed, late) => {
  const [line] = plain(cast, filed, late) as [StoryLine];
  const done = line.steps.find((step) => step.move === 'finish') as StoryStep;
  const minutes = (done.at.getTime() - filed.getTime()) / 60_000;
  const follows = cast.neighbours.flatMap(({ slug }): StoryStep[] => {
    const time = awake(later(filed, 3 + cast.d.next() * minutes * 0.8));
    return time < done.at ? [{ at: time, who: slug, move: 'follow', input: {} }] : [];
  });
  return [{ ...line, arc: 'followed', steps: inOrder([...line.steps, ...follows]) }];
};

/** The same fault again within 30 days: 返修, free, linked to the earlier ticket (REP-8). */
export const returned: Arc = (cast, filed) => {
  const pen = open(cast, 'returned', filed);
  const visit = answer(
    { ...cast, fault: { ...cast.fault, reply: cast.fault.now === 'none' ? returnReply : cast.fault.reply } },
    pen,
  );
  come(cast, pen, visit);
  pen.wait(5);
  pen.tell(visit.worker, 'note', { words: `返修：与上一单同一位置，${cast.fault.short}，已拍照查根本原因。` });
  pen.tell(visit.worker, 'state_payer', { payer: 'office', words: '返修，不收费。' });
  finish(cast, pen, visit.worker, 'office');
  pen.until(awake(later(pen.time(), cast.d.int(20, 400))));
  pen.tell(cast.filer.slug, 'confirm', verdict(cast, 'again'));
  return [pen.line];
};

/** Taken back by the resident before anybody came, with a reason (GEN-9). */
export const withdrawn =
  (reason: string): Arc =>
  (cast, filed, late) => {
    const pen = open(cast, 'withdrawn', filed);
    const visit = answer(cast, pen, late);
    const before = (visit.slot.from.getTime() - pen.time().getTime()) / 60_000;
    pen.wait(Math.max(1, Math.min(before * 0.6, 600)));
    pen.tell(cast.filer.slug, 'withdraw', { reason });
    return [pen.line];
  };

const inOrder = (steps: StoryStep[]) => [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
