import { expect, test } from 'vitest';
import { numbersIn } from '../support/e2e/access/numbers';

test('A whole number is seen wherever a program writes it, and never in an id, a mask or a seal (T15)', () => {
  const told = [
    '{"asked":{"phone":"13910000000"}}',
    "phone: '13910000000'",
    '<a href="tel:13910000000">',
    '电话13910000000。',
  ];
  expect(told.map((text) => numbersIn(text).length > 0)).toEqual([true, true, true, true]);
  const kept = [
    '139****0000',
    '019f0000-0000-7000-8000-013910000000',
    'QUE13910000000/x',
    '1763600000000',
    '057188880000',
  ];
  expect(kept.flatMap(numbersIn)).toEqual([]);
});
