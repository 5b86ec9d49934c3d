const MAX_TERMS = 200;

/**
 * The pieces by which a text is found: bigrams of Chinese runs, whole words of others, in lower case. A single Chinese
 * character makes no term; words of one letter neither.
 */
export function termsOf(text: string): string[] {
  const found = new Set<string>();
  for (const run of text
    .toLowerCase()
    .normalize('NFKC')
    .match(/\p{Script=Han}+|[\p{L}\p{N}-]+/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (run.length > 1 && run.length <= 24) found.add(run);
      continue;
    }
    const letters = [...run];
    for (let i = 0; i + 1 < letters.length; i += 1) found.add(`${letters[i]}${letters[i + 1]}`);
  }
  return [...found].slice(0, MAX_TERMS);
}
