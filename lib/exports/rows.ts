import { maskPhone, openPhone } from '@/lib/people/phone';
import { Refusal } from '@/lib/refusal';

/** Rows of one file. */
export const MOST = 20_000;

export function refuseTooMany(rows: readonly unknown[]): void {
  if (rows.length > MOST) throw new Refusal('tooMany');
}

export const phoneText = (sealed: string | null, full: boolean): string => {
  if (!sealed) return '';
  const phone = openPhone(sealed);
  return full ? phone : maskPhone(phone);
};
