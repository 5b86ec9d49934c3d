import { describe, expect, it, vi } from 'vitest';
import { explain } from '@/lib/explain';
import { formWords } from '@/lib/form-words';
import { wordsFor } from '@/lib/i18n/service-words';
import { sayMessages } from '@/lib/inbox/say-messages';
import { Refusal } from '@/lib/refusal';
import { services } from '@/lib/services';
import { eventWords, promiseWords } from '@/lib/tickets/promise-words';
import { wordsOf } from '../support/inquiry/register';
import { local } from '../support/local';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);

type Tree = { [key: string]: Tree | string };
const flat = (tree: Tree, at: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...at, key].join('.'), value] as [string, string]] : flat(value, [...at, key]),
  );

const now = local('2026-11-21 09:12');
const message = (kind: string) => ({
  id: 'm',
  communityId: 'c',
  ticketId: 't',
  summary: null,
  content: { work: '换了角阀\n试水不漏' },
  key: 'finish',
  values: { kind, number: 'N-1' },
  sentAt: now,
  readAt: null,
});

describe('a service speaks in its own words', () => {
  it('A repair says what it always said', async () => {
    const { t, moves } = await eventWords('repair');
    expect(t('promise.confirm', { done: '修好', whose: 'own' })).toBe('师傅说修好了，请您看看');
    expect(t('filed.steps.reply', { at: '12:00' })).toBe('客服 12:00 前给您回话，约好上门时间');
    expect(t('order.title')).toBe('维修单');
    expect(moves('confirm.event')).toBe('住户确认修好了');
    expect((await wordsFor('repair', 'print'))('fixed', { done: '修好' })).toBe('□ 修好了　　□ 还没好');
    expect((await formWords('repair')).stale).toContain('没提交的报修会为您找回');
    expect((await explain(new Refusal('condition.isHome', { kind: 'repair' }))).message).toBe('只适用于家里的报修');
    expect((await sayMessages([message('repair')], now))[0]).toMatchObject({
      text: '维修完成，请您确认',
      said: '换了角阀',
    });
  });

  it('A question is never spoken of as a repair', async () => {
    const { t, moves, done } = await eventWords('inquiry');
    expect(t('promise.confirm', { done: done('inquiry'), whose: 'own' })).toBe('已解答，请您看看');
    expect(t('filed.steps.reply', { at: '12:00' })).toBe('客服 12:00 前给您回话');
    expect(moves('confirm.event')).toBe('住户已确认');
    expect(moves('close.label')).toBe('不答复结单');
    expect((await wordsFor('inquiry', 'print'))('filer')).toBe('提交人');
    expect((await formWords('inquiry')).stale).toContain('没提交的申请会为您找回');
    expect((await explain(new Refusal('condition.isHome', { kind: 'inquiry' }))).message).toBe('只适用于家里的事');
    expect((await sayMessages([message('inquiry')], now))[0]?.text).toBe('已办好，请您确认');
  });

  it.each(Object.keys(services))('Each own word of the service %s stands before one that all share', async (kind) => {
    const words = (await wordsOf('zh-CN')) as unknown as Record<string, Tree>;
    const shared = new Set(flat(words).map(([key]) => key));
    expect(flat((words[kind]?.said ?? {}) as Tree).filter(([key]) => !shared.has(key))).toEqual([]);
  });

  it('What all services share names no craft, but where a price is agreed', async () => {
    const { resident, moves, refusals, form, print } = (await wordsOf('zh-CN')) as unknown as Record<string, Tree>;
    const said = flat({ resident, moves, refusals, form, print } as Tree);
    const priced = ['resident.quote.', 'print.warranty'];
    const crafts = said.filter(
      ([key, text]) => /报修|维修|修好|没修|师傅/.test(text) && !priced.some((one) => key.startsWith(one)),
    );
    expect(crafts).toEqual([]);
    expect((await promiseWords('inquiry')).done('inquiry')).toBe('解答');
  });
});
