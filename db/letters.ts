import { pinyin } from 'pinyin-pro';

const FIRST_SIGN = 0x4e00;
const LAST_SIGN = 0x9fa5;

/** Every Chinese sign with the first letter of its sound, and of its sound as a family name. Half a second's work, done once. */
export function letterRows(): { sign: string; first: string; family: string }[] {
  return Array.from({ length: LAST_SIGN - FIRST_SIGN + 1 }, (_, place) => {
    const sign = String.fromCodePoint(FIRST_SIGN + place);
    return { sign, first: letterOf(sign, 'normal'), family: letterOf(sign, 'surname') };
  }).filter(({ first, family }) => /^[a-z]$/.test(first) && /^[a-z]$/.test(family));
}

const letterOf = (sign: string, mode: 'normal' | 'surname') =>
  pinyin(sign, { pattern: 'first', toneType: 'none', mode }).toLowerCase();
