import { useEffect } from 'react';
import type { Outcome } from './use-send';

/** Back may bring this page out of the freezer as it was left, with a form that is already spent: then it is loaded anew. */
export function useThaw(outcome: Outcome) {
  const spent = outcome.at === 'done';
  useEffect(() => {
    if (!spent) return;
    const thaw = ({ persisted }: PageTransitionEvent) => {
      if (persisted) location.reload();
    };
    window.addEventListener('pageshow', thaw);
    return () => window.removeEventListener('pageshow', thaw);
  }, [spent]);
}
