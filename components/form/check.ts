import type { Values } from '@/lib/action-state';
import { type Field, type FormWords, shownNames } from '@/lib/form';
import { fill } from './fill';

/** What can be seen to be wrong before sending: emptiness, length, size. The server checks everything again. */
export function complaints(fields: Field[], values: Values, words: FormWords): Record<string, string> {
  const shown = shownNames(fields, values);
  const found = fields
    .filter((field) => shown.has(field.name) && field.control !== 'hidden')
    .map((field) => [field.name, objection(field, values, words)] as const);
  return Object.fromEntries(found.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

function objection(field: Field, values: Values, words: FormWords): string | undefined {
  const value = values[field.name] ?? '';
  const text = typeof value === 'string' ? value.trim() : value.join('');
  if (field.control === 'accept') return field.required ? unaccepted(field, value, words) : undefined;
  if (text === '') return field.required ? words[missing[field.control] ?? 'required'] : undefined;
  if (field.control === 'number') return outOfRange(field, Number(text), words);
  if (field.notBefore) return text < earliest(field.notBefore, values) ? field.notBefore.says : undefined;
  return typeof value === 'string' ? tooLong(field, text, words) : undefined;
}

function tooLong({ maxLength: max = Number.POSITIVE_INFINITY }: Field, text: string, words: FormWords) {
  const over = text.length - max;
  return over > 0 ? fill(words.tooLong, { max, over }) : undefined;
}

const earliest = ({ day = '', field = '' }: NonNullable<Field['notBefore']>, values: Values): string =>
  day || String(values[field] ?? '');

const missing: Partial<Record<Field['control'], keyof FormWords>> = {
  select: 'choose',
  radio: 'choose',
  tiles: 'choose',
  chips: 'choose',
  date: 'pick',
  datetime: 'pick',
  time: 'pick',
  switch: 'choose',
  checkboxes: 'chooseSome',
  photos: 'addPhoto',
  papers: 'addPaper',
  signature: 'sign',
};

/** Which items are not ticked yet, by their numbers. */
function unaccepted({ options = [] }: Field, value: string | string[], words: FormWords): string | undefined {
  const left = options.flatMap((option, at) => ([value].flat().includes(option.value) ? [] : [at + 1]));
  return left.length > 0 ? fill(words.acceptMissing, { items: left.join(words.acceptComma) }) : undefined;
}

function outOfRange({ min, max }: Field, number: number, words: FormWords): string | undefined {
  if (Number.isNaN(number)) return words.notNumber;
  if (min !== undefined && number < min) return fill(words.tooSmall, { min });
  if (max !== undefined && number > max) return fill(words.tooBig, { max });
  return undefined;
}
