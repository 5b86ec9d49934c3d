'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput, newId } from '@/lib/id';
import { addTheme, changeTheme, dropTheme } from '@/lib/surveys/themes/write-theme';

const limit = { name: 'surveyThemes', max: 240, seconds: 3600 };
const pageOf = (survey: string, back: string) => `/admin/surveys/${survey}/texts${back}`;

/** The words of a theme, parted as people part them. */
const words = z
  .string()
  .max(400)
  .transform((typed) => [...new Set(typed.split(/[\s,;\u3001\uff0c\uff1b]+/).filter(Boolean))])
  .pipe(z.array(z.string().max(20)).min(1).max(30));
const theme = { survey: idInput, name: z.string().trim().min(1).max(20), words, back: backInput };

/** Staff make a theme of what people wrote. */
export const writeTheme = action(
  { as: 'staff', input: z.strictObject(theme), limit },
  async ({ viewer, input: { survey, back, ...given }, key }) => {
    await addTheme(viewer, survey, idInput.safeParse(key).data ?? newId(), given);
    return { href: pageOf(survey, back) };
  },
);

/** Staff change a theme. */
export const editTheme = action(
  { as: 'staff', input: z.strictObject({ ...theme, theme: idInput }), limit },
  async ({ viewer, input: { survey, theme: id, back, ...given } }) => {
    await changeTheme(viewer, survey, id, given);
    return { href: pageOf(survey, back) };
  },
);

/** Staff drop a theme. */
export const removeTheme = action(
  { as: 'staff', input: z.strictObject({ survey: idInput, theme: idInput, back: backInput }), limit },
  async ({ viewer, input: { survey, theme: id, back } }) => {
    await dropTheme(viewer, survey, id);
    return { href: pageOf(survey, back) };
  },
);
