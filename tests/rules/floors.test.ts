import { readFileSync } from 'node:fs';
import { gte } from 'semver';
import { describe, expect, it } from 'vitest';

type Floors = {
  readOn: string;
  packages: Record<string, { atLeast: string; because: string }>;
  exceptions: Record<string, { until: string; because: string }>;
};
type Lock = { packages: Record<string, { version?: string }> };

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));
const floors = read<Floors>('security-floors.json');
const locks = ['package-lock.json', 'bench/lighthouse/package-lock.json'].map((path) => read<Lock>(path));

/** Every copy of a package that the lock file installs and that is older than its floor. */
function tooOld(packages: Floors['packages'], installed: Lock['packages']): string[] {
  return Object.entries(installed).flatMap(([path, { version }]) => {
    const name = path.split('node_modules/').at(-1) ?? '';
    const floor = packages[name];
    return floor && version && !gte(version, floor.atLeast) ? [`${name} ${version} < ${floor.atLeast}`] : [];
  });
}

const daysSince = (day: string) => (Date.now() - Date.parse(day)) / 86_400_000;

describe('versions that are known to be safe', () => {
  it('No copy of a package is older than its floor', () => {
    for (const lock of locks) expect(tooOld(floors.packages, lock.packages)).toEqual([]);
  });

  it('A copy below its floor is found, also deep down and as a pre-release', () => {
    const installed = {
      'node_modules/next': { version: '16.4.4' },
      'node_modules/a/node_modules/sharp': { version: '0.34.9' },
      'node_modules/next-auth': { version: '5.0.0-beta.31' },
      'node_modules/react': { version: '19.3.1' },
    };
    expect(tooOld(floors.packages, installed)).toHaveLength(3);
  });

  it('The advisories were looked up within the last 30 days, and no exception has run out', () => {
    expect(daysSince(floors.readOn)).toBeLessThan(30);
    for (const { until } of Object.values(floors.exceptions)) expect(daysSince(until)).toBeLessThan(0);
  });
});
