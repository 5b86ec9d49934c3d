import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Values } from '@/lib/action-state';
import { type Draft, dropDraft, findDraft, keepDraft } from '../form/draft';

/** `code`: of the page that it was begun on, by which it may still count after the end. */
type Now = { given: Values; at: string | undefined; touched: boolean; code: string | undefined };

/** Keeps the answers on this device after each one, and brings them back once; under the person's name, so that signing out wipes them. */
export function useKept(name: string | undefined, { given, at, touched, code }: Now, restore: (draft: Draft) => void) {
  const [found, setFound] = useState(false);
  const [begun, setBegun] = useState('');
  const spent = useRef(false);
  const key = code || begun || undefined;
  const restored = useEffectEvent((draft: Draft) => {
    if (touched) return;
    restore(draft);
    setBegun(draft.key ?? '');
    setFound(true);
  });

  useEffect(() => {
    if (!name) return;
    findDraft(name).then((draft) => draft && restored(draft));
  }, [name]);
  useEffect(() => {
    // At once, not after a pause: WeChat kills a page without a word.
    if (name && touched && !spent.current) keepDraft(name, { key, values: given, page: at, at: Date.now() });
  }, [name, touched, given, at, key]);

  const drop = () => {
    spent.current = true;
    if (name) dropDraft(name);
  };
  const anew = () => {
    if (name) dropDraft(name);
    setFound(false);
  };
  return { found, begun, code: key, seen: () => setFound(false), drop, anew };
}
