import readWorkbook from 'read-excel-file/universal';
import { Refusal } from '@/lib/refusal';
import { rearmed } from './formula';
import { readWords } from './words';
import { requireWorkbook } from './zip';

/** Bytes of a file that somebody brings. */
export const SHEET_BYTES = 5 * 1024 * 1024;
const SHEET_ROWS = 20_000;
/** A title, notes and headings may stand above the rows. */
const ABOVE = 20;
const COLUMNS = 60;
const CELL = 2000;
/** A workbook counts in parts of a day and seldom hits the minute. */
const HALF_A_MINUTE = 30_000;

type Cell = string | number | boolean | Date | null | undefined;

/**
 * The sheets of an .xlsx or text file as rows of words, cell by cell as a person reads them: days as 2026-03-05, numbers
 * in full. Refuses with a sentence what is none, too long, locked or of the old format.
 */
export async function readSheets(bytes: Buffer): Promise<string[][][]> {
  if (bytes.length > SHEET_BYTES) throw new Refusal('sheets.tooBig');
  if (bytes.length < 4) throw new Refusal('sheets.none');
  const sheets = await sheetsOf(bytes);
  if (sheets.some((rows) => rows.length > SHEET_ROWS + ABOVE)) throw new Refusal('sheets.tooLong');
  return sheets.map((rows) => rows.map((row) => row.slice(0, COLUMNS).map(wordsOf)));
}

async function sheetsOf(bytes: Buffer): Promise<Cell[][][]> {
  if (bytes.readUInt16BE(0) === 0xd0cf) throw new Refusal(isLocked(bytes) ? 'sheets.encrypted' : 'sheets.oldFormat');
  if (bytes.toString('latin1', 0, 2) !== 'PK') return [await readWords(bytes, SHEET_ROWS + ABOVE + 1)];
  await requireWorkbook(bytes);
  const whole = new Uint8Array(bytes).buffer;
  const sheets = await readWorkbook(whole).catch(() => {
    throw new Refusal('sheets.unreadable');
  });
  return sheets.map(({ data: rows }) => rows as Cell[][]);
}

/** A workbook with a password is wrapped in the old container, under this name. */
const isLocked = (bytes: Buffer) => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));

function wordsOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return new Date(cell.getTime() + HALF_A_MINUTE).toISOString().slice(0, 16).replace('T00:00', '').replace('T', ' ');
  if (typeof cell === 'number') return String(Number(cell.toFixed(6)));
  return rearmed(String(cell)).trim().slice(0, CELL);
}
