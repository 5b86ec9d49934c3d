import type { Values } from './action-state';
import type { Messages } from './i18n/areas';

/** `part`: a heading that stands above this option and those after it, in a list of `accept`. */
export type Option = {
  value: string;
  label: string;
  hint?: string;
  icon?: string;
  part?: { title: string; note: string };
};

/** Controls that post one name several times; every other posts at most one value. A switch posts `on` or nothing. */
export const repeated = ['checkboxes', 'photos', 'papers', 'accept'] as const;

export type Control =
  | 'text'
  | 'textarea'
  | 'tel'
  | 'number'
  | 'date'
  | 'datetime'
  | 'time'
  | 'select'
  | 'radio'
  | 'tiles'
  | 'chips'
  | (typeof repeated)[number]
  | 'switch'
  | 'signature'
  | 'hidden';

/**
 * A field is shown, and counts, only while the named field, which stands before it, holds this value or one of these; of
 * several ticks, one that is among them is enough.
 */
export type When = { field: string; equals: string | string[] };

/**
 * One field of a form, described on the server in the reader's language. Names are flat (no dots). `sensitive` ones are
 * never kept in a draft. Photos, papers and signatures post the ids of files sent beforehand to `/api/files`. Of `accept`
 * each option has to be ticked. Fields with a `page` are shown a page at a time; one without is on the page before it.
 */
export type Field = {
  name: string;
  control: Control;
  label: string;
  hint?: string;
  placeholder?: string;
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  rows?: number;
  /** Of a day: not before that one, nor before what another field says; and the sentence that says so. */
  notBefore?: { day?: string; field?: string; says: string };
  options?: Option[];
  when?: When;
  page?: { name: string; title: string };
  sensitive?: boolean;
  value?: string | string[];
};

/** A form as the page sends it to the client. `key` is its one-time key; `draft` names the local draft, absent = none. */
export type FormSpec = { id: string; key?: string; fields: Field[]; submit: string; draft?: string };

/** Fields that nobody sees: what a form carries along. */
export const hidden = (values: Record<string, string>): Field[] =>
  Object.entries(values).map(([name, value]) => ({ name, control: 'hidden', label: '', value }));

/** The words a form needs besides its fields: the whole `form` area, with `{placeholders}` left open. */
export type FormWords = Messages['form'];

/** The fields that count with these values: those without a condition, and those whose condition holds. */
export function shownNames(fields: Field[], values: Values): Set<string> {
  const shown = new Set<string>();
  for (const { name, when } of fields) {
    if (!when || (shown.has(when.field) && holds(when, values))) shown.add(name);
  }
  return shown;
}

function holds(when: When, values: Values): boolean {
  const wanted = [when.equals].flat();
  return [values[when.field] ?? []].flat().some((value) => wanted.includes(value));
}

const KB = 1024;

/** How big a file is, as people say it: 「860 KB」, 「1.2 MB」. */
export const sizeText = (bytes: number): string =>
  bytes < 1000 * KB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;
