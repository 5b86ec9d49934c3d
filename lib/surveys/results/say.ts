import 'server-only';
import type { Locale } from '@/lib/i18n/locale';
import { getLocale, getTranslations } from '@/lib/i18n/translations';
import type { Change } from '../figures/figures';
import type { Interval } from '../statistics';
import type { Topic } from '../topics';
import type { ResultCell } from './part';

type Words<Area extends 'surveys' | 'surveyResults' | 'choices' | 'clock'> = Awaited<
  ReturnType<typeof getTranslations<Area>>
>;
/** All words that results are said in. */
export type Saying = {
  t: Words<'surveyResults'>;
  words: Words<'surveys'>;
  choices: Words<'choices'>;
  clock: Words<'clock'>;
  locale: Locale;
};

export async function saying(): Promise<Saying> {
  const [t, words, choices, clock, locale] = await Promise.all([
    getTranslations('surveyResults'),
    getTranslations('surveys'),
    getTranslations('choices'),
    getTranslations('clock'),
    getLocale(),
  ]);
  return { t, words, choices, clock, locale: locale as Locale };
}

export const NOTHING = '—';

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Where arithmetic leaves a trace of nothing. */
const TINY = 1e-9;

/** 「82.1%」 of a share; only all is 100 %, only none is 0 %. */
export function percent(share: number): string {
  if (share > 1 - TINY || share < TINY) return share < TINY ? '0.0%' : '100.0%';
  const value = rounded(100 * share, 1);
  return `${Math.min(99.9, Math.max(0.1, value)).toFixed(1)}%`;
}

/** Whole hundredths, for sentences. */
export const hundredths = (share: number): number => Math.round(100 * share);

export const signed = (value: number): string => {
  const text = Math.abs(value).toFixed(1);
  if (text === '0.0') return text;
  return value > 0 ? `+${text}` : `−${text}`;
};

export const spanText = (interval: Interval | null): string =>
  interval ? `${percent(interval.low)}–${percent(interval.high)}` : NOTHING;

export const nothing: ResultCell = { text: NOTHING, value: null };
export const plain = (text: string): ResultCell => ({ text, value: text });
export const count = (value: number): ResultCell => ({ text: String(value), value });
export const share = (value: number | null): ResultCell =>
  value === null ? nothing : { text: percent(value), value: rounded(100 * value, 1) };
/** An index or a mean. */
export const score = (value: number | null, digits = 1): ResultCell =>
  value === null ? nothing : { text: value.toFixed(digits), value: rounded(value, digits) };

export const changeCell = (change: Change | null): ResultCell =>
  change ? { text: signed(change.points), value: rounded(change.points, 1) } : nothing;

/** 「不是偶然波动」, 「可能是偶然波动」. */
export const chanceText = ({ t }: Saying, change: Change | null): string =>
  change?.chance == null ? NOTHING : t(change.chance ? 'chance.no' : 'chance.maybe');

export const topicName = ({ words }: Saying, topic: Topic): string => words(`topic.${topic}`);

/** Names as one list in a sentence. */
export const listed = ({ t }: Saying, names: string[]): string => names.join(t('glue'));
