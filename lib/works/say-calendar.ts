import 'server-only';
import { plusDays, plusMonths, weekday } from '@/lib/clock/day';
import { ticketHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import { worksOf } from '@/lib/services/works/state';
import type { Viewer } from '@/lib/viewer';
import { type BoardRow, findBoard } from './find-board';

export type CalendarDay = {
  day: string;
  date: number;
  inMonth: boolean;
  items: { key: string; href: string; text: string }[];
};

/** The weeks of a month, 'YYYY-MM', Monday first: which works begin, end, or give their deposit back. */
export async function sayCalendar(viewer: Viewer, communityId: string, c: string | null, month: string) {
  const [rows, t] = await Promise.all([findBoard(viewer, communityId), getTranslations('works')]);
  const events = new Map<string, CalendarDay['items']>();
  for (const row of rows) {
    for (const [what, day] of datesOf(row)) {
      const item = {
        key: `${row.id}-${what}`,
        href: ticketHref(row.id, c),
        text: t(`calendar.${what}`, { unit: row.unit }),
      };
      events.set(day, [...(events.get(day) ?? []), item]);
    }
  }
  const first = `${month}-01`;
  const next = plusMonths(first, 1);
  const start = plusDays(first, -((weekday(first) + 6) % 7));
  const days: CalendarDay[] = [];
  for (let day = start; day < next || days.length % 7 !== 0; day = plusDays(day, 1))
    days.push({ day, date: Number(day.slice(8)), inMonth: day.startsWith(month), items: events.get(day) ?? [] });
  return { days, before: plusMonths(first, -1).slice(0, 7), after: next.slice(0, 7) };
}

type What = 'begins' | 'ends' | 'refund';

function datesOf(row: BoardRow): [What, string][] {
  const { plan, permit, finish } = worksOf(row);
  const all: [What, string | null][] = [
    ['begins', permit.from ?? plan.from],
    ['ends', permit.to ?? plan.to],
    ['refund', finish.refundOn],
  ];
  return all.flatMap(([what, day]) => (day ? [[what, day] as [What, string]] : []));
}
