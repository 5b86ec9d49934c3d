import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, changes, readValues, startValues } from '@/components/form/values';
import { type Field, shownNames } from '@/lib/form';

const fields: Field[] = [
  { name: 'place', control: 'chips', label: 'Place', options: [option('home'), option('public')] },
  { name: 'where', control: 'text', label: 'Where', when: { field: 'place', equals: 'public' } },
  { name: 'floor', control: 'number', label: 'Floor', when: { field: 'where', equals: ['hall', 'stairs'] } },
  { name: 'times', control: 'checkboxes', label: 'Times', options: [option('am'), option('pm')] },
  { name: 'photos', control: 'photos', label: 'Photos' },
  { name: 'text', control: 'textarea', label: 'Text', value: 'drip' },
  { name: 'tell', control: 'switch', label: 'Tell me' },
];

describe('which fields count', () => {
  it('A field without a condition always counts', () => {
    expect([...shownNames(fields, {})]).toEqual(['place', 'times', 'photos', 'text', 'tell']);
  });

  it('A field counts while the one it hangs on holds its value', () => {
    expect(shownNames(fields, { place: 'public' }).has('where')).toBe(true);
    expect(shownNames(fields, { place: 'home' }).has('where')).toBe(false);
  });

  it('One of several values is enough', () => {
    expect(shownNames(fields, { place: 'public', where: 'stairs' }).has('floor')).toBe(true);
  });

  it('A field that hangs on one that does not count does not count, whatever was typed there before', () => {
    expect(shownNames(fields, { place: 'home', where: 'hall' }).has('floor')).toBe(false);
  });

  it('Any ticked box of a group fulfils a condition', () => {
    const late: Field = { name: 'late', control: 'text', label: 'Late', when: { field: 'times', equals: 'pm' } };
    expect(shownNames([...fields, late], { times: ['am', 'pm'] }).has('late')).toBe(true);
  });
});

describe('what stands in the form', () => {
  it('Reads one value of single fields and all of repeated ones, ticked ones only', () => {
    const boxes = [
      radio('place', 'home', false),
      radio('place', 'public', true),
      tick('times', 'am', true),
      tick('times', 'pm', true),
      box('photos', 'hidden', 'p1'),
      box('text', 'textarea', 'water everywhere'),
      tick('tell', 'on', false),
      box('$key', 'hidden', 'k'),
    ];
    expect(readValues(fields, boxes)).toEqual({
      place: 'public',
      where: '',
      floor: '',
      times: ['am', 'pm'],
      photos: ['p1'],
      text: 'water everywhere',
      tell: '',
    });
  });

  it('Starts with what came back, then with what the server put there, then with nothing', () => {
    expect(startValues(fields, { text: '', times: 'am' })).toMatchObject({ text: '', times: ['am'], place: '' });
    expect(startValues(fields)).toMatchObject({ text: 'drip', photos: [] });
  });

  it('Names only what has been changed since', () => {
    const before = startValues(fields);
    expect(changes(before, { ...before, text: 'flood', times: ['am'] })).toEqual({ text: 'flood', times: ['am'] });
    expect(changes(before, before)).toEqual({});
  });

  it('What a form starts with is what is read from it untouched', () => {
    const given = fc.record({
      place: fc.constantFrom('home', 'public'),
      times: fc.subarray(['am', 'pm']),
      photos: fc.uniqueArray(fc.uuid()),
      text: fc.string(),
      tell: fc.constantFrom('', 'on'),
    });
    fc.assert(
      fc.property(given, (values) => {
        const start = startValues(fields, values);
        expect(readValues(fields, drawn(start))).toEqual(start);
      }),
    );
  });
});

/** The elements a browser would hold for these values. */
function drawn(values: Record<string, string | string[]>): Box[] {
  return fields.flatMap(({ name, control, options }) => {
    const value = values[name] ?? '';
    if (options) return options.map((one) => radio(name, one.value, [value].flat().includes(one.value)));
    if (control === 'switch') return [tick(name, 'on', value === 'on')];
    return [value].flat().map((one) => box(name, 'text', one));
  });
}

function option(value: string) {
  return { value, label: value };
}

function box(name: string, type: string, value: string): Box {
  return { name, type, value, checked: false };
}

function radio(name: string, value: string, checked: boolean): Box {
  return { name, type: 'radio', value, checked };
}

function tick(name: string, value: string, checked: boolean): Box {
  return { name, type: 'checkbox', value, checked };
}
