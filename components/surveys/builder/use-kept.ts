import { useEffect, useRef, useState } from 'react';
import { dropDraft, findDraft, keepDraft } from '../../form/draft';
import type { Draft } from './scene';

const PAUSE = 500;

/** `older`: what was kept was written on a version that somebody has changed since. */
export type Found = { draft: Draft; older: boolean };

type Given = { name: string; version: number; now: Draft; dirty: boolean };

/**
 * Keeps what isn't saved on this device, brings it back when the page opens again, and has the browser ask before it is
 * left. What was brought back stays `found` until somebody says what becomes of it.
 */
export function useKept({ name, version, now, dirty }: Given, restore: (draft: Draft) => void) {
  const [found, setFound] = useState<Found | null>(null);
  const looked = useRef(false);
  const bring = useRef(restore);

  useEffect(() => {
    bring.current = restore;
  });

  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    findDraft(name).then((kept) =>
      readKept(kept?.values.survey, kept?.values.version, version).then((one) => {
        if (one && !one.older) bring.current(one.draft);
        setFound(one);
      }),
    );
  }, [name, version]);

  useEffect(() => {
    if (!dirty) return;
    const keep = () =>
      keepDraft(name, { values: { survey: JSON.stringify(now), version: String(version) }, at: Date.now() });
    const timer = setTimeout(keep, PAUSE);
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('pagehide', keep);
    addEventListener('beforeunload', ask);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
      removeEventListener('beforeunload', ask);
    };
  }, [name, version, now, dirty]);

  return { found, seen: () => setFound(null), forget: () => void dropDraft(name) };
}

const readKept = (kept: unknown, of: unknown, version: number): Promise<Found | null> =>
  new Promise<Found | null>((done) =>
    done(typeof kept === 'string' ? { draft: JSON.parse(kept) as Draft, older: Number(of) !== version } : null),
  ).catch(() => null);
