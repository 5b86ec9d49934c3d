import { createHash } from 'node:crypto';
import { type Blank, blanks } from '@/lib/i18n/texts/blanks';

export type BlankValues = Record<Blank, string>;

const open = /\{\{\s*([^{}]*?)\s*\}\}/g;
const byWord = new Map<string, Blank>((Object.keys(blanks) as Blank[]).map((blank) => [blanks[blank], blank]));

/** What a text leaves open that nothing fills, and braces that close nothing; none when it may be used. */
export function unknownBlanks(text: string): string[] {
  const words = [...text.matchAll(open)].map(([, word = '']) => word);
  const stray = text.replaceAll(open, '').match(/\{\{|\}\}/g) ?? [];
  return [...new Set([...words.filter((word) => !byWord.has(word)), ...stray])];
}

/** The text with its blanks filled, each value as one line. What a value holds is never filled again. */
export const fillAgreement = (text: string, values: BlankValues): string =>
  text.replaceAll(open, (whole, word: string) => {
    const blank = byWord.get(word);
    return blank ? oneLine(values[blank]) : whole;
  });

/** A value can't begin a heading or a line of its own. */
const oneLine = (value: string): string => value.replaceAll(/\s+/g, ' ').trim().replace(/^#+ */, '') || EMPTY;
const EMPTY = '________';

/**
 * The version of an agreement as it is offered for one request: the community's text and, by a digest, what it was filled with.
 * Whatever changes afterwards makes another version, and who signs what they did not read is refused.
 */
export const offeredVersion = (template: string, filled: string): string =>
  `${template}-${createHash('sha256').update(filled).digest('hex').slice(0, 8)}`;

/** The community's text that an offered version was made from. */
export const templateOf = (version: string): string => version.split('-')[0] ?? version;
