import { type Day, isDay } from '@/lib/clock/day';
import { isPhone, onlyDigits } from '@/lib/people/phone';

/** Why a row of a file can't come in; the words stand under `imports.why`. */
export type Bad = { row: number; why: string; values?: Record<string, string | number> };

type Read<T> = { value: T } | { why: string };

/** A mobile number however it is spaced; what Excel has rounded is told apart from what was never whole. */
export function readPhone(text: string): Read<string> {
  const digits = onlyDigits(text);
  // A number that was hidden on its way out says nothing.
  if (digits === '' || /^\d{3}\*+\d{4}$/.test(digits)) return { value: '' };
  if (/^\d(\d+)?e\+?\d+$/i.test(digits)) return { why: 'phoneMangled' };
  return isPhone(digits) ? { value: digits } : { why: 'phoneLength' };
}

const SERIAL_FIRST = 20_000;
const SERIAL_LAST = 70_000;
/** Excel counts days from here. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** 2026-03-05, 2026/3/5, 2026.3.5, 20260305, with the Chinese signs for year and month, or Excel's own count of days. */
export function readDay(text: string): Read<Day | null> {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { value: null };
  const serial = Number(plain);
  if (serial >= SERIAL_FIRST && serial <= SERIAL_LAST)
    return { value: new Date(SERIAL_ZERO + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10) };
  const parts =
    /^(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?!\d)/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(plain);
  const day =
    parts
      ?.slice(1, 4)
      .map((part) => part.padStart(2, '0'))
      .join('-') ?? '';
  return isDay(day) ? { value: day } : { why: 'badDay' };
}

/** Hundredths of a square metre. */
export function readArea(text: string): Read<number | null> {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return { value: null };
  const [, figure] = /^(\d{1,5}(?:\.\d{1,6})?)(?:m2|\D*)$/i.exec(plain) ?? [];
  const area = Math.round(Number(figure ?? Number.NaN) * 100);
  return area > 0 && area <= 2_000_000 ? { value: area } : { why: 'badArea' };
}

/** Names are compared without what people put between the parts of one; db/homes.sql says the same. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u00b7\u2022\u30fb.]/g, '')
    .toLowerCase();
