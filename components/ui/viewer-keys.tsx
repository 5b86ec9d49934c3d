'use client';

import { useEffect, useRef } from 'react';

/** With script a viewer answers to keys too. What that takes comes once the page can be used; until then its links do. */
export function ViewerKeys({ grid }: { grid: string }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    import('./viewer-hands').then(
      ({ attend }) => mark.current?.parentElement && attend(mark.current.parentElement, grid, stop.signal),
      () => undefined,
    );
    return () => stop.abort();
  }, [grid]);
  return <span ref={mark} hidden />;
}
