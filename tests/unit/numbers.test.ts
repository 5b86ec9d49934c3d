import { expect, test } from 'vitest';
import { readPhone } from '@/lib/imports/cells';
import { isPhone, onlyDigits } from '@/lib/people/phone';
import { numbersIn, seededIn } from '../support/e2e/access/numbers';

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

const seeded = { numbers: ['13910000000', '16900000091'], names: ['欧阳芷若'] };
const WIDE = '１３９１０００００００';
const hex = (text: string, before: string) =>
  [...text].map((one) => before + (one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

/** One person's number and name as they could leak: a log line, an address, a script, a page, an answer. */
const planted = {
  'a log line': '{"level":30,"msg":"code for 13910000000"}',
  'a fault with what was typed': `TypeError: no home for '139 1000 0000' at /srv/app.js:12:34`,
  'hyphens of any width': '139-1000－0000',
  'the country in front': '+86 139-1000-0000',
  'the country and no space': '8613910000000',
  'the country as it is dialled': '0086 13910000000',
  'full width': WIDE,
  'signs that nobody sees': '139\u200b1000\u200b0000',
  'an address': '/api/similar?q=139%201000%200000',
  'an address of a form': '/admin/homes?phone=139+1000+0000',
  'a path': '/admin/homes/13910000000',
  'full width in an address': `/x?q=${encodeURIComponent(WIDE)}`,
  'an address within an address': `/sign-in?to=${encodeURIComponent(encodeURIComponent('/x?q=139 1000 0000'))}`,
  'JSON that spells': `{"phone":"${hex('13910000000', '\\u')}"}`,
  'JSON within JSON': JSON.stringify(JSON.stringify({ phone: '139\n10000000' })),
  'HTML that spells': `<b>${[...'13910000000'].map((one) => `&#${one.charCodeAt(0)};`).join('')}</b>`,
  'a script in one line': 'const a=[1,2];const t="13910000000";export{t}',
  'among other figures': '15 1 20261122 139 1000 0000 42',
  'a name in JSON': hex('欧阳芷若', '\\u'),
  'a name in an address': `/homes?name=${encodeURIComponent('欧阳芷若')}`,
};

test.each(Object.entries(planted))('What the sweep looks for is found, once it is planted: %s (T15)', (_, text) => {
  expect(seededIn(text, seeded)).toHaveLength(1);
});

test('The sweep finds nobody in masks, ids, seals, moments and other people’s numbers (T15)', () => {
  const clean = [
    '139****0000 139 **** 0000',
    '019f1391-0000-7000-8000-000139100000',
    '2026-11-22T13:39:10.000Z 1391000000 1391 0000 0001 2',
    '13910000001 139 1000 0001',
    'sha256-MTM5MTAwMDAwMDA=',
    '100% 50%25 \\u00e9 &#38;',
  ];
  expect(clean.flatMap((text) => seededIn(text, seeded))).toEqual([]);
});

test('A number is the same however it is typed, in a box or in a file', () => {
  const typed = [
    '139 1000 0000',
    '139-1000－0000',
    '+86 13910000000',
    '008613910000000',
    WIDE,
    '(139)1000.0000',
    '139\u200b10000000',
  ];
  expect(typed.map(onlyDigits)).toEqual(typed.map(() => '13910000000'));
  expect(typed.map(readPhone)).toEqual(typed.map(() => ({ value: '13910000000' })));
  for (const wrong of ['86139100000', '1391000000', '139100000000', '13910000000x', ''])
    expect(isPhone(onlyDigits(wrong))).toBe(false);
});
