import { isDay } from '@/lib/clock/day';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A number as people and their files write it: full width, with spaces, a small x. */
export const onlyIdentity = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Z}\p{C}\p{Pd}]/gu, '')
    .toUpperCase();

/** 居民身份证号 (GB 11643): 18 digits, a day of birth that exists and is not to come, and the check digit that fits. */
export function isIdentity(number: string, today: string): boolean {
  const [, year, month, date] = /^[1-9]\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number) ?? [];
  const born = `${year}-${month}-${date}`;
  if (!year || !isDay(born) || born < '1900-01-01' || born > today) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return number[17] === CHECKS[sum % 11];
}

export const identityTail = (number: string): string => number.slice(-4);
