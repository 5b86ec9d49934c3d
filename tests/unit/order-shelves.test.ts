import { describe, expect, it } from 'vitest';
import type { MoveName } from '@/lib/services/moves';
import { nextMove } from '@/lib/tickets/next-move';
import { byHour, shelfOf } from '@/lib/tickets/order-shelves';

const at = (text: string) => new Date(`2026-11-${text}:00+08:00`);
const order = (given: object = {}, moves: MoveName[] = ['arrive']) => ({
  ticket: { phase: 'open' as const, executorId: 'li', visitFrom: null, dueAt: at('21T16:00'), ...given },
  moves,
});
const TODAY = '2026-11-21';

describe('where an order lies on a worker’s list', () => {
  it('lies with those to sign for until it is accepted', () => {
    expect(shelfOf(order({}, ['accept']), TODAY)).toBe('accept');
  });

  it('lies under today by the hour of its visit, and under later days when the visit is tomorrow', () => {
    expect(shelfOf(order({ visitFrom: at('21T14:00') }), TODAY)).toBe('today');
    expect(shelfOf(order({ visitFrom: at('22T09:00') }), TODAY)).toBe('later');
  });

  it('stays under today when it is late, and while the worker is at it', () => {
    expect(shelfOf(order({ dueAt: at('23T10:00') }, ['finish', 'unfinished']), TODAY)).toBe('today');
    expect(shelfOf(order({ dueAt: at('19T10:00') }), TODAY)).toBe('today');
  });

  it('is anybody’s of the department while nobody has it, waits with the household, and ends', () => {
    expect(shelfOf(order({ executorId: null }, ['accept']), TODAY)).toBe('grab');
    expect(shelfOf(order({ phase: 'waiting' }, []), TODAY)).toBe('waiting');
    expect(shelfOf(order({ phase: 'done' }, []), TODAY)).toBe('done');
  });

  it('puts the one in hand first, then the earlier hour', () => {
    const inHand = order({ dueAt: at('21T20:00') }, ['finish', 'unfinished']);
    const early = order({ visitFrom: at('21T09:00') });
    const late = order({ visitFrom: at('21T15:00') });
    expect([late, early, inHand].sort(byHour)).toEqual([inHand, early, late]);
  });
});

describe('the one thing to do next', () => {
  it('is to accept, then to arrive, then to finish, then to have it signed', () => {
    expect(nextMove(['reply', 'accept'], { payer: null })).toBe('accept');
    expect(nextMove(['arrive', 'nobodyHome'], { payer: null })).toBe('arrive');
    expect(nextMove(['finish', 'unfinished'], { payer: 'office' })).toBe('finish');
    expect(nextMove(['signOff', 'reply'], { payer: 'office' })).toBe('signOff');
  });

  it('is to say who pays before the work can be finished, then to quote what the household pays', () => {
    expect(nextMove(['unfinished', 'setPayer'], { payer: null })).toBe('setPayer');
    expect(nextMove(['unfinished', 'setPayer', 'offerQuote'], { payer: 'household' })).toBe('offerQuote');
  });

  it('is nothing while it is somebody else’s turn', () => {
    expect(nextMove(['reply', 'note'], { payer: 'office' })).toBeNull();
  });
});
