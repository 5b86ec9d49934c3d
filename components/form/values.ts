import type { Values } from '@/lib/action-state';
import { type Control, type Field, repeated } from '@/lib/form';

/** What a form's element tells: an input, select or textarea, or anything shaped like one. */
export type Box = { name: string; type: string; value: string; checked?: boolean };

const isRepeated = (control: Control) => (repeated as readonly Control[]).includes(control);

/** What stands in the form now, also in fields that are hidden at the moment, so that coming back finds it. */
export function readValues(fields: Field[], boxes: Iterable<Box>): Values {
  const all = [...boxes];
  return Object.fromEntries(
    fields.map(({ name, control }) => {
      const given = all.filter((box) => box.name === name && isChosen(box)).map((box) => box.value);
      return [name, isRepeated(control) ? given : (given[0] ?? '')];
    }),
  );
}

/** What each field starts with: what came back with a refusal or out of a draft, else what the server put there. */
export function startValues(fields: Field[], given: Values = {}): Values {
  return Object.fromEntries(fields.map((field) => [field.name, shaped(field, given[field.name] ?? field.value)]));
}

/** The fields changed between two states of the form. */
export function changes(before: Values, after: Values): Values {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => String(before[name]) !== String(value)));
}

/** A form's elements as boxes; buttons and fieldsets among them have names nobody asks for. */
export const boxesOf = (form: HTMLFormElement) => [...form.elements] as HTMLInputElement[];

const isChosen = (box: Box) => (box.type === 'radio' || box.type === 'checkbox' ? box.checked === true : true);

function shaped({ control }: Field, value: string | string[] = []): string | string[] {
  const list = [value].flat();
  return isRepeated(control) ? list : (list[0] ?? '');
}
