import type { Values } from '@/lib/action-state';
import type { FormWords } from '@/lib/form';
import type { Locale } from '@/lib/i18n/locale';
import type { AnswerWords } from '@/lib/surveys/answer-words';
import type { Attachments } from '../form/attachments';

/** What all questions of one form share. `live`: JavaScript runs here. */
export type Scene = {
  id: string;
  words: AnswerWords;
  optional: string;
  counter: string;
  locale: Locale;
  live: boolean;
  given: Values;
  /** The sentence beside what can't be taken, by its key. */
  wrong: Record<string, string>;
  put: (key: string, value: string | string[]) => void;
  /** A finger chose: where one tap is the whole answer, the next question comes. */
  tapped: () => void;
  /** Where photos go, if there is such a place; `round` is another one each time that other answers came up. */
  photos?: { url: string; words: FormWords; round: number; attachments: Attachments } | undefined;
};

export const partOf = ({ id }: Scene, key: string): string => `${id}-${key.replace('.', '-')}`;
export const wrongOf = (scene: Scene, key: string): string => `${partOf(scene, key)}-wrong`;
export const saidIn = ({ given }: Scene, name: string): string => [given[name] ?? ''].flat()[0] ?? '';
export const allIn = ({ given }: Scene, name: string): string[] => [given[name] ?? []].flat();
