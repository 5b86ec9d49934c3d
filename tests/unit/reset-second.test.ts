import { beforeEach, expect, it, vi } from 'vitest';
import { resetSecondOf } from '@/app/account-actions';
import { newId } from '@/lib/id';

const asked = { viewer: null as object | null };
const reset = vi.hoisted(() => vi.fn(async () => undefined));

vi.mock('next/headers', () => ({ headers: async () => new Headers({ origin: 'http://localhost' }) }));
vi.mock('next-intl/server', () => ({
  getTranslations: async () => Object.assign((key: string) => key, { has: () => true }),
}));
vi.mock('@/lib/session', () => ({ findViewer: async () => asked.viewer }));
vi.mock('@/lib/acts/note', () => ({ noteRefusal: async () => undefined, noteAct: async () => undefined }));
vi.mock('@/lib/limit', () => ({ within: async () => true }));
vi.mock('@/lib/people/reset-second', () => ({ resetSecond: reset }));
vi.mock('@/lib/people/second', () => ({ renewRecovery: vi.fn() }));
vi.mock('@/lib/people/set-secrets', () => ({ setPassword: vi.fn(), setPin: vi.fn() }));

const now = new Date('2026-11-21T01:12:00.000Z');
const viewer = (minutesAgo: number, more: object = {}) => ({
  now,
  personId: newId(),
  homes: [],
  posts: [{ communityId: newId(), roles: ['admin'] }],
  awaits: null,
  signedIn: { by: 'password', provedAt: new Date(now.getTime() - minutesAgo * 60_000).toISOString() },
  ...more,
});
const form = () => {
  const made = new FormData();
  for (const [name, value] of Object.entries({ $js: '1', community: newId(), person: newId(), reason: '手机丢了' }))
    made.set(name, value);
  return made;
};

beforeEach(() => reset.mockClear());

it('Who takes a colleague’s second factor away shows first who they are, unless they did within ten minutes', async () => {
  asked.viewer = viewer(11);
  expect(await resetSecondOf({ at: 'idle' }, form())).toEqual({
    at: 'done',
    href: '/confirm?to=%2Fadmin%2Fsettings%2Faccount',
  });
  expect(reset).not.toHaveBeenCalled();
  asked.viewer = viewer(9);
  expect(await resetSecondOf({ at: 'idle' }, form())).toEqual({ at: 'done' });
  expect(reset).toHaveBeenCalledOnce();
});

it('Nobody does it who has not given their own second factor', async () => {
  asked.viewer = viewer(1, { awaits: 'second', posts: [] });
  expect(await resetSecondOf({ at: 'idle' }, form())).toMatchObject({ at: 'refused', message: 'signIn.notAllIn' });
  expect(reset).not.toHaveBeenCalled();
});
