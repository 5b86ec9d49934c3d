import { expect, test } from 'vitest';
import { clustersOf, type Told } from '@/lib/reports/clusters';
import { monthsUpTo, plusMonths, readMonth, spanOf } from '@/lib/reports/month';

let count = 0;
const told = (words: string, more: Partial<Told> = {}): Told => {
  count += 1;
  const id = `01980000-0000-7000-8000-${String(count).padStart(12, '0')}`;
  return { id, buildingId: 'b3', building: '3栋', unitId: id, category: 'noise', words, anonymous: false, ...more };
};

test('Alike complaints of a building and subject stand together, with what they all speak of', () => {
  const [a, b, c] = [told('楼上装修中午打孔'), told('中午楼上装修太吵'), told('装修噪音，楼上一直打孔')];
  const other = told('广场舞音响太吵了', { buildingId: 'b5', building: '5栋' });
  const [cluster, ...rest] = clustersOf([other, c, b, a]);
  expect(rest).toEqual([]);
  expect(cluster).toMatchObject({ id: a.id, building: '3栋', ids: [a.id, b.id, c.id], homes: 3 });
  expect(cluster?.words[0]).toContain('装修');
});

test('Another building, another subject or one word in common makes nothing alike', () => {
  const far = told('楼上装修中午打孔', { buildingId: 'b9', building: '9栋' });
  const fee = told('楼上装修押金不退', { category: 'fee' });
  expect(clustersOf([told('楼上装修中午打孔'), far, fee, told('楼道有人抽烟')])).toEqual([]);
  expect(clustersOf([told('第 12 号楼 1201'), told('第 12 号楼 1201')])).toEqual([]);
});

test('An anonymous complaint is compared, but never with its building', () => {
  const [a, b] = [
    told('保安态度生硬', { anonymous: true }),
    told('保安态度生硬', { anonymous: true, buildingId: 'b9', building: '9栋' }),
  ];
  expect(clustersOf([a, b])).toMatchObject([{ building: null, ids: [a.id, b.id] }]);
  expect(clustersOf([a, told('保安态度生硬')])).toEqual([]);
});

test('A month begins and ends at midnight in China, and what is no month is the present one', () => {
  expect(spanOf('2026-02')).toEqual({ from: new Date('2026-01-31T16:00:00Z'), to: new Date('2026-02-28T16:00:00Z') });
  expect([plusMonths('2026-01', -1), plusMonths('2025-12', 1), plusMonths('2026-03', -14)]).toEqual([
    '2025-12',
    '2026-01',
    '2025-01',
  ]);
  const now = new Date('2026-11-30T16:00:00Z');
  expect(monthsUpTo(now)[0]).toBe('2026-12');
  for (const odd of [undefined, '', '2026-13', '2027-01', '1999-01', 'x']) expect(readMonth(odd, now)).toBe('2026-12');
  expect(readMonth('2026-10', now)).toBe('2026-10');
});
