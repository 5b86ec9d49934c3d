import { text } from 'node:stream/consumers';
import { createElement } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { complaints } from '@/components/form/check';
import { FormBody } from '@/components/form/form-body';
import { isPdf, paperDoor } from '@/components/form/papers';
import { readValues } from '@/components/form/values';
import type { Field, FormSpec } from '@/lib/form';
import words from '@/lib/i18n/messages/zh-CN/form.json';
import { parseInput } from '@/lib/services/decide';
import { acceptedInput, papersInput } from '@/lib/services/listed';
import { pdf } from '../support/papers';

vi.mock('next/navigation', () => ({ unstable_isUnrecognizedActionError: () => false }));

const items = ['walls', 'hours', 'waste'].map((value) => ({ value, label: `关于${value}`, hint: `${value}的说明` }));
const fields: Field[] = [
  { name: 'kind', control: 'hidden', label: '', value: 'k' },
  { name: 'who', control: 'text', label: '姓名', required: true, page: { name: 'people', title: '谁来申请' } },
  { name: 'plan', control: 'papers', label: '图纸', page: { name: 'papers', title: '资料' } },
  {
    name: 'terms',
    control: 'accept',
    label: '须知',
    required: true,
    options: items,
    page: { name: 'terms', title: '须知' },
  },
];
const spec: FormSpec = { id: 'f', key: 'k1', fields, submit: '提交申请' };

/** What the server sends once all that loads by itself is there, without the marks between pieces of text. */
async function drawn(more: Partial<FormSpec> = {}) {
  const body = createElement(FormBody, {
    spec: { ...spec, ...more },
    words,
    action: async () => ({ at: 'idle' as const }),
    leave: () => undefined,
  });
  return (await text((await prerenderToNodeStream(body)).prelude)).replace(/<!--.*?-->/g, '');
}

describe('a form in pages as the server draws it', () => {
  it('Is one long form with headings for who has no JavaScript, and its first page for who has', async () => {
    const html = await drawn();
    const sections = html.split('<section').slice(1);
    expect(sections.map((one) => /<h2.*?<\/span>(.*?)<\/h2>/.exec(one)?.[1])).toEqual(['谁来申请', '资料', '须知']);
    expect(sections.map((one) => /^[^>]*scripting:enabled\)\]:hidden/.test(one))).toEqual([false, true, true]);
    expect(sections.map((one) => /^[^>]* hidden/.test(one))).toEqual([false, false, false]);
    expect(html).toContain('第1步，共3步');
    expect(html).toContain('<div class="[@media(scripting:enabled)]:hidden"><div class="px-4 pt-4 pb-8">');
    expect(html.match(/type="submit"/g)).toHaveLength(1);
    expect(html).toContain('name="$page" value="people"');
    expect(html.match(/name="kind"/g)).toHaveLength(1);
  });

  it('Without a page in any field is drawn as it always was', async () => {
    const html = await drawn({ fields: fields.map(({ page: _page, ...field }) => field) });
    expect(html).not.toMatch(/<section|\$page|第1步/);
    expect(html.match(/type="submit"/g)).toHaveLength(1);
  });
});

describe('a list to be accepted item by item', () => {
  it('Numbers its items, has a box for each and none for all, and starts with what a draft ticked', async () => {
    const ticked = fields.map((field) => (field.name === 'terms' ? { ...field, value: ['hours'] } : field));
    const html = await drawn({ fields: ticked });
    const boxes = html.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? [];
    expect(
      boxes.map((box) => [/name="(.*?)"/.exec(box)?.[1], /value="(.*?)"/.exec(box)?.[1], box.includes('checked=""')]),
    ).toEqual([
      ['terms', 'walls', false],
      ['terms', 'hours', true],
      ['terms', 'waste', false],
    ]);
    expect(html.match(/\d\.<\/span>/g)).toEqual(['1.</span>', '2.</span>', '3.</span>']);
    expect(html).toContain('还有2项没有确认');
    expect(html).toContain('hours的说明');
  });

  it('A heading stands above the first item of its part, and is no part of what is ticked', async () => {
    const [first, ...rest] = items;
    const options = [
      { ...first, part: { title: '禁止的行为', note: '任何情况下都不得进行' } },
      ...rest,
    ] as Field['options'];
    const terms = fields.map((field) => (field.name === 'terms' ? { ...field, options } : field));
    const html = await drawn({ fields: terms as Field[] });
    expect(html.match(/<h3[^>]*>禁止的行为<\/h3>.*?<label/g)).toHaveLength(1);
    expect(html.indexOf('禁止的行为')).toBeLessThan(html.indexOf('关于walls'));
    expect(html).not.toMatch(/<label(?:(?!<\/label>).)*禁止的行为/);
  });

  it('Says which items are missing by their numbers, until none is', () => {
    const says = (value: string[]) => complaints(fields, { who: '林', terms: value }, words).terms;
    expect(says([])).toBe('请逐项阅读后勾选，还差第1、2、3项');
    expect(says(['hours'])).toBe('请逐项阅读后勾选，还差第1、3项');
    expect(says(['waste', 'hours', 'walls'])).toBeUndefined();
  });

  it('Posts each ticked item by its own name', () => {
    const box = (value: string, checked: boolean) => ({ name: 'terms', type: 'checkbox', value, checked });
    expect(readValues(fields, [box('walls', true), box('hours', false), box('waste', true)]).terms).toEqual([
      'walls',
      'waste',
    ]);
  });

  it('Is asked for again by the server, which names what is missing and takes nothing else', () => {
    const input = z.strictObject({ terms: acceptedInput(['walls', 'hours', 'waste']) });
    const taken = (terms: unknown) => parseInput(input, { terms });
    const refusal = (key: string, items?: string) =>
      expect.objectContaining({ fields: { terms: key }, values: items ? { items } : {} });
    expect(taken(['walls', 'hours', 'waste'])).toEqual({ terms: ['walls', 'hours', 'waste'] });
    expect(() => taken('hours')).toThrow(refusal('notAllAccepted', '1, 3'));
    expect(() => taken(undefined)).toThrow(refusal('notAllAccepted', '1, 2, 3'));
    expect(() => taken(['hours', 'hours', 'walls'])).toThrow(refusal('notAllAccepted', '3'));
    expect(() => taken(['walls', 'hours', 'rest'])).toThrow(refusal('invalid_value'));
  });
});

describe('papers in a form', () => {
  it('Go through the door of photos for their own purpose, wherever else photos would go', () => {
    expect(paperDoor('/api/files?community=c')).toBe('/api/files?community=c&purpose=paper');
    expect(paperDoor('/api/files?community=c&purpose=after')).toBe('/api/files?community=c&purpose=paper');
    expect(paperDoor('/api/files')).toBe('/api/files?purpose=paper');
  });

  it('Are told by their first bytes, not by name or type', async () => {
    expect(await isPdf(new Blob([new Uint8Array(pdf())], { type: '' }))).toBe(true);
    expect(await isPdf(new Blob(['<html>%PDF-1.7'], { type: 'application/pdf' }))).toBe(false);
  });

  it('Are asked for where there must be one, and twelve at most', () => {
    const plan: Field = { name: 'plan', control: 'papers', label: '图纸', required: true };
    expect(complaints([plan], { plan: [] }, words).plan).toBe(words.addPaper);
    const id = '019f0000-0000-7000-8000-000000000000';
    expect(papersInput.safeParse(id).data).toEqual([id]);
    expect(papersInput.safeParse('').data).toEqual([]);
    expect([12, 13].map((count) => papersInput.safeParse(Array(count).fill(id)).success)).toEqual([true, false]);
  });
});
