/** A sign that a spreadsheet calculates from, also in full width, after whatever it or a person passes over unseen. */
const begins =
  /^[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]/u;
const breaks = /^[\t\r\n]/;

/** Whether a spreadsheet might take the text for a formula (T16). */
export const isFormula = (text: string): boolean => begins.test(text) || breaks.test(text);

/** The text as a cell that nothing calculates: an apostrophe stands before it, as Excel itself marks text. */
export const disarmed = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** What was disarmed on its way out, as it was. */
export const rearmed = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;

/** Without what no cell can hold: control characters other than line breaks and tabs, halves of a character. */
export const printable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : '')).replace(/\p{Cs}|[\ufffe\uffff]/gu, '');
