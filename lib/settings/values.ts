import { promisesOf } from '@/lib/services/promises';
import { type CategoryEntry, type Entry, type OwnTerms, type Settings, settingsShape } from '@/lib/settings';
import type { SettingField } from './field';

type Tree = { [part: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const usual = settingsShape.parse({});
const ownUsual: OwnTerms = { reply: null, result: null };
const entryUsual: Entry = { name: '', offered: true, place: null };
const categoryUsual: CategoryEntry = { ...entryUsual, ...ownUsual };
const absent = { own: ownUsual, entry: entryUsual, category: categoryUsual };

/** What a field holds in a community: its own value, else the handbook's. */
export const heldIn = (field: SettingField, settings: Settings): unknown =>
  at(settings, field.path) ?? defaultOf(field);

/** The handbook's default. */
export function defaultOf({ path, control }: SettingField): unknown {
  return at(usual, path) ?? absent[control.as as keyof typeof absent] ?? null;
}

export const isUsual = (field: SettingField, settings: Settings): boolean =>
  sameAs(heldIn(field, settings), defaultOf(field));

/** A value as a form carries it along, to tell whether somebody else has changed it since; equal values are equal texts. */
export const asBase = (value: unknown): string => JSON.stringify(inOrder(value) ?? null);

export const sameAs = (one: unknown, other: unknown): boolean => asBase(one) === asBase(other);

/** The stored settings with one value put in its place; nothing else is touched. */
export function put(stored: unknown, path: string, value: unknown): Tree {
  const [part = '', ...rest] = path.split('.');
  const tree = isTree(stored) ? stored : {};
  return { ...tree, [part]: rest.length > 0 ? put(tree[part], rest.join('.'), value) : value };
}

/** The stored settings without it, so that the handbook's default holds, also one of a later handbook. */
export function drop(stored: unknown, path: string): Tree {
  const [part = '', ...rest] = path.split('.');
  const { [part]: found, ...others } = isTree(stored) ? stored : {};
  if (rest.length === 0 || !isTree(found)) return others;
  const left = drop(found, rest.join('.'));
  return Object.keys(left).length > 0 ? { ...others, [part]: left } : others;
}

/** Whether residents lose by a change: a longer promise, a shorter time to object. */
export function isWorse(field: SettingField, before: Settings, after: Settings): boolean {
  const [old, fresh] = [sizesOf(field, before), sizesOf(field, after)];
  if (field.worse === 'more') return fresh.some((size, i) => size > (old[i] ?? size));
  return field.worse === 'less' && fresh.some((size, i) => size < (old[i] ?? size));
}

/** How much a setting is, in numbers that can be compared; what a service or category promises as it comes out. */
function sizesOf(field: SettingField, settings: Settings): number[] {
  const { path, control } = field;
  if (control.as === 'own' || control.as === 'category') {
    const [, kind = '', category = ''] = path.split('.');
    const { reply, result } = promisesOf({ kind, category, urgency: 'ordinary' }, settings);
    return [reply.minutes, result.minutes];
  }
  const value = heldIn(field, settings);
  if (typeof value === 'number') return [value];
  if (isTree(value) && typeof value.minutes === 'number') return [value.minutes];
  if (Array.isArray(value)) return [openMinutes(value)];
  return [];
}

function openMinutes(value: unknown[]): number {
  const spans = (typeof value[0] === 'number' ? [value] : value) as [number, number][];
  return spans.reduce((sum, [from, to]) => sum + to - from, 0);
}

const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, part) => (isTree(found) ? found[part] : undefined), tree);

/** Keys in one order, wherever the value comes from: the database orders them by its own rule. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isTree(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder(value[key])]),
  );
}
