'use client';

import { lazy, Suspense } from 'react';
import { useLive } from '../form/use-live';
import type { WatchProps } from './watch';

/** A page whose line fails just then stays as it is. */
const Watch = lazy(() =>
  import('./watch').then(
    ({ Watch }) => ({ default: Watch }),
    () => ({ default: () => null }),
  ),
);

/** Keeps a page fresh; its code comes once the page can be used. */
export function Live(props: WatchProps) {
  return useLive() ? (
    <Suspense fallback={null}>
      <Watch {...props} />
    </Suspense>
  ) : null;
}
