import { describe, expect, it, vi } from 'vitest';
import { detailsOf } from '@/lib/desk/event-details';
import { anyWords, type LooseWords } from '@/lib/i18n/service-words';
import { sayMessages } from '@/lib/inbox/say-messages';
import type { Delivery } from '@/lib/telling/delivery';
import { outsideWords, sayOutside } from '@/lib/telling/outside';
import type { EventLine } from '@/lib/tickets/find-ticket';
import { promiseWords } from '@/lib/tickets/promise-words';
import { local } from '../support/local';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

const now = local('2026-11-21 14:10');
const order = { order: 2, department: 'cleaning', due: local('2026-11-21 14:00').toISOString() };
const values = { side: 'desk', kind: 'repair', number: 'BX-1', ...order };
const message = { id: 'm', communityId: 'c', ticketId: 't', summary: null, content: null, key: 'orderLate' };

describe('a task order that is late', () => {
  it('Is told with its number, its department and until when it was due', async () => {
    const [said] = await sayMessages([{ ...message, values, sentAt: now, readAt: null }], now);
    expect(said?.text).toBe('任务单 2（保洁）已超时，应在今天 14:00前做完');
  });

  it('Is told without them once the words of the event are erased', async () => {
    const bare = { side: 'desk', kind: 'repair', number: 'BX-1' };
    const [said] = await sayMessages([{ ...message, values: bare, sentAt: now, readAt: null }], now);
    expect(said?.text).toBe('任务单超时未完成');
  });

  it('Goes outside as that it is late, without a name or a room', async () => {
    const told = { ...message, values, kind: 'repair', number: 'BX-1', madeAt: now.toISOString() };
    const said = sayOutside(await outsideWords(), told as unknown as Delivery);
    expect(said).toMatchObject({ what: '任务单超时未完成', number: 'BX-1' });
  });

  it('Stands in the desk’s history with whom it reached', async () => {
    const wordOf = await anyWords();
    const event = { move: 'orderLate', changes: {}, content: { ...order, told: ['p'] } } as unknown as EventLine;
    const { clock } = await promiseWords('repair');
    const t = ((key: string, filled?: Record<string, string>) => wordOf(`desk.${key}`, filled)) as LooseWords;
    const names = new Map([['p', '何主管']]);
    expect(detailsOf(event, { t, wordOf, clock, names, now })).toEqual([
      '应在今天 14:00前做完',
      '已提醒 何主管',
      '任务单 2 · 保洁',
    ]);
  });
});
