import type { Values } from '@/lib/action-state';
import type { Field } from '@/lib/form';
import { dropDraft, keepable, keepDraft } from './draft';

type Given = {
  name: string;
  fields: Field[];
  read: () => { key?: string; values: Values };
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
    const { key, values } = read();
    keepDraft(name, { key, values: keepable(fields, values), at: Date.now() }).then(told);
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
