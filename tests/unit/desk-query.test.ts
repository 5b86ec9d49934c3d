import { describe, expect, it } from 'vitest';
import { readQuery, writeQuery } from '@/lib/tickets/desk-query';
import '../support/inquiry/register';

describe('a list of one service', () => {
  it('It stands in the address; a kind that nobody knows does not', () => {
    expect(writeQuery(readQuery({ kind: 'inquiry', category: 'fee' }), null)).toBe('?kind=inquiry&category=fee');
    expect(readQuery({ kind: 'nonsense' })).toEqual(readQuery({}));
  });

  it('A category of another service, or of one just let go, narrows nothing', () => {
    expect(readQuery({ kind: 'inquiry', category: 'water' }).category).toBeUndefined();
    expect(readQuery({ kind: '', category: 'water' }).category).toBeUndefined();
  });

  it('An old address with a category alone is kept', () => {
    expect(readQuery({ category: 'water' }).category).toBe('water');
  });
});
