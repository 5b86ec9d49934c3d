import { createHmac } from 'node:crypto';
import { sql } from '@/db/sql';
import { env } from '@/lib/env';
import { within } from '@/lib/limit';
import { markOf } from '@/lib/people/sealed';
import { Refusal } from '@/lib/refusal';
import { signedCode } from '@/lib/signed-code';
import { readAs, type Viewer } from '@/lib/viewer';

const DIGITS = 12;
const A_DAY = 86_400;
/** Of 10¹² numbers: whoever guesses finds no letter in a lifetime. */
const TRIES_A_DAY = 20;

/** What is typed by who can't scan: digits that only this installation can make from a letter's id. */
export function digitsOf(letterId: string): string {
  const mac = createHmac('sha256', env().FILE_SECRET).update(`letter digits|${letterId}`).digest('hex');
  return (BigInt(`0x${mac}`) % 10n ** BigInt(DIGITS)).toString().padStart(DIGITS, '0');
}

/** 4821 0937 5518, as they are printed. */
export const inGroups = (digits: string): string => digits.replace(/\d{4}(?=\d)/g, '$& ');

/** By what a letter is found; who reads the database learns no digits. */
export const digitsMark = (digits: string): string => markOf(digits, 'letter digits', '');

/** The code of the letter that bears these digits, however they were spaced; refuses others, and a 21st try a day. */
export async function codeOfDigits(viewer: Viewer, typed: string): Promise<string> {
  if (!(await within(`letterDigits:${viewer.personId}`, A_DAY, TRIES_A_DAY))) throw new Refusal('homes.tooMany');
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  if (digits.length !== DIGITS) throw new Refusal('input', {}, { digits: 'letterShort' });
  const [rows] = await readAs<[{ id: string | null }[]]>(
    viewer,
    sql`select letter_of_digits(${digitsMark(digits)}) as id`,
  );
  const id = rows[0]?.id;
  if (!id) throw new Refusal('input', {}, { digits: 'letterUnknown' });
  return signedCode('letter', id);
}
