import writeWorkbook from 'write-excel-file/node';
import { disarmed, printable } from './formula';

export type SheetCell = string | number | null;
/** A table on its way out; `notes` fill a second sheet of a workbook, `more` further ones. Every text is text, whatever it begins with. */
export type OutSheet = {
  name: string;
  headings: string[];
  rows: SheetCell[][];
  notes?: { name: string; lines: string[] };
  more?: { name: string; headings: string[]; rows: SheetCell[][] }[];
  /** Rows left empty as text, so that what is typed into them stays as it was typed. */
  roomFor?: number;
};
export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

const LONGEST = 32_000;
const WIDEST = 44;

export async function writeSheet(format: SheetFormat, sheet: OutSheet): Promise<Buffer> {
  return format === 'csv' ? writeCsv(sheet) : writeXlsx(sheet);
}

/** With the mark by which Excel knows that it is UTF-8; every cell in quotes, formulas disarmed. */
function writeCsv({ headings, rows }: OutSheet): Buffer {
  const line = (cells: SheetCell[]) => cells.map(csvCell).join(',');
  return Buffer.from(`\ufeff${[headings, ...rows].map(line).join('\r\n')}\r\n`);
}

const csvCell = (cell: SheetCell): string =>
  typeof cell === 'number' ? String(cell) : `"${disarmed(printable(cell ?? '')).replaceAll('"', '""')}"`;

function writeXlsx({ notes, more = [], ...first }: OutSheet): Promise<Buffer> {
  const beside = notes && {
    sheet: notes.name,
    data: notes.lines.map((value) => [{ value, type: String, wrap: true }]),
    columns: [{ width: 90 }],
  };
  return writeWorkbook([...[first, ...more].map(tableOf), ...(beside ? [beside] : [])]).toBuffer();
}

function tableOf({ name, headings, rows, roomFor = 0 }: Omit<OutSheet, 'notes' | 'more'>) {
  const head = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const, format: '@' }));
  const empty = headings.map(() => ({ value: '', type: String, format: '@' }));
  const widths = headings.map((heading, at) => ({
    width: widthOf([heading, ...rows.slice(0, 50).map((row) => row[at])]),
  }));
  return {
    sheet: name,
    data: [head, ...rows.map((row) => row.map(xlsxCell)), ...Array.from({ length: roomFor }, () => empty)],
    stickyRowsCount: 1,
    columns: widths,
  };
}

/** Typed: a text cell is never calculated. */
function xlsxCell(cell: SheetCell) {
  if (typeof cell === 'number') return { value: cell, type: Number };
  return cell ? { value: printable(cell).slice(0, LONGEST), type: String, format: '@' } : null;
}

function widthOf(cells: (SheetCell | undefined)[]): number {
  const lengths = cells.map((cell) => String(cell ?? '').replace(/[^\p{ASCII}]/gu, '..').length);
  return Math.min(WIDEST, Math.max(8, ...lengths) + 2);
}
