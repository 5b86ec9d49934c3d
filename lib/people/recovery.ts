import { randomInt } from 'node:crypto';
import { markOf } from './sealed';

const COUNT = 10;
/** Nothing that looks like another sign on paper. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const HALF = 5;

const half = () => Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Ten codes of about 49 bits each, for the day the phone is lost. */
export const newRecoveryCodes = (): string[] => Array.from({ length: COUNT }, () => `${half()}-${half()}`);

/** What is kept of a code; typed with or without the dash, in any case. */
export const recoveryMark = (code: string, personId: string): string =>
  markOf(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''), 'recovery code', personId);
