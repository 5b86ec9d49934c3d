import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('No address of the sign-in library is served: one of them tells a page’s script the session’s secret', () => {
  const paths = readdirSync('app', { recursive: true }).map(String);
  const routes = paths.filter((path) => path.endsWith('route.ts')).map((path) => readFileSync(`app/${path}`, 'utf8'));
  expect(routes.length).toBeGreaterThan(0);
  expect(routes.filter((text) => text.includes('lib/auth'))).toEqual([]);
  expect(readFileSync('lib/auth.ts', 'utf8')).not.toMatch(/\bhandlers\b/);
});
