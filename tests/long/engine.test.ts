import { expect, it } from 'vitest';
import { services } from '@/lib/services';
import { realDecide } from '../support/engine';
import { tryLaws } from '../support/engine-laws';

const kinds = Object.keys(services);
const MILLION = 1_000_000;

it.each(kinds)(
  'The engine keeps every law over its share of a million sequences, other ones each day: %s (T2)',
  (kind) => {
    const seed = Math.floor(Date.now() / 86_400_000);
    expect(tryLaws(kind, realDecide, Math.ceil(MILLION / kinds.length), seed)).toMatchObject({ failed: false, seed });
  },
);
