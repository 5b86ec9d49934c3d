import { z } from 'zod';
import { condition } from './condition';
import { topics } from './topics';

/** Stable names of questions, rows and options: an answer keeps them, so they never change their meaning. */
const key = z
  .string()
  .regex(/^[a-z][a-z0-9]{0,15}$/)
  .refine((id) => !(id in {}));

/** A text as it was written, and translated where somebody did. */
const text = (most: number) =>
  z.strictObject({
    'zh-CN': z.string().trim().min(1).max(most),
    en: z
      .string()
      .trim()
      .max(2 * most)
      .optional(),
  });

const option = z.strictObject({
  id: key,
  words: text(60),
  /** What it counts in the mean of a single choice. */
  score: z.number().min(0).max(100).optional(),
  /** 「以上都没有」: nothing else beside it. */
  alone: z.literal(true).optional(),
});
const options = z.array(option).min(2).max(30);

const asked = {
  id: key,
  title: text(200),
  hint: text(200).optional(),
  required: z.boolean().default(true),
  when: condition.optional(),
};

/** SUR-4. `matrix`: the five words for each row. `stars`: 1–5. `recommend`: 0–10. `text`: nothing is asked. */
const question = z.discriminatedUnion('type', [
  z.strictObject({ ...asked, type: z.literal('single'), options, other: z.boolean().default(false) }),
  z.strictObject({
    ...asked,
    type: z.literal('multiple'),
    options,
    other: z.boolean().default(false),
    min: z.int().min(1).optional(),
    max: z.int().min(1).optional(),
  }),
  z.strictObject({ ...asked, type: z.literal('scale'), topic: z.enum(topics).optional() }),
  z.strictObject({
    ...asked,
    type: z.literal('matrix'),
    rows: z
      .array(z.strictObject({ id: key, words: text(60), topic: z.enum(topics).optional() }))
      .min(1)
      .max(20),
  }),
  z.strictObject({ ...asked, type: z.literal('recommend') }),
  z.strictObject({ ...asked, type: z.literal('stars') }),
  z.strictObject({ ...asked, type: z.literal('ranking'), options: options.max(10) }),
  z.strictObject({ ...asked, type: z.literal('yesNo') }),
  z.strictObject({ ...asked, type: z.literal('date') }),
  // Never a must: neither paper nor a page without JavaScript takes one.
  z.strictObject({
    ...asked,
    type: z.literal('photo'),
    required: z
      .boolean()
      .default(false)
      .transform(() => false),
    max: z.int().min(1).max(3).default(1),
  }),
  z.strictObject({ ...asked, type: z.literal('short') }),
  z.strictObject({ ...asked, type: z.literal('long') }),
  z.strictObject({ ...asked, type: z.literal('text'), required: z.literal(false).default(false) }),
]);
export type Question = z.infer<typeof question>;

const page = z.strictObject({ id: key, title: text(60).optional(), questions: z.array(question).min(1).max(30) });

/**
 * What a survey asks. Checked for form only; whether it can be answered and what is unreachable says `problemsOf`. Begun, it
 * never changes: another text is another version (SUR-4).
 */
export const surveyDefinition = z.strictObject({ pages: z.array(page).min(1).max(20) });
export type SurveyDefinition = z.infer<typeof surveyDefinition>;
