import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settle } from '@/components/form/attachments';
import { backOnce, firstEntries, leaveEntries, pageHere, pushEntry } from '@/components/form/page-entries';
import { knownPage, openPages, pagesOf, pageWith } from '@/components/form/pages';
import { type Field, shownNames } from '@/lib/form';

const on = (name: string) => ({ name, title: name.toUpperCase() });
const fields: Field[] = [
  { name: 'kind', control: 'hidden', label: '', value: 'k' },
  { name: 'channel', control: 'chips', label: '' },
  { name: 'who', control: 'chips', label: '', page: on('people') },
  { name: 'firm', control: 'text', label: '', when: { field: 'who', equals: 'firm' } },
  { name: 'works', control: 'checkboxes', label: '', page: on('works') },
  { name: 'gas', control: 'papers', label: '', page: on('papers'), when: { field: 'works', equals: ['gas', 'water'] } },
  { name: 'more', control: 'text', label: '', page: on('people') },
  { name: 'terms', control: 'accept', label: '', page: on('terms') },
  { name: 'readBack', control: 'checkboxes', label: '' },
];
const pages = pagesOf(fields);
const names = (some: { name: string }[]) => some.map(({ name }) => name);

describe('the pages of a form', () => {
  it('Hold each field that is seen once: one without a page stands with the one before, or on the first', () => {
    expect(pages.map(({ name, title, fields: own }) => [name, title, names(own)])).toEqual([
      ['people', 'PEOPLE', ['channel', 'who', 'firm', 'more']],
      ['works', 'WORKS', ['works']],
      ['papers', 'PAPERS', ['gas']],
      ['terms', 'TERMS', ['terms', 'readBack']],
    ]);
    expect(pagesOf(fields.slice(0, 2))).toEqual([]);
  });

  it('Are left out while nothing on them is asked', () => {
    const openWith = (works: string[]) => names(openPages(pages, shownNames(fields, { works })));
    expect(openWith([])).toEqual(['people', 'works', 'terms']);
    expect(openWith(['walls', 'water'])).toEqual(['people', 'works', 'papers', 'terms']);
  });

  it('Are found by a field on them', () => {
    expect([pageWith(pages, 'gas'), pageWith(pages, 'kind'), pageWith(pages, undefined)]).toEqual([
      'papers',
      undefined,
      undefined,
    ]);
  });

  it('Begin with the first where the named one is gone', () => {
    expect(['works', 'gone', undefined, 7].map((name) => knownPage(pages, name))).toEqual([
      'works',
      'people',
      'people',
      'people',
    ]);
  });
});

it('Only the files of one page are waited for', async () => {
  const asked: string[] = [];
  const field = (name: string) => [name, async () => void asked.push(name)] as const;
  const all = new Map([field('gas'), field('plan')]);
  await settle(all, new Set(['gas', 'works']));
  expect(asked).toEqual(['gas']);
  await settle(all);
  expect(asked).toEqual(['gas', 'gas', 'plan']);
});

describe('a form in the history of the browser', () => {
  let entries: unknown[];
  let at: number;
  let heard: (() => void)[];
  const state = () => entries[at] as { formPage?: { page: string; depth: number } };
  const walk = (by: number) => {
    at += by;
    for (const hear of heard.splice(0)) hear();
  };

  beforeEach(() => {
    entries = [{ router: 'a' }, { router: 'b' }];
    at = 1;
    heard = [];
    vi.useFakeTimers();
    vi.stubGlobal('location', { hash: '' });
    vi.stubGlobal('addEventListener', (_event: string, hear: () => void) => heard.push(hear));
    vi.stubGlobal('history', {
      get state() {
        return entries[at];
      },
      pushState: (next: unknown) => {
        entries = [...entries.slice(0, at + 1), next];
        at += 1;
      },
      replaceState: (next: unknown) => {
        entries[at] = next;
      },
      back: () => walk(-1),
      go: walk,
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const names = pages.map(({ name }) => name);

  it('Has an entry for each page that was come to, beside what the router keeps there', () => {
    firstEntries('f', names, 'people');
    pushEntry('f', 'works', 'people');
    expect(state()).toMatchObject({ router: 'b', formPage: { page: 'works', below: 'people', depth: 1 } });
    walk(-1);
    expect(pageHere('f', state())).toBe('people');
    expect(at).toBe(1);
  });

  it('Goes back by the browser where the page before lies beneath, so that no entry does nothing', () => {
    firstEntries('f', names, 'people');
    pushEntry('f', 'works', 'people');
    expect(backOnce('f', 'people')).toBe(true);
    expect(at).toBe(1);
    pushEntry('f', 'terms', 'people');
    expect(backOnce('f', 'works')).toBe(false);
    expect(at).toBe(2);
  });

  it('Opened on a later page it lays the pages before beneath it, once', () => {
    firstEntries('f', names, 'people');
    firstEntries('f', names, 'papers');
    expect(entries.slice(1).map((one) => pageHere('f', one))).toEqual(['people', 'works', 'papers']);
    firstEntries('f', names, 'papers');
    expect(entries).toHaveLength(4);
    firstEntries('f', names, 'terms');
    expect(entries).toHaveLength(4);
    expect(state().formPage).toMatchObject({ page: 'terms', depth: 2 });
  });

  it('Knows nothing of another form’s entries, nor of marks within the page', () => {
    pushEntry('g', 'works', 'people');
    expect(pageHere('f', state())).toBe('');
    vi.stubGlobal('location', { hash: '#photo' });
    expect(pageHere('f', state())).toBeNull();
    expect(backOnce('f', 'people')).toBe(false);
  });

  it('Filed, takes its own entries away before the result takes its place', () => {
    const places: number[] = [];
    const leave = () => {
      leaveEntries('f', () => places.push(at));
      vi.runAllTimers();
    };
    firstEntries('f', names, 'people');
    leave();
    for (const [to, below] of [
      ['works', 'people'],
      ['papers', 'works'],
      ['terms', 'papers'],
    ] as const)
      pushEntry('f', to, below);
    leave();
    expect(places).toEqual([1, 1]);
  });
});
