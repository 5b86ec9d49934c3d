import { officers } from './officers';

export type ReadRow<Kind extends string> = { entry: string; about: string; meets: Record<Kind, string> };

/**
 * The rows of a table; what stands in the table of officers is added to a row that leaves it out, and so is the guard, who
 * meets what the cleaner does where nothing else is said.
 */
export function readRows<Kind extends string>(kinds: readonly Kind[], table: string): ReadRow<Kind>[] {
  const met = new Map(linesOf(officers).map(([entry, about, ...words]) => [`${entry} ${about}`, words]));
  return linesOf(table).map(([entry = '', about = '', ...words]) => {
    const whole = words.length >= kinds.length - 1 ? words : [...words, ...(met.get(`${entry} ${about}`) ?? [])];
    const asCleaner = whole[kinds.indexOf('cleaner' as Kind)] ?? '';
    const all = whole.length === kinds.length - 1 ? [...whole, asCleaner] : whole;
    if (all.length !== kinds.length) throw new Error(`${entry} ${about} has ${all.length} words, with officers.ts`);
    const meets = Object.fromEntries(kinds.map((kind, i) => [kind, all[i]])) as Record<Kind, string>;
    return { entry, about, meets };
  });
}

/** Each line in its words, but for the head. */
const linesOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
