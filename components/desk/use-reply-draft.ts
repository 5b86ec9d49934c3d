import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Field } from '@/lib/form';
import { findDraft } from '../form/draft';
import { type DraftKeeper, draftKeeper, saveOnLeaving } from '../form/draft-keeper';

const fields: Field[] = [
  { name: 'words', control: 'textarea', label: '' },
  { name: 'move', control: 'radio', label: '' },
];
const untold = () => undefined;

type Area = RefObject<HTMLTextAreaElement | null>;

/**
 * Keeps what is typed into the reply box on this device, and brings it back when the page opens again: as what it was,
 * for a note to colleagues must not come back as a reply to the resident.
 */
export function useReplyDraft(name: string, area: Area, choose: (move: string) => void) {
  const keeper = useRef<DraftKeeper>(undefined);

  useEffect(() => {
    const box = area.current;
    if (!box) return;
    const now = draftKeeper({ name, fields, read: () => ({ values: valuesOf(box) }), told: untold });
    keeper.current = now;
    findDraft(name).then((draft) => {
      if (!draft || box.value) return;
      choose(String(draft.values.move));
      box.value = String(draft.values.words ?? '');
    });
    return saveOnLeaving(now);
  }, [name, area, choose]);

  const note = useCallback(() => keeper.current?.note(), []);
  const drop = useCallback(() => void keeper.current?.drop(), []);
  return { note, drop };
}

const valuesOf = (box: HTMLTextAreaElement) => ({
  words: box.value,
  move: String(box.form ? new FormData(box.form).get('move') : ''),
});
