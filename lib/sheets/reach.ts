/** A workbook's last row; no row says a higher number of itself. */
const LAST_ROW = 1_048_576;
/** Cells that all sheets together may span: 20,000 rows of 400. */
const SPANNED = 8_000_000;
const LONGEST = 40;

/** Where a row or a cell says it stands. What stands so in a text as well is counted too: it does no harm. */
const placed = /(?<!\w|xmlns:)r\s*=\s*["'](?=([^"']{0,40}))/g;

/**
 * Whether the rows and cells of these parts stand within what can be laid out: who reads a sheet fills the gaps, so that two
 * cells far apart would take all memory there is, however small the file.
 */
export const isWithinReach = (parts: readonly string[]): boolean =>
  parts.reduce((sum, part) => sum + spanOf(part), 0) <= SPANNED;

function spanOf(xml: string): number {
  let [rows, cellRows, columns] = [0, 0, 0];
  for (const [, place = ''] of xml.matchAll(placed)) {
    const [row, column] = standing(place);
    rows = Math.max(rows, row);
    if (column === 0) continue;
    cellRows = Math.max(cellRows, row);
    columns = Math.max(columns, column);
  }
  return rows > LAST_ROW ? Number.POSITIVE_INFINITY : Math.max(rows, cellRows * columns);
}

/** Row and column as the reader takes them: any signs are a column, and 1e9 is a row. Nobody spells them in entities. */
function standing(place: string): [number, number] {
  if (place.includes('&') || place.length >= LONGEST) return [Number.POSITIVE_INFINITY, 0];
  const at = Math.max(0, place.search(/\d/));
  const column = [...place.slice(0, at)].reduce((sum, sign) => sum * 26 + Math.abs(sign.charCodeAt(0) - 64), 0);
  return [Number(place.slice(at)) || 0, column];
}
