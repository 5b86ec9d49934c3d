import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { sayDue } from '@/lib/desk/say-row';
import desk from '@/lib/i18n/messages/zh-CN/desk.json';
import type { LooseWords } from '@/lib/i18n/service-words';
import type { DeskRow } from '@/lib/tickets/desk-list';
import { local } from '../support/local';

const t = createTranslator({ locale: 'zh-CN', messages: { desk }, namespace: 'desk' }) as unknown as LooseWords;
const row = {
  phase: 'open',
  openedAt: local('2026-11-02 10:00'),
  countsFrom: local('2026-11-16 10:00'),
  repliedAt: local('2026-11-02 10:30'),
  replyDue: local('2026-11-02 12:00'),
  arriveDue: null,
  arrivedAt: null,
  visitFrom: null,
  visitTo: null,
  pausedUntil: null,
  dueAt: local('2026-11-18 10:00'),
} as unknown as DeskRow;

describe('what falls due next in a list of the desk', () => {
  it('After 还没好 the bar counts from the reopening', () => {
    expect(sayDue(row, local('2026-11-16 10:00'), t)).toMatchObject({ what: '完成', used: 0 });
    expect(sayDue(row, local('2026-11-17 10:00'), t)).toMatchObject({ used: 0.5 });
  });

  it('An agreed visit has no bar before its slot, then the slot’s own, and is red once it ended', () => {
    const slot = { visitFrom: local('2026-11-17 14:00'), visitTo: local('2026-11-17 15:00') };
    const agreed = { ...row, ...slot, dueAt: slot.visitTo };
    expect(sayDue(agreed, local('2026-11-17 13:00'), t)).toMatchObject({ what: '上门', used: null });
    expect(sayDue(agreed, local('2026-11-17 14:15'), t)).toMatchObject({ used: 0.25, tone: 'amber' });
    expect(sayDue(agreed, local('2026-11-17 15:20'), t)).toMatchObject({ used: 1, tone: 'red', text: '超 20分' });
  });
});
