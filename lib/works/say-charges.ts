import 'server-only';
import { getTranslations } from '@/lib/i18n/translations';
import { yuanOf } from '@/lib/services/amount';
import { amountOf } from '@/lib/services/works/money';
import type { Settings, Tariff } from '@/lib/settings';

export type ChargesSaid = {
  /** Whole square metres. */
  area: number;
  lines: { key: string; name: string; sum: string; fen: number }[];
  totalFen: number;
};

/** How many passes the example counts. */
const PASSES = 5;
const USUAL_AREA = 98;
/** Homes of these sizes serve as examples, in whole square metres. */
export const exampleAreas = [60, USUAL_AREA, 140, 200] as const;
const tariffs = ['ownerDeposit', 'contractorDeposit', 'waste', 'pass'] as const;

/** The area that an address asks about; the usual one when it names none of them. */
export const areaOf = (asked: string | undefined): number =>
  exampleAreas.find((one) => String(one) === asked) ?? USUAL_AREA;

/** What a home of some area pays that hires a contractor, line by line with the arithmetic (REN-7). */
export async function sayCharges(charges: Settings['works']['charges'], area: number): Promise<ChargesSaid> {
  const [t, settings] = await Promise.all([getTranslations('money'), getTranslations('settings')]);
  const lines = tariffs.map((key) => {
    const tariff = charges[key];
    const times = key === 'pass' ? PASSES : 1;
    const sum =
      key === 'pass' ? t('example.passes', { count: PASSES, each: yuanOf(tariff.fen) }) : arithmetic(tariff, area, t);
    return { key, name: settings(`fields.works.charges.${key}`), sum, fen: amountOf(tariff, area) * times };
  });
  return { area, lines, totalFen: lines.reduce((total, { fen }) => total + fen, 0) };
}

type Words = Awaited<ReturnType<typeof getTranslations<'money'>>>;

/** 「98 ㎡ × ¥3.00 = ¥294.00」, and the most where there is one. */
function arithmetic({ by, fen, cap }: Tariff, area: number, t: Words): string {
  if (by === 'fixed') return '';
  const values = { area, each: yuanOf(fen), sum: yuanOf(area * fen), cap: yuanOf(cap) };
  if (cap === 0) return t('example.byArea', values);
  return t(area * fen > cap ? 'example.capped' : 'example.underCap', values);
}
