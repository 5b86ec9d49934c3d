import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { action } from '@/lib/action';
import { newId } from '@/lib/id';
import { readStep, stepInput } from '@/lib/tickets/read-step';

const asked = { headers: new Headers(), viewer: null as object | null, limits: [] as string[], noted: [] as object[] };

vi.mock('next/headers', () => ({ headers: async () => asked.headers }));
vi.mock('@/lib/i18n/translations', () => ({
  getTranslations: async () => Object.assign((key: string) => key, { has: () => true }),
}));
vi.mock('@/lib/session', () => ({
  findViewer: async () => asked.viewer,
  findActor: async () => ({ viewer: asked.viewer, free: asked.viewer ? asked.limits.push('own') > 0 : null }),
}));
vi.mock('@/lib/acts/note', () => ({ noteRefusal: async (_viewer: unknown, act: object) => asked.noted.push(act) }));
vi.mock('@/lib/limit', () => ({ within: async (key: string) => asked.limits.push(key) > 0 }));

const limit = { name: 'test', max: 1, seconds: 1 };
const run = vi.fn(async () => ({}));
const open = action({ as: 'anyone', input: z.looseObject({}), limit }, run);
const forStaff = action({ as: 'staff', input: z.looseObject({}), limit }, run);

const form = (fields: Record<string, string> = {}) => {
  const made = new FormData();
  for (const [name, value] of Object.entries({ $js: '1', ...fields })) made.append(name, value);
  return made;
};
const resident = { personId: newId(), posts: [], homes: [] };

beforeEach(() => {
  Object.assign(asked, { headers: new Headers({ origin: 'http://localhost' }), viewer: null, limits: [], noted: [] });
  run.mockClear();
});

describe('an action', () => {
  it('Does nothing for a post without an Origin', async () => {
    asked.headers = new Headers();
    expect(await open({ at: 'idle' }, form())).toMatchObject({ at: 'refused', message: 'notFound' });
    expect(run).not.toHaveBeenCalled();
  });

  it('Of staff is not there for a resident, nor for nobody', async () => {
    expect(await forStaff({ at: 'idle' }, form())).toMatchObject({ message: 'signedOut' });
    asked.viewer = resident;
    expect(await forStaff({ at: 'idle' }, form())).toMatchObject({ message: 'notFound' });
    expect(asked.noted).toEqual([{ what: 'denied', target: 'test' }]);
    expect(run).not.toHaveBeenCalled();
  });

  it('Counts a stranger by the address the proxy wrote last, however long the header was made', async () => {
    asked.headers.set('x-forwarded-for', '1.2.3.4, 5.6.7.8, 9.9.9.9');
    await open({ at: 'idle' }, form());
    asked.headers.set('x-forwarded-for', 'x'.repeat(9000));
    await open({ at: 'idle' }, form());
    expect(asked.limits[0]).toBe('test:9.9.9.9');
    expect(asked.limits[1]?.length).toBeLessThan(80);
  });

  it('Takes nothing but a form: what a caller made up instead is never called', async () => {
    const get = vi.fn();
    await open({ at: 'idle' }, { get } as unknown as FormData);
    expect(get).not.toHaveBeenCalled();
  });

  it('Reads a form of very many fields once, not once a field', async () => {
    const made = form();
    for (let i = 0; i < 12_000; i += 1) made.append(`f${i}`, '');
    const begun = performance.now();
    await open({ at: 'idle' }, made);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('Keeps every answer to a field, and no file and no NUL, which the database refuses', async () => {
    const made = form({ words: 'a\0b' });
    for (const part of ['one', 'two']) made.append('tags', part);
    made.append('photo', new Blob(['x']), 'a.jpg');
    await open({ at: 'idle' }, made);
    expect(run).toHaveBeenCalledWith(
      expect.objectContaining({ input: { words: 'ab', tags: ['one', 'two'], photo: [] } }),
    );
  });
});

describe('a move', () => {
  const read = (fields: object) => readStep(stepInput.parse({ ticket: newId(), as: 'resident', ...fields }));

  it('That changes a ticket names the version it was decided on; talk need not', () => {
    expect(() => read({ move: 'agreeQuote' })).toThrow('tryAgain');
    expect(read({ move: 'agreeQuote', version: '3' })).toMatchObject({ move: 'agreeQuote', seen: 3, input: {} });
    expect(read({ move: 'message', words: '?' })).toMatchObject({ move: 'message', input: { words: '?' } });
  });

  it('That is none, though every object has one by that name, is not there', () => {
    for (const move of ['constructor', '__proto__', 'toString']) {
      expect(() => read({ move, version: '1' })).toThrow('notFound');
    }
  });

  it('That only the program makes is not there for a form: nobody names the incident of a leak', () => {
    expect(() => read({ as: 'staff', move: 'link', version: '1', incident: newId() })).toThrow('notFound');
  });
});
