/**
 * A life is played once by the product's own engine, with these in the place of what differs from ticket to ticket; then its
 * rows are cut at them and filled in for many. Ids stand as UUIDs, since the engine parses them; words between two signs of
 * Unicode's private area.
 */
const uuid = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
const word = (n: number) => `\uE000${String(n).padStart(2, '0')}\uE001`;

const ids = ['id', 'community', 'unit', 'building', 'filer', 'clerk', 'caller', 'lead', 'worker'] as const;
const words = [
  ...(['number', 'words', 'summary', 'name', 'tail', 'key', 'body', 'head'] as const),
  ...(['event', 'salt', 'digest', 'prev', 'hash', 'order', 'owed', 'tried'] as const),
];
export type SlotName = (typeof ids)[number] | (typeof words)[number];

const names = [...ids, ...words];
/** Where the moments of a life begin among its values. */
export const MOMENTS = names.length;
export const place = Object.fromEntries(names.map((name, n) => [name, n])) as Record<SlotName, number>;
export const slot = Object.fromEntries(names.map((name, n) => [name, n < ids.length ? uuid(n) : word(n)])) as Record<
  SlotName,
  string
>;

/**
 * What happened in a life happened in the first thousandth of a second of its minute; of each ticket it is put off by the same
 * few seconds. What is promised is a whole minute and stays: targets and differences are counted in whole minutes.
 */
export const MARK = 1;
const marked = /00000000-0000-4000-8000-0000000000(\d\d)|\uE000(\d\d)\uE001|(\d{4}-\d\d-\d\dT\d\d:\d\d:00\.001Z)/;

/** A text with its slots taken out: `fixed[0] value fixed[1] value …`. */
export type Cut = { fixed: string[]; at: number[] };

/** Cuts texts of one life at their slots; `moments` collects what happened when. */
export function openCutter() {
  const moments: number[] = [];
  const momentAt = (iso: string) => {
    const at = Date.parse(iso);
    const known = moments.indexOf(at);
    return MOMENTS + (known >= 0 ? known : moments.push(at) - 1);
  };
  const cut = (text: string): Cut => {
    const fixed: string[] = [];
    const at: number[] = [];
    // Split gives a piece, then the three groups of the slot after it, of which one is found.
    const pieces = text.split(marked);
    for (let n = 0; n < pieces.length; n += 4) {
      fixed.push(pieces[n] as string);
      const id = pieces[n + 1] ?? pieces[n + 2];
      const iso = pieces[n + 3];
      if (id !== undefined) at.push(Number(id));
      else if (iso !== undefined) at.push(momentAt(iso));
    }
    return { fixed, at };
  };
  return { cut, moments };
}

export function filled({ fixed, at }: Cut, values: readonly string[]): string {
  const pieces = [fixed[0] as string];
  for (let n = 0; n < at.length; n += 1) pieces.push(values[at[n] as number] as string, fixed[n + 1] as string);
  return pieces.join('');
}
