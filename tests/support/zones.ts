import { afterAll, beforeAll, describe, expect } from 'vitest';

const zones = [
  ['UTC', 0],
  ['Asia/Shanghai', -480],
  ['America/New_York', 240],
] as const;

/** Runs tests on a machine set to London's, the estate's and a summer-time zone; proves that the setting took effect. */
export function inEachZone(tests: () => void): void {
  describe.each(zones)('On a machine set to %s', (name, offset) => {
    const before = process.env.TZ;
    beforeAll(() => {
      process.env.TZ = name;
      expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).toBe(offset);
    });
    afterAll(() => {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    });
    tests();
  });
}
