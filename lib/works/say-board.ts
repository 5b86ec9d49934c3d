import 'server-only';
import { localDay } from '@/lib/clock/day';
import { dayText } from '@/lib/clock/words';
import { ticketHref } from '@/lib/desk/hrefs';
import { stepWords } from '@/lib/desk/say-row';
import { anyWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { serviceOf } from '@/lib/services';
import { worksOf } from '@/lib/services/works/state';
import type { Viewer } from '@/lib/viewer';
import { type BoardRow, findBoard } from './find-board';

export type BoardLine = {
  id: string;
  href: string;
  number: string;
  unit: string;
  step: string;
  period: string;
  /** What somebody has to see to now. */
  notes: { text: string; tone: 'red' | 'amber' }[];
};
export type BoardBuilding = { id: string; name: string; lines: BoardLine[] };
export type BoardSaid = {
  buildings: BoardBuilding[];
  /** How many are at which step, over all buildings. */
  steps: { step: string; name: string; count: number }[];
  total: number;
};

type Chosen = { building?: string | undefined; step?: string | undefined };

/** Running works by building and stage, with what is late (REN-9). */
export async function sayBoard(
  viewer: Viewer,
  communityId: string,
  c: string | null,
  chosen: Chosen,
): Promise<BoardSaid> {
  const [rows, t, wordOf, clock] = await Promise.all([
    findBoard(viewer, communityId),
    getTranslations('works'),
    anyWords(),
    getTranslations('clock'),
  ]);
  const today = localDay(viewer.now);
  const day = (one: string) => dayText(clock, one, viewer.now);
  const over = (row: BoardRow) => t(isAccepted(row) ? 'board.over' : 'board.overSmall');
  const line = (row: BoardRow): BoardLine => {
    const { plan, permit, watch } = worksOf(row);
    const [from, to] = [permit.from ?? plan.from, permit.to ?? plan.to];
    const open = watch.rectify.filter(({ state }) => state !== 'passed').length;
    return {
      id: row.id,
      href: ticketHref(row.id, c),
      number: row.number,
      unit: row.unit,
      step: stepWords(wordOf, row),
      period: from && to ? t('board.period', { from: day(from), to: day(to) }) : '',
      notes: [
        ...(row.dueAt < viewer.now ? [{ text: t('board.late'), tone: 'red' as const }] : []),
        ...(row.step === 'working' && permit.to && permit.to < today
          ? [{ text: over(row), tone: 'red' as const }]
          : []),
        ...(open > 0 ? [{ text: t('board.rectify', { count: open }), tone: 'amber' as const }] : []),
      ],
    };
  };
  const shown = rows.filter(
    (row) => (!chosen.building || row.buildingId === chosen.building) && (!chosen.step || row.step === chosen.step),
  );
  return { buildings: byBuilding(shown, line), steps: stepsOf(rows, wordOf), total: rows.length };
}

/** Whether its works end with an acceptance. */
const isAccepted = ({ kind, step }: BoardRow) => serviceOf(kind).steps[step]?.moves.askAcceptance !== undefined;

function byBuilding(rows: BoardRow[], line: (row: BoardRow) => BoardLine): BoardBuilding[] {
  const found = new Map<string, BoardBuilding>();
  for (const row of rows) {
    const one = found.get(row.buildingId) ?? { id: row.buildingId, name: row.building, lines: [] };
    found.set(row.buildingId, { ...one, lines: [...one.lines, line(row)] });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
}

/** In the order in which works go through them. */
function stepsOf(rows: BoardRow[], wordOf: Parameters<typeof stepWords>[0]): BoardSaid['steps'] {
  const counts = new Map<string, { name: string; count: number; place: number }>();
  for (const row of rows) {
    const { count, place } = counts.get(row.step) ?? { count: 0, place: placeOf(row) };
    counts.set(row.step, { name: stepWords(wordOf, row), count: count + 1, place });
  }
  return [...counts]
    .sort(([, a], [, b]) => a.place - b.place)
    .map(([step, { name, count }]) => ({ step, name, count }));
}

const placeOf = ({ kind, step }: BoardRow): number => Object.keys(serviceOf(kind).steps).indexOf(step);
