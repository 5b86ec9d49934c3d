import 'server-only';
import { localDay } from '@/lib/clock/day';
import { dayText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { getTranslations } from '@/lib/i18n/translations';
import type { Viewer } from '@/lib/viewer';
import type { DueBackRow, LedgerRow, MoneyList } from './find-ledger';
import { type EntrySaid, entrySayer } from './say-entry';

export type BookLine = { entry: EntrySaid; href: string; unit: string; number: string };
export type DueBackLine = {
  id: string;
  href: string;
  unit: string;
  number: string;
  fen: number;
  on: string;
  isOver: boolean;
  notes: { text: string; tone: 'red' | 'amber' | 'green' }[];
};

/** The lines of one view of a community's books. */
export async function sayBooks(viewer: Viewer, { entries, due }: MoneyList, c: string | null) {
  const [t, clock, say] = await Promise.all([getTranslations('money'), getTranslations('clock'), entrySayer(viewer)]);
  const today = localDay(viewer.now);
  const line = (row: LedgerRow): BookLine => {
    const { isUndone, isUnconfirmed } = row;
    return {
      entry: say(row, { isUndone, isUnconfirmed }),
      href: ticketHref(row.ticketId, c),
      unit: row.unit ?? '',
      number: row.number,
    };
  };
  const back = (row: DueBackRow): DueBackLine => ({
    id: row.id,
    href: ticketHref(row.id, c),
    unit: row.unit ?? '',
    number: row.number,
    fen: row.heldFen,
    on: dayText(clock, row.refundOn, viewer.now),
    isOver: row.refundOn < today,
    notes: notesOf(row, today, t),
  });
  return { lines: entries.map(line), back: due.map(back) };
}

type Words = Awaited<ReturnType<typeof getTranslations<'money'>>>;

/** What somebody has to do before a deposit can go back; nothing while its day is far. */
function notesOf({ refundOn, rechecked, undecided }: DueBackRow, today: string, t: Words): DueBackLine['notes'] {
  if (refundOn > today) return [];
  const open = undecided > 0 ? [{ text: t('page.undecided', { count: undecided }), tone: 'amber' as const }] : [];
  const look =
    rechecked === 'passed'
      ? []
      : [{ text: t(rechecked === null ? 'page.recheck' : 'page.notClean'), tone: 'amber' as const }];
  const todo = [...look, ...open];
  const over = refundOn < today ? [{ text: t('page.overdue'), tone: 'red' as const }] : [];
  return [...over, ...(todo.length > 0 ? todo : [{ text: t('page.ready'), tone: 'green' as const }])];
}
