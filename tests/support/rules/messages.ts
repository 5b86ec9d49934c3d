import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Finding, filesUnder, root } from './source';

export type Messages = { [key: string]: string | Messages };
/** The messages of one language by area, the name of their file. */
export type Language = Record<string, Messages>;

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

export function readLanguage(locale: string): Language {
  const files = filesUnder(`lib/i18n/messages/${locale}`).filter((path) => path.endsWith('.json'));
  return Object.fromEntries(
    files.map((path) => [basename(path, '.json'), JSON.parse(readFileSync(join(root, path), 'utf8'))]),
  );
}

/** Each key with its text, `repair.form.title`. */
export function flat(messages: Language | Messages, prefix = ''): Map<string, string> {
  const each = Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(each);
}

/** Both languages say the same things: no key, placeholder or tag stands in one of them only, but for the listed keys. */
export function sameMessages(zh: Language, en: Language, mayDiffer: string[] = []): Finding[] {
  const [ours, theirs] = [flat(zh), flat(en)];
  const missing = [...ours.keys()].filter((key) => !theirs.has(key)).map((key) => `${key} is missing in en`);
  const extra = [...theirs.keys()].filter((key) => !ours.has(key)).map((key) => `${key} is missing in zh-CN`);
  const uneven = [...ours].flatMap(([key, text]) => {
    const [left, right] = [slots(text), slots(theirs.get(key) ?? text)];
    return left.join() === right.join() || mayDiffer.includes(key)
      ? []
      : [`${key} has {${left}} in zh-CN and {${right}} in en`];
  });
  return [...missing, ...extra, ...uneven];
}

/** English is English; only the listed keys (a language's own name, say) may hold Chinese. */
export function englishIsEnglish(en: Language, mayHoldChinese: string[]): Finding[] {
  return [...flat(en)]
    .filter(([key, text]) => chinese.test(text) && !mayHoldChinese.includes(key))
    .map(([key, text]) => `${key} says ${text} in English`);
}

/** No text is empty and its braces close, so that ICU can read it. */
export function wellFormed(language: Language): Finding[] {
  return [...flat(language)].flatMap(([key, text]) => {
    const depth = [...unquoted(text)].reduce((open, sign) => open + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0);
    return text.trim() === '' || depth !== 0 ? [`${key} is empty or leaves a brace open: ${text}`] : [];
  });
}

/** Names of the placeholders and tags of an ICU message, sorted: `{count, plural, …}` is count, `<b>` is b. */
export function slots(text: string): string[] {
  const named = [...placeholders(unquoted(text))];
  const tags = [...text.matchAll(/<([a-zA-Z]\w*)\s*\/?>/g)].map(([, tag]) => `<${tag}>`);
  return [...new Set([...named, ...tags])].sort();
}

function unquoted(text: string): string {
  return text.replaceAll("''", '').replaceAll(/'[{}<][^']*'/g, '');
}

/** A brace opens a placeholder unless it opens a branch: `one {# day}`, whose own placeholders count again. */
function* placeholders(text: string): Generator<string> {
  const open: ('slot' | 'branch')[] = [];
  for (let here = 0; here < text.length; here += 1) {
    if (text[here] === '}') open.pop();
    if (text[here] !== '{') continue;
    const isBranch = open.at(-1) === 'slot';
    open.push(isBranch ? 'branch' : 'slot');
    if (!isBranch) yield /^\{\s*([\w.]+)/.exec(text.slice(here))?.[1] ?? '?';
  }
}
