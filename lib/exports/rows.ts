import { maskPhone, openPhone, type PhonePlace } from '@/lib/people/phone';
import { Refusal } from '@/lib/refusal';

/** Rows of one file. */
export const MOST = 20_000;

export function refuseTooMany(rows: readonly unknown[]): void {
  if (rows.length > MOST) throw new Refusal('tooMany');
}

/** A number and the row it is sealed for. */
export type Sealed = { sealed: string | null; place: PhonePlace; row: string };

export const phoneText = ({ sealed, place, row }: Sealed, full: boolean): string => {
  if (!sealed) return '';
  const phone = openPhone(sealed, place, row);
  return full ? phone : maskPhone(phone);
};
