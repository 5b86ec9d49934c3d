import { addressOf } from '@/lib/address';
import type { Month } from './month';

export const reportNames = ['promises', 'complaints', 'information'] as const;
export type ReportName = (typeof reportNames)[number];

/** One cell of a table: what it says, the number that a workbook gets, and the tickets behind it. */
export type Cell = { text: string; value: string | number | null; href?: string };
/** `id` where labels may repeat. */
export type Line = { id?: string; label: string; cells: Cell[] };

/** A share between 0 and 1, or a count; null where there is nothing to draw. */
export type Bar = { label: string; text: string; value: number | null; before: number | null };
/** Counts fill their lines by the largest of them, shares by the whole. */
export type Chart = { draws: 'counts' | 'shares' | 'columns'; bars: Bar[] };

/** One table of a report, its picture above it. */
export type Part = {
  id: string;
  title: string;
  note?: string;
  head: string[];
  lines: Line[];
  chart?: Chart;
};

/** A report in words: the same for the screen, for paper and for a workbook. */
export type Report = {
  name: ReportName;
  title: string;
  month: Month;
  /** Which days it covers, and as of when. */
  span: string;
  parts: Part[];
  /** How its figures are counted: numerator, denominator, clock. */
  meanings: { term: string; text: string }[];
};

/** Where a report stands in the portal. */
export const reportPaths: Record<ReportName, string> = {
  promises: '/admin/reports',
  complaints: '/admin/reports/complaints',
  information: '/admin/reports/information',
};

/** What was chosen goes along: the month, and of complaints the department. */
export function reportHref(
  path: string,
  { month, department }: { month: Month; department?: string | null | undefined },
  c: string | null,
): string {
  const d = department === null ? 'none' : department;
  return addressOf(path, { c, m: month, d });
}
