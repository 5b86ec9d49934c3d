import { expect, test, vi } from 'vitest';
import { detailsOf } from '@/lib/desk/event-details';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import type { EventLine, TicketPage } from '@/lib/tickets/find-ticket';
import { eventWords, promiseWords } from '@/lib/tickets/promise-words';
import { sayEvent } from '@/lib/tickets/say-event';
import { local } from '../support/local';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

const event = (move: string) =>
  ({ move, who: '李强', changes: {}, content: { part: 'engineering', words: '' } }) as unknown as EventLine;

test('Each signature of an acceptance says whose it is, to the household and at the desk (REN-10)', async () => {
  const words = await eventWords('renovation');
  expect(sayEvent(event('signWorks'), {} as TicketPage, words)).toBe('工程验收合格，已签字');
  expect(sayEvent(event('failWorks'), {} as TicketPage, words)).toBe('工程验收不合格');
  const wordOf = await anyWords();
  const t = ((key: string) => wordOf(`desk.${key}`)) as LooseWords;
  const { clock } = await promiseWords('renovation');
  const speech = { t, wordOf, clock, names: new Map<string, string>(), now: local('2026-11-21 14:10') };
  expect(detailsOf(event('signWorks'), speech)).toEqual(['工程']);
});
