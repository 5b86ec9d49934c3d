import type { Changes } from './decide';

/** The row that a ticket's events add up to, as JSON values; refuses a history in which one event contradicts the last. */
export function replay(history: readonly { seq: number; changes: Changes }[]): Record<string, unknown> {
  const row: Record<string, string> = {};
  history.forEach(({ seq, changes }, i) => {
    if (seq !== i + 1) throw new Error(`event ${i + 1} is missing`);
    for (const [column, [before, after]] of Object.entries(changes)) {
      if ((row[column] ?? NOTHING) !== asJson(before)) throw new Error(`event ${seq} contradicts ${column}`);
      row[column] = asJson(after);
    }
  });
  return Object.fromEntries(Object.entries(row).map(([column, text]) => [column, JSON.parse(text)]));
}

const NOTHING = 'null';
const asJson = (value: unknown) => JSON.stringify(value) ?? NOTHING;
