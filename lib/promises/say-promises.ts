import 'server-only';
import { anyWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import type { PromiseBoard, PromiseLine } from './find-promises';
import { type Grouping, groupings, type PromiseQuery, promisesHref } from './promise-query';

type Figure = { name: string; count: string; href: string; tone: 'red' | 'amber' | null };
export type BoardLine = { key: string; name: string; figures: Figure[]; rate: string };
type BoardSaid = {
  all: BoardLine;
  groups: { by: Grouping; title: string; lines: BoardLine[] }[];
  capped: boolean;
};

/** The board in words: each figure leads to the promises behind it. */
export async function sayPromises(board: PromiseBoard, c: string | null): Promise<BoardSaid> {
  const [t, wordOf] = await Promise.all([getTranslations('promises'), anyWords()]);
  const nameOf = ({ by, of, name }: PromiseLine): string => {
    if (by === 'kind') return wordOf(`${of}.name`);
    if (of === 'none') return t(by === 'owner' ? 'nobody' : 'noDepartment');
    return by === 'department' ? wordOf(`choices.department.${of}`) : (name ?? t('nobody'));
  };
  const say = (line: PromiseLine): BoardLine => ({
    key: `${line.by} ${line.of}`,
    name: line.by ? nameOf(line) : t('all'),
    figures: columns.map((column) => figureOf(line, column, t(`column.${column.name}`), c)),
    rate: rateOf(line),
  });
  const of = (by: Grouping | null) => board.lines.filter((line) => line.by === by).sort(heavier);
  const [all] = of(null);
  if (!all) throw new Error('no line of everything');
  return {
    all: say(all),
    groups: groupings.map((by) => ({ by, title: t(`by.${by}`), lines: of(by).map(say) })),
    capped: board.capped,
  };
}

const columns = [
  { name: 'risk', what: 'risk', span: 'now', of: (line: PromiseLine) => line.risk },
  { name: 'late', what: 'late', span: 'now', of: (line: PromiseLine) => line.late },
  { name: 'keptToday', what: 'kept', span: 'today', of: (line: PromiseLine) => line.today.kept },
  { name: 'brokenToday', what: 'broken', span: 'today', of: (line: PromiseLine) => line.today.broken },
  { name: 'keptMonth', what: 'kept', span: 'month', of: (line: PromiseLine) => line.month.kept },
  { name: 'brokenMonth', what: 'broken', span: 'month', of: (line: PromiseLine) => line.month.broken },
] as const;

type Column = (typeof columns)[number];

function figureOf(line: PromiseLine, { what, span, of }: Column, name: string, c: string | null): Figure {
  const count = of(line);
  const query: PromiseQuery = { what, span, ...(line.by ? { by: line.by, of: line.of } : {}) };
  const tone = count === 0 ? null : what === 'risk' ? 'amber' : what === 'kept' ? null : 'red';
  return { name, count: String(count), href: promisesHref(query, c), tone };
}

/** 按时率 of this month: given in time, of all that were given. */
function rateOf({ month: { kept, broken } }: PromiseLine): string {
  return kept + broken === 0 ? '—' : `${Math.floor((100 * kept) / (kept + broken))}%`;
}

/** What needs looking after comes first. */
const heavier = (a: PromiseLine, b: PromiseLine) =>
  b.late - a.late || b.risk - a.risk || b.month.broken - a.month.broken || b.month.kept - a.month.kept;
