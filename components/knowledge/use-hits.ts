'use client';

import { useEffect, useState } from 'react';
import type { Hit } from '@/lib/knowledge/find-hits';

const WAIT = 180;

/** Asks once the typing pauses; an answer that comes too late is dropped. `asked`: whether what is typed was answered. */
export function useHits(from: string, q: string): { hits: Hit[]; asked: boolean } {
  const [found, setFound] = useState<{ q: string; hits: Hit[] }>({ q: '', hits: [] });
  const typed = q.trim();
  useEffect(() => {
    if (typed.length < 2) return setFound({ q: '', hits: [] });
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await fetch(`${from}&q=${encodeURIComponent(typed)}`, { signal: stop.signal }).catch(() => null);
      const hits: Hit[] = answer?.ok ? await answer.json().catch(() => []) : [];
      if (!stop.signal.aborted) setFound({ q: typed, hits });
    }, WAIT);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [from, typed]);
  return { hits: found.hits, asked: typed.length >= 2 && found.q === typed };
}
