import 'server-only';
import { momentText, timeLeftText } from '@/lib/clock/words';
import type { FormSpec } from '@/lib/form';
import { getTranslations } from '@/lib/i18n/translations';
import type { OrderLine, TicketPage } from '@/lib/tickets/find-ticket';
import { isOpenLine, taskForm, taskLines, taskValues } from '@/lib/tickets/task-form';

export type TaskAct = { name: 'orderDone' | 'orderCancel'; label: string; spec: FormSpec };

/** A task order at the desk: whose, what, until when, and what can be done about it. */
export type TaskSaid = {
  no: number;
  title: string;
  state: string;
  tone: 'neutral' | 'amber' | 'blue' | 'green';
  what: string;
  when: string;
  late: boolean;
  pressed: string | null;
  press: Record<string, string> | null;
  acts: TaskAct[];
  print: string;
};

export type TasksSaid = { tasks: TaskSaid[]; open: number };

/** The task orders of a ticket, the open ones first; those that came to nothing last. */
export async function sayTasks(page: TicketPage): Promise<TasksSaid> {
  const lines = taskLines(page).sort((a, b) => Number(isOpenLine(b)) - Number(isOpenLine(a)) || a.no - b.no);
  return { tasks: await Promise.all(lines.map((line) => sayTask(page, line))), open: lines.filter(isOpenLine).length };
}

const tones = { issued: 'amber', accepted: 'blue', done: 'green' } as const;

async function sayTask(page: TicketPage, line: OrderLine): Promise<TaskSaid> {
  const [t, choices] = await Promise.all([getTranslations('desk'), getTranslations('choices')]);
  const open = isOpenLine(line);
  const { now } = page.setting;
  const whose = [choices(`department.${line.department}` as 'department.desk'), line.who].filter(Boolean).join(' · ');
  return {
    no: line.no,
    title: t('tasks.one', { no: line.no, whose }),
    state: t(`facts.orderState.${line.state}` as 'facts.orderState.done'),
    tone: tones[line.state as keyof typeof tones] ?? 'neutral',
    what: [line.what, open ? null : line.work].filter(Boolean).join(' → '),
    when: await whenOf(page, line),
    late: open && line.dueAt !== null && now > line.dueAt,
    pressed: line.presses > 0 ? await pressedOf(page, line) : null,
    press: open && page.moves.includes('orderPress') ? taskValues(page, 'orderPress', line.no, 'tickets') : null,
    acts: open ? await actsOf(page, line.no) : [],
    print: `/print/tickets/${page.ticket.id}/orders/${line.no}`,
  };
}

async function whenOf({ setting: { now } }: TicketPage, line: OrderLine): Promise<string> {
  const [t, clock] = await Promise.all([getTranslations('desk'), getTranslations('clock')]);
  if (line.endedAt) return momentText(clock, line.endedAt, now);
  if (!line.dueAt) return '';
  return t('tasks.until', { at: momentText(clock, line.dueAt, now), left: timeLeftText(clock, line.dueAt, now) });
}

async function pressedOf({ setting: { now } }: TicketPage, { presses, pressedAt }: OrderLine): Promise<string> {
  const [t, clock] = await Promise.all([getTranslations('desk'), getTranslations('clock')]);
  return t('tasks.pressed', { count: presses, at: pressedAt ? momentText(clock, pressedAt, now) : '' });
}

async function actsOf(page: TicketPage, no: number): Promise<TaskAct[]> {
  const t = await getTranslations('desk');
  const names = (['orderDone', 'orderCancel'] as const).filter((name) => page.moves.includes(name));
  return Promise.all(
    names.map(async (name) => ({ name, label: t(`tasks.${name}`), spec: await taskForm(page, name, no, 'tickets') })),
  );
}
