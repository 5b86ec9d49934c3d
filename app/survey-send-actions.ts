'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput } from '@/lib/id';
import { closeSurvey } from '@/lib/surveys/close';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { prepareSurvey, sendingShape } from '@/lib/surveys/prepare';
import { sendSurvey } from '@/lib/surveys/send';
import { surveyTerm } from '@/lib/surveys/term';
import { settingOf } from '@/lib/tickets/setting';

const limit = { name: 'surveys', max: 240, seconds: 3600 };
const survey = { survey: idInput, back: backInput };
const seen = { ...survey, version: z.coerce.number().int().positive() };

/** How a draft will be sent; nothing goes out by it. */
export const keepSending = action(
  { as: 'staff', input: z.strictObject({ ...seen, ...sendingShape }), limit },
  async ({ viewer, input: { survey: id, version, back, ...input } }) => {
    await prepareSurvey(viewer, id, version, input);
    return { href: `/admin/surveys/${id}/send${back}` };
  },
);

/** The survey goes out, as it was kept. */
export const send = action(
  { as: 'staff', input: z.strictObject(seen), limit },
  async ({ viewer, input: { survey: id, version, back } }) => {
    const { communityId } = await findSurveyAs(viewer, id, 'send');
    const { timetable } = await settingOf(viewer, communityId);
    await sendSurvey(viewer, id, version, surveyTerm(viewer.now, timetable));
    return { href: `/admin/surveys/${id}${back}` };
  },
);

/** Ends the answering before its time. */
export const close = action(
  { as: 'staff', input: z.strictObject(survey), limit },
  async ({ viewer, input: { survey: id, back } }) => {
    const { communityId } = await findSurveyAs(viewer, id, 'send');
    await closeSurvey(viewer, id, (await settingOf(viewer, communityId)).timetable);
    return { href: `/admin/surveys/${id}${back}` };
  },
);
