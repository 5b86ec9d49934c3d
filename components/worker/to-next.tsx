'use client';

import { useEffect, useRef } from 'react';

/** After an own move the next thing comes into view by itself. `round` counts the viewer's own moves. */
export function ToNext({ round, id }: { round: number; id: string }) {
  const seen = useRef(round);
  useEffect(() => {
    if (seen.current === round) return;
    seen.current = round;
    document.getElementById(id)?.scrollIntoView({ block: 'start' });
  }, [round, id]);
  return null;
}
