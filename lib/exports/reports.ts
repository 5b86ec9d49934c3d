import 'server-only';
import { findReport, readAsked } from '@/lib/reports/find-report';
import type { Report, ReportName } from '@/lib/reports/report';
import { reportWords } from '@/lib/reports/say-figure';
import type { SheetCell } from '@/lib/sheets/write';
import type { Viewer } from '@/lib/viewer';
import type { Exported, Wanted } from './kinds';

/** A report as the page shows it, table under table; it holds counts alone and names nobody. */
export const exportReport =
  (name: ReportName) =>
  async (viewer: Viewer, communityId: string, { q }: Wanted): Promise<Exported> => {
    const params = Object.fromEntries(new URLSearchParams(q));
    const asked = readAsked(params, viewer.now);
    const [t, report] = await Promise.all([reportWords(), findReport(name, viewer, communityId, asked, null)]);
    const widest = Math.max(...report.parts.map(({ head }) => head.length));
    const headings = [report.title, ...Array.from({ length: widest - 1 }, () => '')];
    const department = asked.department === undefined ? [] : [`department=${asked.department ?? 'none'}`];
    return {
      sheet: {
        name: `${t(`tabs.${name}`)} ${report.month}`,
        headings,
        rows: rowsOf(report),
        notes: { name: t('meanings'), lines: report.meanings.map(({ term, text }) => `${term}: ${text}`) },
      },
      filters: [`month=${report.month}`, ...department].join(' '),
    };
  };

const rowsOf = ({ span, parts }: Report): SheetCell[][] => [
  [span],
  ...parts.flatMap(({ title, note, head, lines }): SheetCell[][] => [
    [null],
    [title],
    ...(note ? [[note]] : []),
    head,
    ...lines.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]),
  ]),
];
