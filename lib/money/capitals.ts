import { capitalSigns as signs } from '@/lib/i18n/texts/capitals';

/**
 * An amount in capitals as receipts carry it: 200050 is 「人民币贰仟元零伍角」. Whole fen, not negative. Zeros in the middle
 * are said once; what ends with yuan is closed by 整, what goes on to jiao or fen is not.
 */
export function capitals(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`Not an amount: ${fen}`);
  const [yuan, jiao, rest] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan > 0 || fen === 0 ? `${wholeNumber(yuan)}${signs.yuan}` : '';
  return `${signs.currency}${whole}${small(yuan, jiao, rest)}`;
}

function small(yuan: number, jiao: number, fen: number): string {
  if (jiao === 0 && fen === 0) return signs.whole;
  const gap = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? signs.digits[0] : '';
  return `${gap}${jiao > 0 ? `${digit(jiao)}${signs.jiao}` : ''}${fen > 0 ? `${digit(fen)}${signs.fen}` : ''}`;
}

/** In groups of four; a group of zeros is not named, and zeros before a digit are said once. */
function wholeNumber(value: number): string {
  if (value === 0) return signs.digits[0];
  const text = String(value);
  let said = '';
  let isGap = false;
  for (const [index, sign] of [...text].entries()) {
    const place = text.length - 1 - index;
    if (sign === '0') isGap = true;
    else {
      said += `${isGap ? signs.digits[0] : ''}${digit(Number(sign))}${signs.places[place % 4] ?? ''}`;
      isGap = false;
    }
    if (place % 4 === 0 && Number(text.slice(Math.max(0, index - 3), index + 1)) > 0) {
      said += signs.groups[place / 4] ?? '';
      isGap = false;
    }
  }
  return said;
}

const digit = (value: number): string => signs.digits[value] ?? '';
