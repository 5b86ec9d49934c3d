'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput, newId } from '@/lib/id';
import { readDefinition, surveyShape } from '@/lib/surveys/edit-input';
import { COPY, usualTitle } from '@/lib/surveys/say-new';
import { templates } from '@/lib/surveys/templates';
import { copySurvey, dropDraft, editSurvey, writeSurvey } from '@/lib/surveys/write';

const limit = { name: 'surveys', max: 240, seconds: 3600 };
const seen = { survey: idInput, version: z.coerce.number().int().positive(), back: backInput };
const title = z.union([z.literal('').transform(() => undefined), surveyShape.title]).optional();
const pageOf = (id: string, back: string, part = '') => `/admin/surveys/${id}${part}${back}`;

/** Staff begin a survey, from a template or as a copy of another one. */
export const draftSurvey = action(
  {
    as: 'staff',
    input: z.discriminatedUnion('from', [
      z.strictObject({
        from: surveyShape.kind,
        community: idInput,
        title,
        named: surveyShape.named,
        of: z.string().optional(),
        back: backInput,
      }),
      z.strictObject({
        from: z.literal(COPY),
        community: idInput,
        title,
        named: z.string().optional(),
        of: idInput,
        back: backInput,
      }),
    ]),
    limit,
  },
  async ({ viewer, input, key }) => {
    const id = idInput.safeParse(key).data ?? newId();
    if (input.from === COPY) await copySurvey(viewer, input.of, id, input.title);
    else {
      const { from: kind, named } = input;
      const begun = {
        kind,
        named,
        definition: templates[kind],
        title: input.title ?? (await usualTitle(kind, viewer.now)),
      };
      await writeSurvey(viewer, input.community, id, begun);
    }
    return { href: pageOf(id, input.back, '/edit') };
  },
);

/** Staff save what they changed of a draft. */
export const changeSurvey = action(
  { as: 'staff', input: z.strictObject({ ...seen, ...surveyShape, definition: z.string() }), limit },
  async ({ viewer, input: { survey, version, back, definition, ...edit } }) => {
    const whole = { ...edit, definition: await readDefinition(definition) };
    await editSurvey(viewer, survey, version, whole);
    return { href: pageOf(survey, back) };
  },
);

/** Staff delete a draft. */
export const deleteDraft = action(
  { as: 'staff', input: z.strictObject(seen), limit },
  async ({ viewer, input: { survey, version, back } }) => {
    await dropDraft(viewer, survey, version);
    return { href: `/admin/surveys${back}` };
  },
);
