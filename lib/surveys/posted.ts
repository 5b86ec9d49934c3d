import type { Values } from '@/lib/action-state';
import type { Posted } from './read-answers';

/** Answers are posted under their keys behind this, so that no question's id meets another field's name. */
const PREFIX = 'q.';

export const nameOf = (key: string): string => PREFIX + key;

/** The answers among the fields of a form. */
export const postedOf = (given: Values): Posted =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : [],
    ),
  );
