import type { BrowserContext } from 'playwright-core';

/** What the pages of a context note about themselves while they load and are used; times in milliseconds. */
export type Noted = {
  shift: number;
  shifts: string[];
  /** Tasks longer than 50 ms: when each began, and how long it took. */
  tasks: [number, number][];
  /** From a key or a finger to its effect on the screen, the worst. */
  slowestKey: number;
  paint: number;
};

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };

declare global {
  var noted: Noted;
}

/** Lets each page of a context take notes from its first moment, in `noted`. */
export async function takeNotes(context: BrowserContext) {
  await context.addInitScript(() => {
    globalThis.noted = { shift: 0, shifts: [], tasks: [], slowestKey: 0, paint: 0 };
    // No function here has a name: the bundler would mark it with a helper that the page does not have.
    const watches: [string, (entry: PerformanceEntry) => void][] = [
      [
        'layout-shift',
        (entry) => {
          const { value, hadRecentInput, sources } = entry as Shift;
          if (hadRecentInput) return;
          noted.shift += value;
          noted.shifts.push(
            ...sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 120) : '')),
          );
        },
      ],
      ['longtask', ({ startTime, duration }) => noted.tasks.push([startTime, duration])],
      [
        'event',
        ({ name, duration }) => {
          if (/^(key|input)/.test(name)) noted.slowestKey = Math.max(noted.slowestKey, duration);
        },
      ],
      [
        'paint',
        ({ name, startTime }) => {
          if (name === 'first-contentful-paint') noted.paint = performance.timeOrigin + startTime;
        },
      ],
    ];
    for (const [type, note] of watches) {
      const options = { type, buffered: true, durationThreshold: 16 };
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(options);
    }
    addEventListener('click', () => sessionStorage.setItem('tapped', String(Date.now())), { capture: true });
  });
}
