import { describe, expect, test } from 'vitest';
import { atLocal } from '@/lib/clock/day';
import { type PassFacts, type PermitFacts, passValidityOf, validityOf } from '@/lib/gate/validity';

const permit: PermitFacts = {
  what: 'works',
  state: 'valid',
  fromDay: '2026-11-20',
  toDay: '2026-12-20',
  fromMinute: null,
  toMinute: null,
};
const pass: PassFacts = { state: 'valid', fromDay: '2026-11-25', toDay: '2026-12-10' };
const on = (day: string, minute = 600) => atLocal(day, minute);

describe('whether a permit holds (REN-7)', () => {
  test('From the first minute of its first local day to the last of its last', () => {
    expect(validityOf(permit, on('2026-11-19', 1439))).toBe('early');
    expect(validityOf(permit, on('2026-11-20', 0))).toBe('valid');
    expect(validityOf(permit, on('2026-12-20', 1439))).toBe('valid');
    expect(validityOf(permit, on('2026-12-21', 0))).toBe('expired');
  });

  test('Not while it is suspended, asked for or void; ended before its day it is void, after it expired', () => {
    const as = (state: PermitFacts['state'], day = '2026-12-01') => validityOf({ ...permit, state }, on(day));
    expect([as('suspended'), as('asked'), as('void'), as('ended')]).toEqual(['suspended', 'asked', 'void', 'void']);
    expect([as('ended', '2026-12-21'), as('suspended', '2026-12-21')]).toEqual(['expired', 'expired']);
  });

  test('Hot work only within its hours', () => {
    const hot = { ...permit, what: 'hot' as const, toDay: '2026-11-20', fromMinute: 540, toMinute: 660 };
    const at = (minute: number) => validityOf(hot, on('2026-11-20', minute));
    expect([at(539), at(540), at(659), at(660)]).toEqual(['outside', 'valid', 'valid', 'outside']);
  });
});

describe('whether a pass holds (REN-8)', () => {
  test('On its own days, while its permit holds', () => {
    expect(passValidityOf(pass, permit, on('2026-11-24'))).toBe('early');
    expect(passValidityOf(pass, permit, on('2026-11-25', 0))).toBe('valid');
    expect(passValidityOf(pass, permit, on('2026-12-11'))).toBe('expired');
  });

  test('Never longer than its permit, nor while that is stopped; taken back it is void', () => {
    const day = on('2026-12-01');
    expect(passValidityOf(pass, { ...permit, state: 'suspended' }, day)).toBe('suspended');
    expect(passValidityOf(pass, { ...permit, toDay: '2026-11-30' }, day)).toBe('expired');
    expect(passValidityOf({ ...pass, state: 'suspended' }, permit, day)).toBe('suspended');
    expect(passValidityOf({ ...pass, state: 'ended' }, permit, day)).toBe('void');
  });
});
