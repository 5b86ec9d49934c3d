import type { Values } from '@/lib/action-state';
import type { Field } from '@/lib/form';

/** What was typed, on which page, and the one-time key of the form it was typed into. `at` is ms since 1970. */
export type Draft = { key?: string; page?: string; values: Values; at: number };

const PREFIX = 'linli.draft.';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** Keeps a draft on this device; answers whether it could. */
export const keepDraft = (name: string, draft: Draft): Promise<boolean> =>
  attempt(() => localStorage.setItem(PREFIX + name, JSON.stringify(draft))).then((kept) => kept !== refused);

/** The draft of this name, unless there is none, it is unreadable or older than 30 days. */
export async function findDraft(name: string, now = Date.now()): Promise<Draft | undefined> {
  const draft: unknown = await attempt(() => JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null'));
  return isDraft(draft) && now - draft.at < KEPT_FOR ? draft : undefined;
}

export const dropDraft = (name: string) => attempt(() => localStorage.removeItem(PREFIX + name));

/** Wipes a person's drafts on this device, for signing out: those of others at the same desk stay. */
export const clearDrafts = (personId: string) =>
  attempt(() => {
    const own = `${PREFIX}${personId}.`;
    for (const name of Object.keys(localStorage)) if (name.startsWith(own)) localStorage.removeItem(name);
  });

/** The part of a form that may be kept: nothing sensitive, no signature, nothing the server put there itself. */
export function keepable(fields: Field[], values: Values): Values {
  const kept = fields.filter(
    (field) => !field.sensitive && field.control !== 'hidden' && field.control !== 'signature',
  );
  return Object.fromEntries(kept.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** The part of a draft that still fits: fields that still exist, choices that are still offered. */
export function restorable(fields: Field[], values: Values): Values {
  const fitting = fields.map(({ name, options }) => [name, offered(values[name], options)] as const);
  return keepable(
    fields,
    Object.fromEntries(fitting.flatMap(([name, value]) => (value?.length ? [[name, value]] : []))),
  );
}

function offered(value: string | string[] | undefined, options: Field['options']) {
  if (!options || value === undefined) return value;
  const known = [value].flat().filter((one) => options.some((option) => option.value === one));
  return typeof value === 'string' ? known[0] : known;
}

function isDraft(draft: unknown): draft is Draft {
  if (typeof draft !== 'object' || draft === null) return false;
  const { key, page, values, at } = draft as Record<keyof Draft, unknown>;
  return typeof at === 'number' && [key, page].every(isAtMostText) && isValues(values);
}

const isAtMostText = (value: unknown) => value === undefined || typeof value === 'string';

const isValues = (values: unknown): values is Values =>
  typeof values === 'object' &&
  values !== null &&
  Object.values(values).every((value) => [value].flat().every((one) => typeof one === 'string'));

const refused = Symbol('refused');

/** A browser may refuse storage (private mode, full, policy): then there is no draft, and the form works all the same. */
const attempt = <T>(work: () => T): Promise<T | typeof refused> =>
  new Promise<T>((done) => done(work())).catch(() => refused);
