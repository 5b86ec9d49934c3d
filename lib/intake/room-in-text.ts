const DIGITS: Record<string, string> = {
  零: '0',
  〇: '0',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const BLOCK = '(?:号楼|号栋|栋|幢|座|#|号|-)';
const STAIR = '(?:单元|门|-)';
const END = '(?:室|房|户)?';

/** What people put into a message that is no room: a telephone, a clock, a day, a sum. */
const NO_ROOM = [
  /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g,
  /(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/g,
  /(?<!\d)(?:\d{2,4}[年./-])?\d{1,2}月\d{1,2}[日号]?/g,
  /(?<!\d)20\d{2}[-./]\d{1,2}[-./]\d{1,2}(?!\d)/g,
  /\d+(?:\.\d+)?(?=元|块|分钟|小时|天|度|吨|次|遍|个|户人|年|岁)/g,
];

const SHAPES = [
  new RegExp(`(?<![\\d-])(\\d{1,3})${BLOCK}(\\d{1,2})${STAIR}(\\d{3,4})${END}(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d-])(\\d{1,3})${BLOCK}(\\d{3,4})${END}(?![\\d-])`, 'g'),
  new RegExp(`(?<![\\d-])(\\d{1,2})(?:单元|门)(\\d{3,4})${END}(?![\\d-])`, 'g'),
];
const BARE = /(?<![\d-])(\d{3,4})(?:室|房)(?![\d-])/g;
const LONE = /(?<![\d.-])(\d{3,4})(?![\d.-])/g;

/**
 * The rooms that a message may speak of, as residents say them (3-2-1201, 3-1201, 1201), the surest first. Bare digits count
 * only when nothing better stands there.
 */
export function roomsInText(text: string): string[] {
  const plain = NO_ROOM.reduce((left, shape) => left.replace(shape, ' '), inDigits(text));
  const found: string[] = [];
  let rest = plain;
  for (const shape of SHAPES) {
    found.push(...[...rest.matchAll(shape)].map((one) => one.slice(1).map(withoutZero).join('-')));
    rest = rest.replace(shape, ' ');
  }
  found.push(...[...rest.matchAll(BARE)].map((one) => withoutZero(one[1] ?? '')));
  if (found.length === 0) found.push(...[...rest.matchAll(LONE)].map((one) => withoutZero(one[1] ?? '')));
  return [...new Set(found)].slice(0, 5);
}

const withoutZero = (digits: string) => digits.replace(/^0+(?=\d)/, '');

/** Full width, and signs for digits where a house is named: 三栋二单元1201. */
function inDigits(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[—–－~]/g, '-')
    .replace(/\s*([-#])\s*/g, '$1');
  const named = plain.replace(/([零〇一二两三四五六七八九十]{1,3})\s*(?=号楼|号栋|栋|幢|座|单元)/g, (signs) =>
    numberOf(signs),
  );
  return named.replace(/(号楼|号栋|栋|幢|座|单元|门)[\s,，、]+(?=\d)/g, '$1');
}

function numberOf(signs: string): string {
  if (!signs.includes('十')) return [...signs].map((sign) => DIGITS[sign] ?? '').join('');
  const [tens = '', ones = ''] = signs.split('十');
  return String(Number(DIGITS[tens] ?? '1') * 10 + Number(DIGITS[ones] ?? '0'));
}
