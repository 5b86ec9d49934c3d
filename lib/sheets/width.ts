/** How lines end in this text (found at the first), and where a cell stands: in quotes, and whether it holds anything yet. */
type Place = { text: string; delimiter: string; end: string; quoted: boolean; begun: boolean };

/**
 * How many cells the widest row of a text has, and how many all have, counted before any is laid out: a line of a million would
 * hold everybody up. Quotes and ends of lines count as csv-parse takes them (a test compares the two).
 */
export function cellsOf(text: string, delimiter: string): { widest: number; all: number } {
  const place: Place = { text, delimiter, end: '', quoted: false, begun: false };
  let [widest, cells, all, at] = [1, 1, 1, 0];
  while (at < text.length) {
    if (place.quoted) at = afterQuoted(place, at);
    else if (text[at] === delimiter) {
      cells += 1;
      all += 1;
      widest = Math.max(widest, cells);
      place.begun = false;
      at += 1;
    } else if (isEnd(place, at)) {
      cells = 1;
      all += 1;
      place.begun = false;
      at += place.end.length;
    } else {
      place.quoted = text[at] === '"' && !place.begun;
      place.begun = !place.quoted;
      at += 1;
    }
  }
  return { widest, all };
}

/** The place behind the next quote; one that is followed by neither a quote nor the end of the cell is a sign like others. */
function afterQuoted(place: Place, from: number): number {
  const { text, delimiter } = place;
  const at = text.indexOf('"', from);
  if (at < 0) return text.length;
  place.begun ||= at > from;
  const next = text[at + 1];
  place.quoted = next === '"';
  if (place.quoted) place.begun = true;
  else if (next && next !== '\0' && next !== delimiter && !isEnd(place, at + 1)) place.begun = true;
  return at + (place.quoted ? 2 : 1);
}

const ends = ['\r\n', '\n', '\r'];

function isEnd(place: Place, at: number): boolean {
  if (place.end) return place.text.startsWith(place.end, at);
  const sign = place.text[at];
  if (sign === '\r' || sign === '\n') place.end = ends.find((one) => place.text.startsWith(one, at)) ?? '';
  return place.end !== '';
}
