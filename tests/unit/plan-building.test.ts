import { expect, it } from 'vitest';
import { planHomes } from '@/lib/homes/plan-building';

it('A building’s homes are numbered by entrance, floor and door, as residents say them', () => {
  const homes = planHomes({ short: '3', entrances: 2, floors: 12, doors: 4 });
  expect(homes).toHaveLength(96);
  expect([homes[0], homes.at(-1)]).toEqual([
    { label: '3-1-101', floor: 1 },
    { label: '3-2-1204', floor: 12 },
  ]);
  expect(planHomes({ short: 'A', entrances: 1, floors: 1, doors: 12 }).at(-1)?.label).toBe('A-112');
});

it('More than three thousand homes at once are refused', () => {
  expect(() => planHomes({ short: '1', entrances: 20, floors: 60, doors: 3 })).toThrow('input');
});
