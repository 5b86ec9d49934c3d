import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  clearDrafts,
  type Draft,
  dropDraft,
  findDraft,
  keepable,
  keepDraft,
  restorable,
} from '@/components/form/draft';
import { draftKeeper } from '@/components/form/draft-keeper';
import type { Field } from '@/lib/form';

const fields: Field[] = [
  { name: 'home', control: 'hidden', label: '', value: 'unit-1' },
  { name: 'text', control: 'textarea', label: 'Text' },
  { name: 'idNumber', control: 'text', label: 'Identity number', sensitive: true },
  { name: 'sign', control: 'signature', label: 'Signature' },
  { name: 'photos', control: 'photos', label: 'Photos' },
  { name: 'when', control: 'select', label: 'When', options: [{ value: 'am', label: 'Morning' }] },
  { name: 'days', control: 'checkboxes', label: 'Days', options: [{ value: 'mon', label: 'Monday' }] },
];
const values = {
  home: 'unit-1',
  text: 'leak',
  idNumber: '330…',
  sign: 's1',
  photos: ['p1'],
  when: 'am',
  days: ['mon'],
};
const draft: Draft = { key: 'k1', values: { text: 'leak' }, at: Date.now() };

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a draft on this device', () => {
  it('Comes back with its key until it is dropped', async () => {
    expect(await keepDraft('p.repair.h', draft)).toBe(true);
    expect(await findDraft('p.repair.h')).toEqual(draft);
    await dropDraft('p.repair.h');
    expect(await findDraft('p.repair.h')).toBeUndefined();
  });

  it('Comes back to the page it was left on; a page that is no name makes it no draft', async () => {
    await keepDraft('p', { ...draft, page: 'papers' });
    expect(await findDraft('p')).toMatchObject({ page: 'papers' });
    localStorage.setItem('linli.draft.p', JSON.stringify({ ...draft, page: 7 }));
    expect(await findDraft('p')).toBeUndefined();
  });

  it('Belongs to its own name', async () => {
    await keepDraft('p.repair.h1', draft);
    expect(await findDraft('p.repair.h2')).toBeUndefined();
  });

  it('Is forgotten after 30 days', async () => {
    await keepDraft('p', draft);
    expect(await findDraft('p', draft.at + 29 * 864e5)).toBeDefined();
    expect(await findDraft('p', draft.at + 31 * 864e5)).toBeUndefined();
  });

  it('Is no draft when it is unreadable or of another shape', async () => {
    const shapes = [
      '{',
      'null',
      '7',
      '{"values":{}}',
      '{"at":1e15,"values":{"a":7}}',
      '{"at":1e15,"values":{},"key":7}',
    ];
    for (const shape of shapes) {
      localStorage.setItem('linli.draft.p', shape);
      expect(await findDraft('p')).toBeUndefined();
    }
  });

  it('Signing out wipes every draft of this person, and nothing of a colleague at the same desk', async () => {
    localStorage.setItem('theme', 'dark');
    await keepDraft('p1.repair.a', draft);
    await keepDraft('p1.reply.b', draft);
    await keepDraft('p2.reply.b', draft);
    await clearDrafts('p1');
    expect(Object.keys(localStorage).sort()).toEqual(['linli.draft.p2.reply.b', 'theme']);
  });

  it('A browser without storage has no drafts and no faults', async () => {
    vi.stubGlobal('localStorage', undefined);
    expect(await keepDraft('p', draft)).toBe(false);
    expect(await findDraft('p')).toBeUndefined();
    await expect(Promise.all([dropDraft('p'), clearDrafts('p1')])).resolves.toBeDefined();
  });
});

describe('what may be kept', () => {
  it('Nothing sensitive, no signature and nothing the server put there is kept', () => {
    expect(keepable(fields, values)).toEqual({ text: 'leak', photos: ['p1'], when: 'am', days: ['mon'] });
  });

  it('A choice that is no longer offered does not come back', () => {
    expect(restorable(fields, { ...values, when: 'night', days: ['mon', 'sun'] })).toEqual({
      text: 'leak',
      photos: ['p1'],
      days: ['mon'],
    });
  });

  it('A field that no longer exists or has become sensitive does not come back', () => {
    expect(restorable(fields, { gone: 'x', idNumber: '330…' })).toEqual({});
  });
});

describe('keeping while typing', () => {
  const keeper = () => {
    const told = vi.fn();
    const made = draftKeeper({ name: 'p', fields, read: () => ({ key: 'k1', values }), told });
    return { ...made, told };
  };
  const stored = () => localStorage.getItem('linli.draft.p');

  it('Saves half a second after the last key, not after each', () => {
    vi.useFakeTimers();
    const { note } = keeper();
    note();
    vi.advanceTimersByTime(400);
    note();
    vi.advanceTimersByTime(400);
    expect(stored()).toBeNull();
    vi.advanceTimersByTime(100);
    expect(JSON.parse(stored() ?? '')).toMatchObject({ key: 'k1', values: { text: 'leak' } });
    expect(stored()).not.toContain(values.idNumber);
  });

  it('Saves at once when the page goes away', () => {
    vi.useFakeTimers();
    const { note, save } = keeper();
    note();
    save();
    expect(stored()).toContain('leak');
  });

  it('Never saves a form that nobody touched', () => {
    const { save } = keeper();
    save();
    expect(stored()).toBeNull();
  });

  it('A draft dropped after filing is not saved again by what was waiting', () => {
    vi.useFakeTimers();
    const { note, drop } = keeper();
    note();
    drop();
    vi.advanceTimersByTime(1000);
    expect(stored()).toBeNull();
  });

  it('Says whether it could save', async () => {
    vi.stubGlobal('localStorage', { setItem: fail });
    const { note, save, told } = keeper();
    note();
    save();
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith(false));
  });
});

const fail = (): never => {
  throw new Error('QuotaExceededError');
};

/** Storage as a browser has it: the keys are its own properties, the methods are not. */
function storage() {
  const methods = {
    getItem(this: Record<string, string>, name: string) {
      return this[name] ?? null;
    },
    setItem(this: Record<string, string>, name: string, value: string) {
      this[name] = value;
    },
    removeItem(this: Record<string, string>, name: string) {
      delete this[name];
    },
  };
  return Object.create(methods);
}
