import { expect, test } from 'vitest';
import { moment } from '@/lib/services/moves/moment';

test('A time typed into a form is China time, wherever the server stands', () => {
  expect(moment.parse('2026-11-21T14:00').toISOString()).toBe('2026-11-21T06:00:00.000Z');
  expect(moment.parse('2026-11-21T14:00:30').toISOString()).toBe('2026-11-21T06:00:30.000Z');
});

test('A moment that names its zone keeps it, and what is no moment is refused', () => {
  expect(moment.parse('2026-11-21T14:00:00.000Z').toISOString()).toBe('2026-11-21T14:00:00.000Z');
  expect(moment.safeParse('tomorrow').success).toBe(false);
  expect(moment.safeParse('').success).toBe(false);
});
