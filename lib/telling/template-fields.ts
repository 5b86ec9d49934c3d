import { isField } from './fit-field';

/** What a field of an office's WeChat template can say. */
const sayings = ['what', 'service', 'number', 'community', 'at'] as const;
export type Saying = (typeof sayings)[number];

/** `thing1=what,time3=at`, as an office writes it; null when a field or what it says is none that we know. */
export function templateFields(text: string): [field: string, saying: Saying][] | null {
  const pairs = text.split(',').map((pair) => pair.trim().split('='));
  const fits = pairs.every(
    ([field = '', saying, ...more]) => isField(field) && sayings.includes(saying as Saying) && more.length === 0,
  );
  return fits ? (pairs as [string, Saying][]) : null;
}
