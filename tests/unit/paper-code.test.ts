import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperCode, paperOfCode } from '@/lib/gate/paper-code';
import { ticketOfCode, verifyCode } from '@/lib/tickets/verify-code';

const id = '01994a2f-0000-7000-8000-000000000001';
const other = '01994a2f-0000-7000-8000-000000000002';

test('The code of a permit or a pass names its kind and itself, and fits an address as it is', () => {
  expect(paperOfCode(paperCode('permit', id))).toEqual({ kind: 'permit', id });
  expect(paperOfCode(paperCode('pass', id))).toEqual({ kind: 'pass', id });
  expect(paperCode('pass', id)).toMatch(/^[\w-]{38}$/);
});

test('The proof of one kind proves no other, and a slip printed before goes on being good', () => {
  expect(paperCode('permit', id)).not.toBe(paperCode('pass', id));
  for (const code of [paperCode('permit', id), paperCode('pass', id)]) expect(ticketOfCode(code)).toBeNull();
  expect(paperOfCode(verifyCode(id))).toBeNull();
  expect(ticketOfCode(verifyCode(id))).toBe(id);
});

test('The proof of one pass does not open another', () => {
  const [mine, theirs] = [paperCode('pass', id), paperCode('pass', other)];
  expect(paperOfCode(theirs.slice(0, 22) + mine.slice(22))).toBeNull();
});

test('A code with any letter changed, and any other text, names nothing', () => {
  const code = paperCode('pass', id);
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_证'];
  fc.assert(
    fc.property(
      fc.nat(code.length - 1),
      fc.constantFrom(...letters),
      fc.string({ maxLength: 60 }),
      (at, letter, text) => {
        fc.pre(code[at] !== letter);
        expect(paperOfCode(code.slice(0, at) + letter + code.slice(at + 1))).toBeNull();
        expect(paperOfCode(text)).toBeNull();
      },
    ),
    { numRuns: 1000 },
  );
});
