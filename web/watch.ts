import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meters } from '@/lib/watch/meters';
import { patternsOf } from '@/lib/watch/routes';
import type { Watch } from './front';

/** Counts requests by the patterns of this build; nothing where no metrics are read. */
export function watchRequests(built: string): Watch {
  const routeOf = patternsOf(patternsIn(built));
  const counted = meters();
  return {
    routeOf,
    answered: (route, status, seconds) =>
      counted?.requests.observe({ route, status: `${Math.floor(status / 100)}xx` }, seconds),
  };
}

function patternsIn(built: string): string[] {
  const routes: Record<string, string> = JSON.parse(readFileSync(join(built, 'app-path-routes-manifest.json'), 'utf8'));
  return Object.values(routes);
}
