import { expect, test } from 'vitest';
import { capitals } from '@/lib/money/capitals';

test.each([
  // The examples of the annex to 《支付结算办法》.
  [140950, '人民币壹仟肆佰零玖元伍角'],
  [600714, '人民币陆仟零柒元壹角肆分'],
  [168032, '人民币壹仟陆佰捌拾元零叁角贰分'],
  [10700053, '人民币壹拾万柒仟元零伍角叁分'],
  [1640902, '人民币壹万陆仟肆佰零玖元零贰分'],
  [32504, '人民币叁佰贰拾伍元零肆分'],
  // What a renovation asks for.
  [200000, '人民币贰仟元整'],
  [29400, '人民币贰佰玖拾肆元整'],
  [1000, '人民币壹拾元整'],
  [1, '人民币壹分'],
  [50, '人民币伍角'],
  [56, '人民币伍角陆分'],
  [0, '人民币零元整'],
  // Groups of four and the zeros between them.
  [1000000000, '人民币壹仟万元整'],
  [1000000100, '人民币壹仟万零壹元整'],
  [10001000100, '人民币壹亿零壹万零壹元整'],
  [10000000000, '人民币壹亿元整'],
  [10000500000, '人民币壹亿零伍仟元整'],
  [100000500, '人民币壹佰万零伍元整'],
  [100050000, '人民币壹佰万零伍佰元整'],
  [1010, '人民币壹拾元零壹角'],
])('An amount of %i fen is %s', (fen, said) => {
  expect(capitals(fen)).toBe(said);
});

test('Different amounts never read the same', () => {
  const amounts = Array.from({ length: 12000 }, (_none, i) => i * 37);
  expect(new Set(amounts.map(capitals)).size).toBe(amounts.length);
});

test('What is no whole amount is refused', () => {
  for (const none of [-1, 0.5, Number.NaN, 2 ** 60]) expect(() => capitals(none)).toThrow(RangeError);
});
