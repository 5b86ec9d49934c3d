import type { LooseWords } from '@/lib/i18n/service-words';
import { getTranslations } from '@/lib/i18n/translations';
import { type Behind, behindHref, type Figure } from './behind-query';
import type { Narrowed } from './cohort';
import { add, type Group } from './count';
import { type FigureName, rateOf } from './measures';
import type { Month } from './month';
import type { Cell } from './report';

/** Fewer are said as they are: a share of so few says more than it knows. */
const FEWEST = 10;

export type Share = { n: number; of: number };
export type Words = LooseWords;

export const reportWords = async (): Promise<Words> => (await getTranslations('reports')) as unknown as LooseWords;

export const shareIn = (groups: Group[], name: FigureName): Share => {
  const { n, of } = rateOf(name);
  return { n: add(groups, n), of: add(groups, of) };
};

/** Between 0 and 1; null while there are too few to say so. */
export const shareOf = ({ n, of }: Share): number | null => (of < FEWEST ? null : n / of);

/** 「92.3%」; 「3/4」 while they are few; 「没有」 of nothing. Only all of them are 100 %, only none is 0 %. */
export function shareText({ n, of }: Share, t: Words): string {
  if (of === 0) return t('nothing');
  if (of < FEWEST) return `${n}/${of}`;
  const rounded = Math.round((n / of) * 1000) / 10;
  const honest = n < of ? Math.min(rounded, 99.9) : rounded;
  return `${n > 0 ? Math.max(honest, 0.1) : honest}%`;
}

/** The change of a share in points: 「+1.2」; nothing to compare: 「—」. */
export function pointsText(now: Share, before: Share): string {
  const [a, b] = [shareOf(now), shareOf(before)];
  return a === null || b === null ? '—' : signed(Math.round((a - b) * 1000) / 10);
}

export const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0');

export const plain = (text: string): Cell => ({ text, value: text });

/** What a figure of a report opens: its month, which services, and whose department if one was chosen. */
export type Asking = { month: Month; c: string | null; judged?: boolean; by?: Narrowed };

export function behind(asking: Asking, figure: Figure, by: Narrowed = {}, month = asking.month): string {
  const one: Behind = { month, figure, by: { ...asking.by, ...by }, judged: asking.judged ?? false };
  return behindHref(one, asking.c);
}

/** A number that opens its tickets; of none there is nothing to open. */
export const countCell = (count: number, href: string): Cell =>
  count > 0 ? { text: String(count), value: count, href } : { text: '0', value: 0 };

/** A share that opens those it is of. */
export const shareCell = (share: Share, t: Words, href: string): Cell => {
  const text = shareText(share, t);
  return share.of > 0 ? { text, value: text, href } : { text, value: text };
};
