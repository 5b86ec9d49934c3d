import { describe, expect, it } from 'vitest';
import { countedOf, figuresOf, unconfirmedOf } from '@/lib/works/money-figures';

type Line = Parameters<typeof figuresOf>[0][number];
const line = (id: string, kind: Line['kind'], fen: number, ofId: string | null = null): Line => ({
  id,
  kind,
  fen,
  ofId,
});

describe('where money is', () => {
  it('Money that was taken in is being confirmed until finance has seen it', () => {
    const taken = [line('a', 'collect', 200000), line('b', 'collect', 29400)];
    expect(figuresOf(taken)).toEqual({ paid: 229400, confirmed: 0, deducted: 0, returned: 0 });
    const seen = [...taken, line('c', 'confirm', 0, 'a')];
    expect(figuresOf(seen)).toMatchObject({ paid: 229400, confirmed: 200000 });
    expect(unconfirmedOf(seen).map(({ id }) => id)).toEqual(['b']);
  });

  it('An entry that was corrected and its correction count for nothing', () => {
    const corrected = [line('a', 'collect', 20000), line('b', 'reverse', -20000, 'a'), line('c', 'collect', 200000)];
    expect(countedOf(corrected).map(({ id }) => id)).toEqual(['c']);
    expect(figuresOf(corrected)).toMatchObject({ paid: 200000, confirmed: 0 });
  });

  it('A deduction that was taken back is none; what went back is told apart from what was kept', () => {
    const all = [
      line('a', 'collect', 200000),
      line('b', 'confirm', 0, 'a'),
      line('c', 'deduct', -30000),
      line('d', 'deduct', -5000),
      line('e', 'reverse', 5000, 'd'),
      line('f', 'refund', -170000),
    ];
    expect(figuresOf(all)).toEqual({ paid: 200000, confirmed: 200000, deducted: 30000, returned: 170000 });
  });
});
