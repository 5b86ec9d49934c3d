/** Signs that a spreadsheet calculates from, also in full width; and what it or a person passes over unseen before them. */
const signs = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]`;
const unseen = String.raw`\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800`;
const begins = new RegExp(`^[${unseen}]*${signs}`, 'u');
const breaks = /^[\t\r\n]/;

/** Whether a spreadsheet might take the text for a formula (T16). */
export const isFormula = (text: string): boolean => begins.test(text) || breaks.test(text);

/**
 * What starts a cell for a program that parts a text file by semicolons or tabs, or that loses count of the quotes: it calculates
 * from the middle of a text.
 */
const start = String.raw`[\n\r\t;]`;
const ahead = `(?=(?:(?!${start})["${unseen}])*${signs})`;
const inside = new RegExp(`(${start})${ahead}`, 'gu');
const marked = new RegExp(`(${start})'${ahead}`, 'gu');

/** The text as a cell that nothing calculates: an apostrophe stands before it, as Excel itself marks text. */
export function disarmed(text: string): string {
  const inner = text.replace(inside, "$1'");
  return isFormula(text) ? `'${inner}` : inner;
}

/** What was disarmed on its way out, as it was. */
export function rearmed(text: string): string {
  const bare = text.replace(marked, '$1');
  return bare.startsWith("'") && isFormula(bare.slice(1)) ? bare.slice(1) : bare;
}

/** Without what no cell can hold: control characters other than line breaks and tabs, halves of a character. */
export const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : '')).replace(/\p{Cs}|[\ufffe\uffff]/gu, '');
