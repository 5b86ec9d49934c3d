import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Values } from '@/lib/action-state';
import { type Draft, dropDraft, findDraft, keepDraft } from '../form/draft';

type Now = { given: Values; at: string | undefined; touched: boolean };

/** Keeps the answers on this device after each one, and brings them back once; under the person's name, so that signing out wipes them. */
export function useKept(name: string | undefined, { given, at, touched }: Now, restore: (draft: Draft) => void) {
  const [found, setFound] = useState(false);
  const spent = useRef(false);
  const restored = useEffectEvent((draft: Draft) => {
    if (touched) return;
    restore(draft);
    setFound(true);
  });

  useEffect(() => {
    if (!name) return;
    findDraft(name).then((draft) => draft && restored(draft));
  }, [name]);
  useEffect(() => {
    // At once, not after a pause: WeChat kills a page without a word.
    if (name && touched && !spent.current) keepDraft(name, { values: given, page: at, at: Date.now() });
  }, [name, touched, given, at]);

  const drop = () => {
    spent.current = true;
    if (name) dropDraft(name);
  };
  const anew = () => {
    if (name) dropDraft(name);
    setFound(false);
  };
  return { found, seen: () => setFound(false), drop, anew };
}
