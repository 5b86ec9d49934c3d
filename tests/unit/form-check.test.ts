import { describe, expect, it } from 'vitest';
import { complaints } from '@/components/form/check';
import { fill } from '@/components/form/fill';
import { newKey } from '@/components/form/new-key';
import { within } from '@/components/form/shrink';
import type { Control, Field } from '@/lib/form';
import words from '@/lib/i18n/messages/zh-CN/form.json';

const field = (control: Control, more: Partial<Field> = {}): Field => ({ name: 'it', control, label: 'It', ...more });
const saysOf = (one: Field, value: string | string[]) => complaints([one], { it: value }, words).it;

describe('what is seen to be wrong before sending', () => {
  it('A required field asks in the words of its control', () => {
    expect(saysOf(field('text', { required: true }), '   ')).toBe(words.required);
    expect(saysOf(field('tiles', { required: true }), '')).toBe(words.choose);
    expect(saysOf(field('checkboxes', { required: true }), [])).toBe(words.chooseSome);
    expect(saysOf(field('photos', { required: true }), [])).toBe(words.addPhoto);
    expect(saysOf(field('signature', { required: true }), '')).toBe(words.sign);
  });

  it('An empty optional field is fine', () => {
    expect(saysOf(field('text', { maxLength: 3 }), '')).toBeUndefined();
    expect(saysOf(field('number', { min: 1 }), '')).toBeUndefined();
  });

  it('A long text is told by how much it is too long', () => {
    expect(saysOf(field('textarea', { maxLength: 3 }), '漏水了啊')).toBe(fill(words.tooLong, { max: 3, over: 1 }));
    expect(saysOf(field('textarea', { maxLength: 3 }), '漏水了')).toBeUndefined();
  });

  it('A number must be one and within its bounds, the bounds included', () => {
    const rooms = field('number', { min: 1, max: 9 });
    expect(saysOf(rooms, 'two')).toBe(words.notNumber);
    expect(saysOf(rooms, '0')).toBe(fill(words.tooSmall, { min: 1 }));
    expect(saysOf(rooms, '10')).toBe(fill(words.tooBig, { max: 9 }));
    expect(saysOf(rooms, '1')).toBeUndefined();
    expect(saysOf(rooms, '9')).toBeUndefined();
  });

  it('A day before the earliest one is refused in the field’s own sentence, the earliest itself is not', () => {
    const from = field('date', { name: 'from', notBefore: { day: '2026-11-21', says: 'gone' } });
    const to = field('date', { notBefore: { field: 'from', says: 'before it begins' } });
    const both = (first: string, last: string) => complaints([from, to], { from: first, it: last }, words);
    expect(both('2026-11-20', '2026-11-19')).toEqual({ from: 'gone', it: 'before it begins' });
    expect(both('2026-11-21', '2026-11-21')).toEqual({});
    expect(both('', '2026-11-20')).toEqual({});
  });

  it('A field that does not count is never asked for', () => {
    const fields = [
      field('chips', { name: 'place' }),
      field('text', { required: true, when: { field: 'place', equals: 'public' } }),
    ];
    expect(complaints(fields, { place: 'home', it: '' }, words)).toEqual({});
    expect(complaints(fields, { place: 'public', it: '' }, words)).toEqual({ it: words.required });
  });

  it('What the server put there itself is not asked of the person', () => {
    expect(saysOf(field('hidden', { required: true }), '')).toBeUndefined();
  });
});

describe('small things of the form', () => {
  it('Fills the places of a sentence and leaves unknown ones', () => {
    expect(fill('{count}/{max} {other}', { count: 0, max: 9 })).toBe('0/9 {other}');
  });

  it('A new key is a random UUID, never the same twice', () => {
    const keys = Array.from({ length: 1000 }, newKey);
    expect(new Set(keys).size).toBe(1000);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('A photo is made smaller in proportion, never larger', () => {
    expect(within(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(within(3000, 4000, 1600)).toEqual({ width: 1200, height: 1600 });
    expect(within(800, 600, 1600)).toEqual({ width: 800, height: 600 });
  });
});
