import { beforeEach, expect, it, vi } from 'vitest';
import { newId } from '@/lib/id';
import { resetSecond } from '@/lib/people/reset-second';
import type { Viewer } from '@/lib/viewer';

const written = vi.hoisted(() => vi.fn(async () => undefined));

vi.mock('@/lib/client-address', () => ({ clientAddress: async () => '10.0.0.1' }));
vi.mock('@/lib/viewer', async (actual) => ({ ...(await actual<object>()), writeAs: written }));

const now = new Date('2026-11-21T01:12:00.000Z');
const communityId = newId();
const viewer = (minutesAgo: number, more: object = {}) =>
  ({
    now,
    personId: newId(),
    homes: [],
    posts: [{ communityId, roles: ['admin'] }],
    awaits: null,
    signedIn: { by: 'password', provedAt: new Date(now.getTime() - minutesAgo * 60_000).toISOString() },
    ...more,
  }) as unknown as Viewer;
const personId = newId();
const resetBy = (who: Viewer) => resetSecond(who, communityId, personId, '手机丢了');

beforeEach(() => written.mockClear());

it('Who takes a colleague’s second factor away shows first who they are, unless they did within ten minutes', async () => {
  const href = `/confirm?to=${encodeURIComponent(`/admin/settings/staff/${personId}?c=${communityId}`)}`;
  await expect(resetBy(viewer(11))).rejects.toMatchObject({ key: 'confirmFirst', values: { href } });
  expect(written).not.toHaveBeenCalled();
  await resetBy(viewer(9));
  expect(written).toHaveBeenCalledOnce();
});

it('Who has not given their own second factor is told of no colleague, nor asked to show who they are', async () => {
  await expect(resetBy(viewer(11, { awaits: 'second', posts: [] }))).rejects.toMatchObject({ key: 'notFound' });
  expect(written).not.toHaveBeenCalled();
});
