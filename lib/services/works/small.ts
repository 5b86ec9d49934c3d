import { z } from 'zod';
import { daysBetween, localDay } from '@/lib/clock/day';
import { Refusal } from '@/lib/refusal';
import { contactFields, contactShape } from '../contact';
import type { FieldShape } from '../fields';
import type { Setting } from '../move';
import { noticeShape, shortNoticeFields } from './accept-notice';
import { requirePeriod } from './period';
import type { Work } from './plan';

/** REN-12: what may be filed on one page; anything else is an application. */
export const smallKinds = ['aircon', 'window', 'painting', 'other'] as const satisfies readonly Work[];

/** The longest that small works may last, and how long ahead they may be filed. In days. */
const SMALL_DAYS = 3;
const AHEAD_DAYS = 30;
const MOST_WORKERS = 20;

/** 小型施工备案: which home, what, which days, by whom. */
export const smallShape = z
  .strictObject({
    unit: z.string().max(60),
    category: z.enum(smallKinds),
    description: z.string().trim().min(2).max(300),
    from: z.iso.date(),
    to: z.iso.date(),
    builder: z.enum(['contractor', 'self']),
    contractor: z.string().trim().max(60).default(''),
    workers: z.coerce.number().int().min(1).max(MOST_WORKERS),
    ...noticeShape,
    ...contactShape,
  })
  .superRefine(({ builder, contractor }, c) => {
    if (builder === 'contractor' && !contractor)
      c.addIssue({ code: 'too_small', minimum: 1, origin: 'string', path: ['contractor'] });
  });
export type SmallFiling = z.infer<typeof smallShape>;

/** One page: what is asked, then the notice beneath it. */
export const smallFields: readonly FieldShape[] = [
  { name: 'unit', control: 'radio', required: true, from: 'homes' },
  { name: 'category', control: 'tiles', required: true, options: smallKinds, icons: true },
  { name: 'description', control: 'textarea', required: true, maxLength: 300, rows: 2 },
  { name: 'from', control: 'date', required: true },
  { name: 'to', control: 'date', required: true },
  { name: 'builder', control: 'chips', required: true, options: ['contractor', 'self'] },
  {
    name: 'contractor',
    control: 'text',
    required: true,
    maxLength: 60,
    when: { field: 'builder', equals: 'contractor' },
  },
  { name: 'workers', control: 'number', required: true, min: 1, max: MOST_WORKERS },
  ...contactFields,
  ...shortNoticeFields,
];

/** Refuses days that are past, more than three, or too far ahead to be meant. */
export function requireSmallPeriod({ from, to }: Pick<SmallFiling, 'from' | 'to'>, setting: Setting): void {
  requirePeriod({ from, to }, setting, SMALL_DAYS);
  if (daysBetween(localDay(setting.now), from) > AHEAD_DAYS)
    throw new Refusal('input', { days: AHEAD_DAYS }, { from: 'periodFar' });
}

/** The days of a filing that is allowed now: a day that is over is not allowed any more. Null when all of them are. */
export function daysLeft({ from, to }: { from: string | null; to: string | null }, now: Date) {
  const today = localDay(now);
  if (!from || !to || to < today) return null;
  return { from: from < today ? today : from, to };
}

/** Small works can be closed from their last day on. */
export const isLastDay = (to: string | null, now: Date): boolean => to !== null && localDay(now) >= to;
