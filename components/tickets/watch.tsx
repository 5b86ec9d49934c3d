'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useState } from 'react';

export type WatchProps = {
  /** A tiny address that tells the version of what is shown. */
  from: string;
  version: string;
  /** What stands on the button while somebody is typing. */
  news: string;
};

const EVERY = 6000;
const LONG_AWAY = 60_000;

/**
 * Keeps a page fresh: asks for its version while it is visible and reads the page anew when that changed. While
 * something has been typed it only says so, and the person decides.
 */
export function Watch({ from, version, news }: WatchProps) {
  const router = useRouter();
  const [waiting, setWaiting] = useState<string>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let left = 0;
    const stop = new AbortController();
    const refresh = (to: string) => {
      if (isTyping()) return setWaiting(to);
      startTransition(() => router.refresh());
    };
    const ask = async () => {
      clearTimeout(timer);
      if (document.hidden) return;
      const now = await askVersion(from, version, stop.signal);
      if (stop.signal.aborted || now === 'gone') return;
      if (now !== version) refresh(now);
      timer = setTimeout(ask, EVERY);
    };
    const seen = () => {
      const away = document.hidden ? 0 : performance.now() - left;
      if (document.hidden) left = performance.now();
      // Promises grow late without a change of the ticket.
      else if (away > LONG_AWAY) refresh(version);
      ask();
    };
    timer = setTimeout(ask, EVERY);
    document.addEventListener('visibilitychange', seen, { signal: stop.signal });
    addEventListener('pageshow', (event) => event.persisted && refresh(version), { signal: stop.signal });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [from, version, router]);

  if (!waiting || waiting === version) return null;
  return (
    <button
      type="button"
      className="fixed bottom-28 left-1/2 z-40 min-h-11 -translate-x-1/2 rounded-full bg-brand px-5 text-sm font-medium text-white shadow-menu"
      onClick={() => {
        setWaiting(undefined);
        startTransition(() => router.refresh());
      }}
    >
      {news}
    </button>
  );
}

/** The version now; the known one when the line failed, `gone` when there is nothing to ask for any more. */
async function askVersion(from: string, known: string, signal: AbortSignal): Promise<string> {
  const headers = { 'if-none-match': `"${known}"` };
  const answer = await fetch(from, { headers, cache: 'no-store', signal }).catch(() => null);
  if (answer?.status === 404) return 'gone';
  if (answer?.status !== 200) return known;
  const told = (await answer.json().catch(() => null)) as { version: string } | null;
  return told ? String(told.version) : known;
}

/** Whether anything on the page was typed or chosen and not yet sent. */
function isTyping(): boolean {
  const boxes = document.querySelectorAll<HTMLInputElement>('main input:not([type=hidden]), textarea');
  return [...boxes].some((box) =>
    box.type === 'radio' || box.type === 'checkbox'
      ? box.checked !== box.defaultChecked
      : box.value !== box.defaultValue,
  );
}
