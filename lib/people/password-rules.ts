import { phoneTail } from './phone';

const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD = 128;

/** The commonest passwords of ten signs and more, in lower case; shorter ones are too short anyway. */
const commonest = new Set(
  `1234567890 0123456789 0987654321 9876543210 1234567891 12345678910 123456789a a123456789 123456789q q123456789
  123456789z 1234567890a 1122334455 1212121212 1231231231 123123123123 1234512345 1111122222 123321123321 147258369a
  1472583690 987654321a 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3 qwertyuiop qwerty12345 qwerty123456
  qwertyuiop123 asdfghjkl123 zxcvbnm123 password12 password123 password1234 passw0rd123 p@ssw0rd123 p@ssword123
  administrator administrator1 admin12345 admin123456 admin@1234 admin@12345 adminadmin root123456 iloveyou123 iloveyou520
  woaini1314 woaini520 woaini1314520 woaini5201314 5201314520 5201314521 13145201314 1314521521 5845201314 woaiwojia123
  aini1314520 wodemima123 abcd123456 abc1234567 abc123456789 abcdefghij abcdefg123 aa12345678 aa123456789 a1234567890
  qq123456789 qq12345678 wang123456 zhang123456 li123456789 welcome123 welcome1234 changeme123 letmein123 1234554321
  123454321a 0000000001 8888888888a 6666666666a wuye123456 wuye12345678 linli12345 linli123456 anju123456`.split(/\s+/),
);

export type Weakness = 'passwordShort' | 'passwordLong' | 'passwordCommon';

/**
 * What is wrong with a password; null when nothing. Length and not being guessed at once are all that counts: no rule says
 * which signs it must have. `phone` is the person's own, which is guessed first.
 */
export function weaknessOf(password: string, phone: string): Weakness | null {
  const plain = password.normalize('NFKC').toLowerCase();
  if ([...plain].length < SHORTEST_PASSWORD) return 'passwordShort';
  if (plain.length > LONGEST_PASSWORD) return 'passwordLong';
  const guessed =
    commonest.has(plain) || isOneStep(plain) || isRepeated(plain) || (phone && isPhoneAndLittle(plain, phone));
  return guessed ? 'passwordCommon' : null;
}

/** A PIN that is tried first: 000000, 123456, 121212, the end of the own number. */
export const isWeakPin = (pin: string, phone: string): boolean =>
  isOneStep(pin) || isRepeated(pin) || (phone !== '' && phone.endsWith(pin));

/** 1111…, 1234…, dcba…: every sign is the same step from the one before it. */
function isOneStep(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return Math.abs(step) <= 1 && codes.every((code, i) => i === 0 || code - (codes[i - 1] ?? 0) === step);
}

/** One piece again and again: abcabcabcabc. */
const isRepeated = (text: string): boolean => /^(.{1,5}?)\1+$/u.test(text);

const isPhoneAndLittle = (text: string, phone: string): boolean =>
  text.includes(phone) && text.length < phone.length + phoneTail(phone).length;
