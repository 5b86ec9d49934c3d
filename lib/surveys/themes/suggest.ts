import 'server-only';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict';

export type Suggested = { word: string; texts: number };

const MOST = 16;
/** Said once it is no theme. */
const LEAST = 2;
/** Things, doings and what they are like; not who, how many or how. */
const telling = /^(n|v|a)/;
const KEPT_LENGTH = 2;

let known: Jieba | undefined;

/** The words that most texts hold, for a theme to be made of: each text counts once. */
export function suggestWords(texts: readonly string[], taken: readonly string[]): Suggested[] {
  known ??= Jieba.withDict(dict);
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsIn(known, text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([word, count]) => count >= LEAST && !taken.includes(word))
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, MOST)
    .map(([word, count]) => ({ word, texts: count }));
}

const wordsIn = (jieba: Jieba, text: string): Set<string> =>
  new Set(
    jieba
      .tag(text, true)
      .filter(({ tag, word }) => telling.test(tag) && word.length >= KEPT_LENGTH && /^\p{L}+$/u.test(word))
      .map(({ word }) => word),
  );
