import { isPhone, onlyDigits } from '@/lib/people/phone';
import { roomsInText } from './room-in-text';

/** What a clerk typed to find a caller: the beginning of a room, name, letters or plate, or a tail; or a whole number. */
export type Typed = { key: string; phone: string | null };

const NAMES_A_HOUSE = /[栋幢座#]|单元|号楼|[室房]$/;

/** Null while it is too little to look for: one letter or digit would find half the community. */
export function readTyped(text: string): Typed | null {
  const digits = onlyDigits(text);
  if (isPhone(digits)) return { key: '', phone: digits };
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•・.]/g, '')
    .slice(0, 30);
  const room = NAMES_A_HOUSE.test(plain) ? roomsInText(plain)[0] : undefined;
  const key = room ?? plain;
  return key.length > 1 || /\p{Script=Han}/u.test(key) ? { key, phone: null } : null;
}
