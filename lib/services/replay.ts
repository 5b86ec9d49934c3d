import type { Changes } from './decide';

/** The row that a ticket's events add up to, as JSON values; refuses a history in which one event contradicts the last. */
export function replay(history: readonly { seq: number; changes: Changes }[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  history.forEach(({ seq, changes }, i) => {
    if (seq !== i + 1) throw new Error(`event ${i + 1} is missing`);
    for (const [column, [before, after]] of Object.entries(JSON.parse(JSON.stringify(changes)) as Changes)) {
      const stood = row[column] ?? null;
      if (JSON.stringify(stood) !== JSON.stringify(before)) throw new Error(`event ${seq} contradicts ${column}`);
      row[column] = after;
    }
  });
  return row;
}
