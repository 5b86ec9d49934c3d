import type { Values } from '@/lib/action-state';
import type { Field } from '@/lib/form';
import { dropDraft, keepable, keepDraft } from './draft';

type Given = {
  name: string;
  fields: Field[];
  read: () => { key?: string; page?: string; values: Values };
  told: (kept: boolean) => void;
};

export type DraftKeeper = ReturnType<typeof draftKeeper>;

const PAUSE = 500;

/** Saves a form's draft half a second after the last touch, or at once when asked; never one that nobody touched. */
export function draftKeeper({ name, fields, read, told }: Given) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = false;

  const rest = () => {
    clearTimeout(timer);
    unsaved = false;
  };
  const save = () => {
    if (!unsaved) return;
    rest();
    const { key, page, values } = read();
    keepDraft(name, { key, page, values: keepable(fields, values), at: Date.now() }).then(told);
  };
  const note = () => {
    rest();
    unsaved = true;
    timer = setTimeout(save, PAUSE);
  };
  const drop = () => {
    rest();
    told(false);
    return dropDraft(name);
  };
  return { note, save, drop };
}

/** Saves whenever the page goes away, until the answer is called, which saves once more. */
export function saveOnLeaving({ save }: DraftKeeper): () => void {
  // WeChat may kill a hidden page without another word, so hiding saves too.
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
  return () => {
    window.removeEventListener('pagehide', save);
    document.removeEventListener('visibilitychange', save);
    save();
  };
}
