import 'server-only';
import { momentText, timeLeftText } from '@/lib/clock/words';
import type { Task } from './find-tasks';
import { whereOf } from './form-facts';
import type { OrderWords } from './say-order';

export type TaskSaid = {
  ticket: string;
  no: number;
  version: number;
  number: string;
  where: string;
  what: string;
  when: string;
  left: string | null;
  late: boolean;
  /** How often it was pressed for; null when never. */
  pressed: string | null;
  next: { move: 'orderAccept' | 'orderDone'; word: string } | null;
};

/** A task order as a card of a worker's list, and on top of its ticket. */
export function sayTask({ ticket, place, ...task }: Task, now: Date, { t, choices, clock }: OrderWords): TaskSaid {
  const isOver = task.state === 'done';
  const move = task.state === 'issued' ? 'orderAccept' : 'orderDone';
  return {
    ticket: ticket.id,
    no: task.no,
    version: ticket.version,
    number: t('task.title', { number: ticket.number, no: task.no }),
    where: whereOf(ticket, place, t('public')) || choices(`department.${task.department}`),
    what: task.what,
    when: isOver
      ? t('when.done', { at: momentText(clock, task.endedAt ?? task.due, now) })
      : t('task.until', { at: momentText(clock, task.due, now) }),
    left: isOver ? null : timeLeftText(clock, task.due, now),
    late: !isOver && now > task.due,
    pressed: !isOver && task.presses > 0 ? t('task.pressed', { count: task.presses }) : null,
    next: isOver ? null : { move, word: t(`next.${move}`) },
  };
}
