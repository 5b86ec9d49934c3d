import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { QuietActs } from '@/components/tickets/resident/quiet-acts';
import type { ActionState } from '@/lib/action-state';
import { inOrder } from '@/lib/desk/desk-moves';
import { moveOf } from '@/lib/services/decide';
import { type MoveName, moves } from '@/lib/services/moves';
import type { EventLine, TicketPage } from '@/lib/tickets/find-ticket';
import { nextMove } from '@/lib/tickets/next-move';
import { workerActs } from '@/lib/tickets/order-form';
import { eventWords } from '@/lib/tickets/promise-words';
import { quietMoves, residentForms } from '@/lib/tickets/resident-acts';
import { sayEvent, wordsOf } from '@/lib/tickets/say-event';
import { workerWord } from '@/lib/tickets/say-order';
import { answer } from '../support/inquiry/answer';
import '../support/inquiry/register';

vi.mock('@/lib/i18n/translations', async () => (await import('../support/inquiry/translations')).translations);
vi.mock('next/navigation', () => ({ useRouter: () => ({}) }));

/** Verbs that no screen of the product has heard of. */
Object.assign(moves, { inspect: { ...answer, by: ['executor'] }, look: { ...answer, by: ['executor'], main: false } });
const named = (name: string) => name as MoveName;
const page = {
  ticket: { id: 't', kind: 'inquiry', version: 1 },
  actor: { kind: 'resident', standings: ['household'] },
  moves: [named('answer'), 'message', 'share'],
} as unknown as TicketPage;

describe('a move that a service brings', () => {
  it('Stands at the end of a household’s page with its form, in its own words', async () => {
    expect(quietMoves(page.moves)).toEqual(['answer']);
    const forms = await residentForms(page, {});
    const action = async (state: ActionState) => state;
    const acts = { moves: page.moves, forms, action, words: {}, valuesOf: () => ({}), photos: { url: '', max: 9 } };
    const drawn = await QuietActs({ acts: acts as never, shared: false, quiet: quietMoves(page.moves) });
    const html = renderToStaticMarkup(drawn);
    expect(html).toContain('答复内容');
    expect(html).toMatch(/<summary[^>]*>.*答复<\/summary>/);
  });

  it('Stands on the worker’s phone: as the one thing to do next, or among what else they may do', async () => {
    const open = [named('look'), named('inspect'), 'note', 'handOver'] as MoveName[];
    expect(nextMove(open, { payer: null })).toBe('inspect');
    expect(workerActs(open, named('inspect'))).toEqual(['note', 'look']);
    expect(await workerWord('inquiry', 'act', named('answer'))).toBe('答复');
  });

  it('Comes first at the desk when it is the main one', () => {
    const open = ['newPromise', 'askAgain', named('answer')] as MoveName[];
    expect(inOrder(open, { executorId: null, visitFrom: null })[0]).toBe('answer');
  });

  it('Is told in its own line, and its words reach a resident unless they are for colleagues', async () => {
    const event = { move: 'answer', who: '王敏', content: { words: '可以' }, changes: {} } as unknown as EventLine;
    expect(sayEvent(event, page, await eventWords('inquiry'))).toBe('客服已答复');
    expect(wordsOf(event)).toBe('可以');
    Object.assign(moveOf(named('answer')), { inward: true });
    expect(wordsOf(event)).toBe('');
  });
});
