/** Asked so often, a statement gets a name: PostgreSQL then keeps its parse and plan on each connection. */
const OFTEN = 5;
/** Each name costs a connection memory; what is rarely asked, or comes late, goes out unnamed. */
const MOST = 400;

/** Gives names to the statements of a program, by their text; the same text keeps its name. */
export function namer() {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  return (text: string): string | undefined => {
    const known = names.get(text);
    if (known || names.size >= MOST) return known;
    const times = (asked.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      if (asked.size >= MOST * 10) asked.clear();
      asked.set(text, times);
      return undefined;
    }
    asked.delete(text);
    names.set(text, `s${names.size}`);
    return names.get(text);
  };
}
