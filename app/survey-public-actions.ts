'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { isDay } from '@/lib/clock/day';
import { backInput } from '@/lib/desk/back-input';
import { idInput, newId } from '@/lib/id';
import { publicFigures } from '@/lib/surveys/public-figures';
import { addDeed, dropDeed, endDeed, publishSurvey } from '@/lib/surveys/publish';

const limit = { name: 'surveys', max: 240, seconds: 3600 };
const words = (most: number) => z.string().trim().min(2).max(most);
const pageOf = (id: string, back: string) => `/admin/surveys/${id}/publish${back}`;

/** Staff publish the results of a survey, or change what residents read of it. */
export const publishResults = action(
  {
    as: 'staff',
    input: z.strictObject({
      survey: idInput,
      version: z.coerce.number().int().min(0),
      figures: z.preprocess((given) => [given ?? []].flat(), z.array(z.enum(publicFigures)).min(1)),
      words: words(1000),
      back: backInput,
    }),
    limit,
  },
  async ({ viewer, input: { survey, version, back, ...given } }) => {
    await publishSurvey(viewer, survey, version, given);
    return { href: pageOf(survey, back) };
  },
);

/** Staff write down what they will do about a survey. */
export const promiseDeed = action(
  {
    as: 'staff',
    input: z.strictObject({
      survey: idInput,
      words: words(200),
      dueDay: z.string().refine(isDay),
      back: backInput,
    }),
    limit,
  },
  async ({ viewer, input: { survey, back, ...deed }, key }) => {
    await addDeed(viewer, survey, idInput.safeParse(key).data ?? newId(), deed);
    return { href: pageOf(survey, back) };
  },
);

/** Staff say what came of it. */
export const tellOutcome = action(
  { as: 'staff', input: z.strictObject({ deed: idInput, outcome: words(200), back: backInput }), limit },
  async ({ viewer, input: { deed, outcome, back } }) => ({
    href: pageOf(await endDeed(viewer, deed, outcome), back),
  }),
);

/** Staff take back what they wrote down by mistake. */
export const takeBackDeed = action(
  { as: 'staff', input: z.strictObject({ deed: idInput, back: backInput }), limit },
  async ({ viewer, input: { deed, back } }) => ({ href: pageOf(await dropDeed(viewer, deed), back) }),
);
