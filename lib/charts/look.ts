/** Colours of the page, by name: they follow light, dark and paper by themselves. */
export const ink = {
  text: 'var(--weui-FG-0)',
  soft: 'var(--weui-FG-1)',
  line: 'var(--weui-FG-3)',
  good: 'var(--fill-brand)',
  bad: 'var(--fill-red)',
  fair: 'var(--weui-FG-2)',
  blue: 'var(--ink-blue)',
  fill: 'var(--weui-FG-5)',
} as const;

const SMALL = 12;

export const words = { color: ink.text, fontSize: 13 };
export const small = { color: ink.soft, fontSize: SMALL };
const hair = { lineStyle: { color: ink.line, width: 1 } };
const none = { show: false };

/** An axis of numbers with hairs across, and one of names without any. */
export const numbers = (more: object) => ({
  type: 'value' as const,
  axisLabel: small,
  axisLine: none,
  axisTick: none,
  splitLine: hair,
  ...more,
});
export const names = (data: string[], more: object = {}) => ({
  type: 'category' as const,
  data,
  axisLabel: words,
  axisLine: hair,
  axisTick: none,
  ...more,
});

/** Names from the top down, with no line beside them. */
export const rows = (labels: string[], more: object = {}) => names(labels, { inverse: true, axisLine: none, ...more });

/** Counts as hundredths of their sum. */
export function sharesOf(counts: readonly number[]): number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (n > 0 ? (100 * count) / n : 0));
}

/** Room for names at the left, as wide as the longest needs, cut where it takes too much. */
export const nameRoom = (labels: string[], narrow: boolean): number =>
  Math.min(narrow ? 110 : 200, 14 + Math.max(...labels.map(widthOf)));

const widthOf = (label: string) => [...label].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 128 ? 7 : 13), 0);
