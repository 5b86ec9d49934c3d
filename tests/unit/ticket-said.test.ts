import { expect, it } from 'vitest';
import words from '@/lib/i18n/messages/zh-CN/repair.json';
import type { LooseWords } from '@/lib/i18n/service-words';
import { stepOf, toneOf } from '@/lib/tickets/say-ticket';

const find = (key: string) =>
  key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], words);
const service = Object.assign((key: string) => String(find(key)), {
  has: (key: string) => typeof find(key) === 'string',
}) as LooseWords;
const quoted = {
  step: 'quoted',
  reopened: 0,
  phase: 'waiting' as const,
  pausedUntil: null,
  quoteState: 'offered' as const,
};

it('A price waits for whoever decides it: the other side of a let home is not told that it is theirs', () => {
  expect(stepOf(quoted, service, service, null)).toBe('待您同意报价');
  expect(stepOf(quoted, service, service, 'tenant')).toBe('待租户同意报价');
  expect(stepOf(quoted, service, service, 'owner')).toBe('待业主同意报价');
  expect(stepOf({ ...quoted, step: 'working' }, service, service, 'tenant')).toBe('维修中');
  expect(toneOf(quoted, false, null)).toBe('amber');
  expect(toneOf(quoted, false, 'tenant')).toBe('green');
});
