import { expect, test } from 'vitest';
import { namer } from '@/db/named';

test('A statement has a name from the fifth time on, and keeps it', () => {
  const named = namer();
  const often = Array.from({ length: 6 }, () => named('select 1'));
  expect(often.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
  expect(often[4]).toBeDefined();
  expect(often[5]).toBe(often[4]);
});

test('Two statements never share a name', () => {
  const named = namer();
  const names = Array.from({ length: 50 }, (_, n) => Array.from({ length: 5 }, () => named(`select ${n}`)).at(-1));
  expect(new Set(names).size).toBe(50);
});

test('Names end, and so do the counts of statements that are asked once', () => {
  const named = namer();
  for (let n = 0; n < 1000; n += 1) for (let time = 0; time < 5; time += 1) named(`select ${n}`);
  const late = Array.from({ length: 20 }, () => named('late'));
  expect(late.every((name) => name === undefined)).toBe(true);
});
