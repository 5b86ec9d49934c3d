import { awake, type Cast, clerkAt, say } from '@/db/seed/estate/cast';
import type { Pen } from '@/db/seed/estate/pen';
import { followUps, grudges, patrolClose, type Score, unconfirmed, verdicts } from '@/db/seed/estate/phrases';
import { later } from '@/db/seed/estate/time';

/** 「修好了吗？」: most people answer, some only after a reminder, some never (REP-7). */
export function wrapUp(cast: Cast, pen: Pen, worker: string) {
  const { d } = cast;
  if (cast.channel === 'patrol') {
    pen.waitDesk(d.int(20, 120));
    return pen.tell(worker, 'close', { outcome: 'done', words: patrolClose, photos: ['paper-slip.after.0'] });
  }
  const draw = d.next();
  if (draw < 0.14) return giveUp(cast, pen);
  if (draw < 0.34) remind(cast, pen);
  pen.until(
    awake(
      later(
        pen.time(),
        d.weighted([
          [d.int(2, 20), 5],
          [d.int(30, 300), 4],
          [d.int(500, 1300), 1],
        ]),
      ),
    ),
  );
  pen.tell(cast.filer.slug, 'confirm', verdict(cast, 'none'));
}

function remind(cast: Cast, pen: Pen) {
  pen.waitDesk(cast.d.int(500, 1100));
  pen.tell(clerkAt(cast, pen.time()), 'reply', { words: say(cast, cast.d.pick(followUps), { at: pen.time() }) });
}

/** Three tries to ask, a desk day apart, then 「未确认」. */
function giveUp(cast: Cast, pen: Pen) {
  for (const nth of [1, 2, 3]) {
    pen.waitDesk(cast.d.int(640, 760));
    const words =
      nth === 1 ? say(cast, cast.d.pick(followUps), { at: pen.time() }) : `第${nth}次回访，电话无人接听，已发消息。`;
    pen.tell(clerkAt(cast, pen.time()), 'ask_again', { words });
  }
  pen.wait(6);
  pen.tell(clerkAt(cast, pen.time()), 'close', { outcome: 'unconfirmed', words: cast.d.pick(unconfirmed) });
}

const luck = {
  none: [
    [5, 64],
    [4, 26],
    [3, 7],
    [2, 2],
    [1, 1],
  ],
  late: [
    [5, 20],
    [4, 36],
    [3, 28],
    [2, 12],
    [1, 4],
  ],
  again: [
    [5, 8],
    [4, 28],
    [3, 34],
    [2, 22],
    [1, 8],
  ],
} as const;

/** A rating in two of three cases; things that went wrong cost stars. */
export function verdict({ d }: Cast, wrong: keyof typeof luck) {
  if (d.chance(0.34)) return {};
  const score = d.weighted<Score>(luck[wrong]);
  const { words, tags } = d.pick((wrong === 'none' ? verdicts : grudges[wrong])[score]);
  return { score, tags, ...(words && { words }) };
}
