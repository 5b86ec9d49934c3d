import { useEffect, useRef, useState } from 'react';
import type { CallerSaid } from '@/lib/intake/say-callers';

export type Found = { at: 'idle' | 'found' | 'tooOften' | 'lost'; rows: CallerSaid[] };

const idle: Found = { at: 'idle', rows: [] };
const PAUSE = 160;

/** Looks for whom was typed, a breath after the last key; an answer to an older word is dropped. */
export function useCallers(community: string, call: string, typed: string): Found {
  const [found, setFound] = useState<Found>(idle);
  const round = useRef(0);

  useEffect(() => {
    round.current += 1;
    const own = round.current;
    if (typed.trim() === '') return setFound(idle);
    const wait = setTimeout(async () => {
      const next = await ask(community, call, typed);
      if (own === round.current) setFound(next);
    }, PAUSE);
    return () => clearTimeout(wait);
  }, [community, call, typed]);

  return found;
}

async function ask(community: string, call: string, q: string): Promise<Found> {
  const answer = await fetch('/api/callers', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ community, call, q }),
  }).catch(() => null);
  if (answer?.status === 429) return { at: 'tooOften', rows: [] };
  if (!answer?.ok) return { at: 'lost', rows: [] };
  return { at: 'found', rows: await answer.json() };
}
