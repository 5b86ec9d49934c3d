/** What a column of an office's file can mean, and the headings that say so: those that say just that, then those that hint. */
export type Meaning = { name: string; says: RegExp; hints?: RegExp };

/** What is meant → which column, from 0. */
export type Columns = Record<string, number>;

export type Found = { head: number; columns: Columns };

/** A title, the date of printing and notes may stand above the headings. */
const LOOKED_AT = 15;

/** The row of headings among the first ones, and what its columns mean; undefined when no row names two of them. */
export function findHead(meanings: readonly Meaning[], rows: string[][]): Found | undefined {
  const guesses = rows.slice(0, LOOKED_AT).map((row, head) => ({ head, columns: guessColumns(meanings, row) }));
  const most = Math.max(0, ...guesses.map(({ columns }) => Object.keys(columns).length));
  return most >= 2 ? guesses.find(({ columns }) => Object.keys(columns).length === most) : undefined;
}

/** Guesses what each column means; a column means one thing at most, and what says so plainly comes first. */
export function guessColumns(meanings: readonly Meaning[], headings: string[]): Columns {
  const columns: Columns = {};
  const plain = headings.map(plainHeading);
  for (const by of ['says', 'hints'] as const) {
    for (const meaning of meanings) {
      if (meaning.name in columns) continue;
      const at = plain.findIndex((heading, i) => meaning[by]?.test(heading) && !Object.values(columns).includes(i));
      if (at >= 0) columns[meaning.name] = at;
    }
  }
  return columns;
}

/** Without units in brackets, stars of what must be filled in, and spaces. */
const plainHeading = (heading: string) =>
  heading
    .normalize('NFKC')
    .replace(/[([\u3010].*?[)\]\u3011]/g, '')
    .replace(/[\s*:_\-/.]/g, '')
    .toLowerCase();

/** A cell by what it means; nothing where no column means it. */
export const cellOf = (row: string[], columns: Columns, name: string): string => {
  const at = columns[name];
  return at === undefined ? '' : (row[at] ?? '').trim();
};
