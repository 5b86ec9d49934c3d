import { z } from 'zod';

/** What may be done to a home, as the form asks it (REN-3, field-notes of 110号令 §5 … §8). */
export const works = [
  'painting',
  'floor',
  'ceiling',
  'partition',
  'pipes',
  'power',
  'wet',
  'window',
  'aircon',
  'gas',
  'heating',
  'facade',
  'structure',
  'load',
  'other',
] as const;
export type Work = (typeof works)[number];

/** What of the application the moves go by; no words, nothing of persons. Area in whole square metres. */
export const planState = z.object({
  works: z.array(z.enum(works)).default([]),
  area: z.int().min(0).default(0),
  builder: z.enum(['contractor', 'self']).default('self'),
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  /** Until when the contractor's licence holds; null without a contractor. */
  licenceUntil: z.iso.date().nullable().default(null),
  /** Papers that these works ask for and that are not there yet. */
  missing: z.array(z.string()).default([]),
  /** The files that customer service looked at, or has to: others in their place are looked at anew. */
  shown: z.array(z.string()).default([]),
});
export type Plan = z.infer<typeof planState>;

/** REN-5: changes to the structure, or load over the design. */
export const isStructural = ({ works: all }: Pick<Plan, 'works'>): boolean =>
  all.includes('structure') || all.includes('load');

/** Works by which waterproofing is touched: they end with a closed-water test. */
export const isWet = ({ works: all }: Pick<Plan, 'works'>): boolean => all.includes('wet');
