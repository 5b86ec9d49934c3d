'use client';

import { useEffect, useRef } from 'react';

/** With script the viewer also closes by Escape, turns by arrow keys, and leaves no steps behind in the history. */
export function ViewerKeys({ grid }: { grid: string }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const viewer = mark.current?.parentElement;
    if (!viewer) return;
    const stop = new AbortController();
    let opened = false;
    const isOpen = () => location.hash.startsWith(`#${grid}-`);
    const close = () => (opened ? history.back() : location.replace(`#${grid}`));
    const turn = (by: number) => viewer.scrollBy({ left: by * viewer.clientWidth, behavior: 'smooth' });
    const on = { signal: stop.signal };
    addEventListener(
      'hashchange',
      (e) => {
        opened = isOpen() && !e.oldURL.includes(`#${grid}-`);
      },
      on,
    );
    addEventListener(
      'keydown',
      (e) => {
        if (!isOpen()) return;
        if (e.key === 'Escape') close();
        if (e.key === 'ArrowLeft') turn(-1);
        if (e.key === 'ArrowRight') turn(1);
      },
      on,
    );
    viewer.addEventListener(
      'click',
      (e) => {
        const link = e.target instanceof Element ? e.target.closest('a') : null;
        if (!link) return;
        e.preventDefault();
        if (link.dataset.turn) turn(Number(link.dataset.turn));
        else close();
      },
      on,
    );
    return () => stop.abort();
  }, [grid]);
  return <span ref={mark} hidden />;
}
