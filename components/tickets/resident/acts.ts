import type { FormAction, Values } from '@/lib/action-state';
import type { FormSpec, FormWords } from '@/lib/form';
import type { MoveName } from '@/lib/services/moves';

/** What the reader may do on a ticket now: the one action, what it posts for a move, and the moves' little forms. */
export type Acts = {
  moves: MoveName[];
  action: FormAction;
  words: FormWords;
  valuesOf(move: MoveName): Values;
  forms: Partial<Record<MoveName, FormSpec>>;
  photos: { url: string; max: number; multiple: boolean };
  /** Under which name what is typed for a move stays on this device until it is sent. */
  draftOf(move: MoveName): string;
};
