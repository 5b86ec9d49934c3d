'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { ProgressBar } from '../ui/progress-bar';

export type ImportProgressProps = {
  /** Tells how far it is. */
  from: string;
  running: boolean;
  /** With `{done}` and `{total}` left open. */
  words: { progress: string; wait: string };
  children?: ReactNode;
};

type Told = { state: 'open' | 'running' | 'done'; progress: number; total: number };

const EVERY = 700;

/** How far a file is on its way in: from when its button is pressed, or at once when somebody else pressed it. */
export function ImportProgress({ from, running, words, children }: ImportProgressProps) {
  const router = useRouter();
  const [on, setOn] = useState(running);
  const [told, setTold] = useState<Told>();

  useEffect(() => {
    if (!on) return;
    let begun = running;
    const stop = new AbortController();
    const ask = async () => {
      const now = await askHowFar(from, stop.signal);
      if (stop.signal.aborted || !now) return;
      begun ||= now.state === 'running';
      setTold(now);
      if (now.state === 'done' || (begun && now.state === 'open')) {
        setOn(false);
        startTransition(() => router.refresh());
      }
    };
    const timer = setInterval(ask, EVERY);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [on, from, running, router]);

  const share = told && told.total > 0 ? told.progress / told.total : 0;
  const counted = words.progress
    .replace('{done}', String(told?.progress ?? 0))
    .replace('{total}', String(told?.total ?? 0));
  return (
    <div onSubmit={() => setOn(true)}>
      {children}
      {on && (
        <div role="status" className="mt-3 space-y-2 text-sm">
          <ProgressBar used={share} label={words.wait} />
          <p>
            {words.wait}
            {told && told.total > 0 && <span className="ml-2 text-soft">{counted}</span>}
          </p>
        </div>
      )}
    </div>
  );
}

const askHowFar = (from: string, signal: AbortSignal): Promise<Told | null> =>
  fetch(from, { signal })
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
