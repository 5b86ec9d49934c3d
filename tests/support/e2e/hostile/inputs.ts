import fc from 'fast-check';
import { payloads } from '../../payloads';
import { nobodys } from './ground';

/** The same seed asks the same; FUZZ_SEED asks something else. */
export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);

export const sampled = <T>(of: fc.Arbitrary<T>, count: number, turn: number): T[] =>
  fc.sample(of, { numRuns: count, seed: SEED + turn });

/** Names that mean something to the forms, to JavaScript or to the framework, and some that mean nothing. */
export const fieldName = fc.oneof(
  fc.constantFrom('ticket', 'community', 'unit', 'version', 'words', 'photos', 'to', 'phone', '$key', '$js'),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'then', 'toString', '$ACTION_REF_1', '$ACTION_1:0'),
  fc.constantFrom('', '0', 'a[b]', 'a.b', '\ud800'),
  fc.string({ maxLength: 12 }),
);

export const text = fc.oneof(
  fc.constantFrom(...payloads),
  fc.constantFrom('', ' ', nobodys, nobodys.toUpperCase(), '-1', '1e309', 'NaN', 'null', 'undefined', '2026-02-30'),
  fc.constantFrom("' or 1=1 --", '../../etc/passwd', '%00', 'a\0b', '\ud800', '\udfff\ud800', '\u202e', '0x10'),
  fc.constantFrom('true', '[]', '{}', '99999999999999999999', '0000-00-00', '+275760-09-13T00:00:00Z', '١٢٣', '😀'),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: 1, max: 4 }).map((times) => '长'.repeat(times * 3000)),
);

const deep = (open: string, close: string) => open.repeat(3000) + close.repeat(3000);

/** What the framework's own encoding gives a meaning, where a form is expected; and what it never meant. */
export const argument = fc.oneof(
  fc.constantFrom('"$K1"', '"$F1"', '"$undefined"', '"$@1"', '"$Q1"', '"$W1"', '"$B1"', '"$o1"', '"$A1"', '"$n1"'),
  fc.constantFrom('"$1"', '"$0"', '"$1:constructor"', '"$0:__proto__:then"', '"$h1"', '"$i1"', '"$D-1"', '"$$"'),
  fc.constantFrom('"$Infinity"', '"$NaN"', '"$-0"', '"$S"', '"$Z"', `"$n${'9'.repeat(5000)}"`),
  fc.constantFrom('{"$ne":null}', '[[[[]]]]', '1e999', '{"then":"$1"}', '{"__proto__":{"at":"done"}}', '{"get":1}'),
  fc.constantFrom(deep('[', ']'), deep('{"a":', '}').replace(':}', ':1}'), `"${'s'.repeat(200_000)}"`, '"\\ud800"', ''),
  fc.json({ maxDepth: 3 }),
);

/** A lone half of a sign can't stand in an address, nor in a body that a browser writes. */
export const wellFormed = (given: string) => Buffer.from(given).toString();
