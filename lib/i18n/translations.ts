import { cookies } from 'next/headers';
import { createTranslator } from 'next-intl';
import type { getTranslations as getTranslationsAnew } from 'next-intl/server';
import { cache } from 'react';
import type { Messages } from './areas';
import { type Locale, localeOf } from './locale';
import { messagesOf } from './messages-of';

/** The language this reader chose on this device. */
export const getLocale = cache(async (): Promise<Locale> => localeOf((await cookies()).get('locale')?.value));

/** Everything that is said in the reader's language, by its area. */
export const getMessages = async (): Promise<Messages> => messagesOf(await getLocale());

const made = new Map<string, Words>();

/**
 * The words of an area in the reader's language. next-intl makes its translators, and reads each message, anew for every
 * request; ours hold nothing of a request, so that one serves all.
 */
export const getTranslations = (async (asked?: string | { locale: Locale; namespace: string }) => {
  const [locale, area] = typeof asked === 'object' ? [asked.locale, asked.namespace] : [await getLocale(), asked];
  const name = `${locale}.${area ?? ''}`;
  if (!made.has(name)) made.set(name, await translator(locale, area));
  return made.get(name);
}) as unknown as typeof getTranslationsAnew;

async function translator(locale: Locale, area: string | undefined): Promise<Words> {
  const all = { locale, messages: await messagesOf(locale), timeZone: 'Asia/Shanghai' };
  return kept(createTranslator(area ? { ...all, namespace: area as 'shell' } : all) as unknown as Words);
}

type Values = Record<string, unknown>;
type Words = {
  (key: string, values?: Values, formats?: object): string;
  has(key: string): boolean;
  raw(key: string): string;
};

/** What takes no values is said the same each time; values of most messages are only put into their places. */
function kept(words: Words): Words {
  const said = remembered((key: string) => words(key));
  const has = remembered((key: string) => words.has(key));
  const plain = remembered((key: string) => (has(key) && PLAIN.test(words.raw(key)) ? words.raw(key) : null));
  const counted = remembered((asked: string) => {
    const [key, values] = JSON.parse(asked);
    return words(key, values);
  });
  const say = (key: string, values?: Values, formats?: object) => {
    if (!values) return has(key) ? said(key) : words(key);
    const text = plain(key);
    if (text !== null) return filled(text, values) ?? words(key, values, formats);
    return Object.values(values).every(Number.isInteger)
      ? counted(JSON.stringify([key, values]))
      : words(key, values, formats);
  };
  return Object.assign(say, words, { has });
}

const MOST_KEPT = 5000;

function remembered<Found>(find: (key: string) => Found): (key: string) => Found {
  const all = new Map<string, Found>();
  return (key) => {
    const known = all.get(key);
    if (known !== undefined) return known;
    if (all.size >= MOST_KEPT) all.clear();
    const found = find(key);
    all.set(key, found);
    return found;
  };
}

/** A text with places for words and numbers and nothing else that ICU's MessageFormat gives a meaning. */
const PLAIN = /^(?:[^{}<>#|']|\{\w+\})*$/;

/** The text with its values; null where one is missing or is neither a word nor a number. */
function filled(text: string, values: Values): string | null {
  let whole = true;
  const out = text.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    whole &&= typeof value === 'string' || typeof value === 'number';
    return String(value);
  });
  return whole ? out : null;
}
