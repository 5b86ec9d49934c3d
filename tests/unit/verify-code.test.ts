import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticketOfCode, verifyCode } from '@/lib/tickets/verify-code';

const id = '01994a2f-0000-7000-8000-000000000001';
const other = '01994a2f-0000-7000-8000-000000000002';

test('The code of a slip names its ticket, is short enough for a small QR, and fits an address as it is', () => {
  expect(ticketOfCode(verifyCode(id))).toBe(id);
  expect(verifyCode(id)).toMatch(/^[\w-]{38}$/);
  expect(verifyCode(id)).not.toBe(verifyCode(other));
});

test('The proof of one ticket does not open another', () => {
  const [mine, theirs] = [verifyCode(id), verifyCode(other)];
  expect(ticketOfCode(theirs.slice(0, 22) + mine.slice(22))).toBeNull();
});

test('A code with any letter changed, added or left out names nothing', () => {
  const code = verifyCode(id);
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_照'];
  fc.assert(
    fc.property(fc.nat(code.length - 1), fc.constantFrom(...letters), (at, letter) => {
      fc.pre(code[at] !== letter);
      expect(ticketOfCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull();
      expect(ticketOfCode(code.slice(0, at) + letter + code.slice(at))).toBeNull();
      expect(ticketOfCode(code.slice(0, at) + code.slice(at + 1))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test('Text that is no code names nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      expect(ticketOfCode(text)).toBeNull();
    }),
  );
});
