/** A whole mobile number: neither part of a longer word nor of an id. */
const whole = /(?<![\w.%/+=-])(?:\+?86[- ]?)?1[3-9]\d{9}(?![\w.%/+=-])|tel:1[3-9]\d{9}/g;

/** Whole mobile numbers that stand in a text; where they may, the test that asks says so. */
export const numbersIn = (text: string): string[] => [...new Set([...text.matchAll(whole)].map(([number]) => number))];

/** Eleven digits in groups, as people and programs write them, the country in front or not; matches may overlap. */
const grouped = /(?<!\d)(?=(?:(?:00)?86[\s\p{Pd}.,·_+()/]{0,3})?(1(?:[\s\p{Pd}.,·_+()/]{0,3}\d){10})(?!\d))/gu;

/**
 * What of these numbers and names stands in a text, however it is written: in groups, in full width, with signs nobody sees,
 * or as an address, JSON or HTML spells it.
 */
export function seededIn(text: string, { numbers, names }: { numbers: string[]; names: string[] }): string[] {
  // Spelt once or twice: an address within an address.
  const plain = unspelt(unspelt(text))
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const known = new Set(numbers);
  const told = [...plain.matchAll(grouped)].map(([, one = '']) => one.replace(/\D/g, ''));
  const inside = [...numbers, ...names].filter((one) => text.includes(one) || plain.includes(one));
  return [...new Set([...inside, ...told.filter((one) => known.has(one))])];
}

const unspelt = (text: string): string =>
  text
    .replace(/\\+[nrt]/g, ' ')
    .replace(/(?:%[\da-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/\\+u([\da-f]{4})|\\+x([\da-f]{2})|&#x([\da-f]{1,4});/gi, (_, ...hex) => sign(hex.slice(0, 3), 16))
    .replace(/&#(\d{1,5});/g, (_, decimal) => sign([decimal], 10));

const sign = (spelt: (string | undefined)[], base: number) =>
  String.fromCharCode(Number.parseInt(spelt.find(Boolean) ?? '', base));
