import { parse } from 'csv-parse/sync';
import { Refusal } from '@/lib/refusal';
import { cellsOf } from './width';

/** Cells of one row: a workbook may span as many at 20,000 rows. */
const WIDEST = 400;
/** Cells of all rows, a second or two of reading. */
const CELLS = 1_500_000;

/** The words of a text file: UTF-8, what Chinese Excel saves (GB18030), or Excel's own "Unicode text". */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new Refusal('sheets.wrongKind');
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? decodeChinese(bytes) : text;
}

function decodeChinese(bytes: Buffer): string {
  const text = new TextDecoder('gb18030').decode(bytes);
  if (text.includes('\ufffd')) throw new Refusal('sheets.wrongKind');
  return text;
}

/** The rows of a text file; what parts its cells is found out. At most `most` rows are read. */
export async function readWords(bytes: Buffer, most: number): Promise<string[][]> {
  const text = decode(bytes);
  if (/^\s*(<|%PDF|\{\\rtf)/i.test(text.slice(0, 200))) throw new Refusal('sheets.wrongKind');
  const delimiter = delimiterOf(text);
  const { widest, all } = cellsOf(text, delimiter);
  if (widest > WIDEST) throw new Refusal('sheets.tooWide');
  if (all > CELLS) throw new Refusal('sheets.tooLong');
  return rowsOf(text, delimiter, most).catch(() => {
    throw new Refusal('sheets.unreadable');
  });
}

const rowsOf = async (text: string, delimiter: string, most: number) =>
  parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    to: most,
  }) as string[][];

const delimiters = ['\t', ',', ';'];

/** Whatever stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((one) => head.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
