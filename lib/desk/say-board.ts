import 'server-only';
import type { Named } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { writeQuery } from '@/lib/tickets/desk-query';
import { BOARD_MOST, type BoardPart, type Section } from '@/lib/tickets/find-board';
import { type RowSaid, sayRows } from './say-row';

export type BoardSaid = {
  section: Section;
  title: string;
  short: string;
  /** 「99+」 past what is counted. */
  count: string;
  some: boolean;
  href: string;
  rows: RowSaid[];
};

/** The parts of the board in words, each with the list behind it. */
export async function sayBoard(parts: BoardPart[], now: Date, c: string | null, named: Named): Promise<BoardSaid[]> {
  const t = await getTranslations('desk');
  return Promise.all(
    parts.map(async ({ section, count, rows }) => ({
      section,
      title: t(`board.${section}`),
      short: section === 'fresh' ? t('board.newShort') : t(`board.${section}`),
      count: count > BOARD_MOST ? `${BOARD_MOST}+` : String(count),
      some: count > 0,
      href: `/admin/tickets${writeQuery(section === 'fresh' ? { sort: 'newest' } : { view: section, sort: 'due' }, c)}`,
      rows: await sayRows(rows, now, c, named),
    })),
  );
}

/** Red for broken promises, amber for those about to break; nothing else calls. */
export function boardTone({ section, some }: BoardSaid): 'red' | 'amber' | undefined {
  if (!some) return undefined;
  return section === 'overdue' ? 'red' : section === 'soon' ? 'amber' : undefined;
}

export const isCalm = (parts: BoardPart[]): boolean =>
  parts.every(({ section, count }) => count === 0 || !['overdue', 'soon', 'unassigned'].includes(section));
