'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { backInput } from '@/lib/desk/back-input';
import { idInput } from '@/lib/id';
import { closeSurvey } from '@/lib/surveys/close';
import { findSurveyAs } from '@/lib/surveys/find-sending';
import { keyInNamed, keyInSheet, returnStub, staffWays, takeStubBack } from '@/lib/surveys/paper';
import { postedOf } from '@/lib/surveys/posted';
import { prepareSurvey, sendingShape } from '@/lib/surveys/prepare';
import { sendSurvey } from '@/lib/surveys/send';
import { surveyTerm } from '@/lib/surveys/term';
import { settingOf } from '@/lib/tickets/setting';

const limit = { name: 'surveys', max: 240, seconds: 3600 };
const survey = { survey: idInput, back: backInput };
const seen = { survey: idInput, back: backInput, version: z.coerce.number().int().positive() };

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
    const survey = await findSurveyAs(viewer, id, 'send');
    const { timetable } = await settingOf(viewer, survey.communityId);
    await sendSurvey(viewer, id, version, surveyTerm(survey, viewer.now, timetable));
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

const posted = z.union([z.string().max(4000), z.array(z.string().max(200)).max(40)]);
const home = z.string().trim().min(1).max(40);
const sheets = { name: 'surveyPaper', max: 1200, seconds: 3600 };
const paperPage = (id: string, back: string) => `/admin/surveys/${id}/paper${back}`;

/** The stub of a paper sheet came back. */
export const takeStub = action(
  { as: 'staff', input: z.strictObject({ ...survey, home }), limit: sheets },
  async ({ viewer, input: { survey: id, back, home: typed } }) => {
    await returnStub(viewer, id, typed);
    return { href: paperPage(id, back) };
  },
);

/** The stub was another home's. */
export const giveStubBack = action(
  { as: 'staff', input: z.strictObject({ ...survey, home }), limit: sheets },
  async ({ viewer, input: { survey: id, back, home: typed } }) => {
    await takeStubBack(viewer, id, typed);
    return { href: paperPage(id, back) };
  },
);

/** A paper sheet is keyed in; nothing says whose. */
export const keyIn = action(
  { as: 'staff', input: z.object(survey).catchall(posted), limit: sheets },
  async ({ viewer, input: { survey: id, back, ...answers } }) => {
    await keyInSheet(viewer, id, postedOf(answers));
    return { href: paperPage(id, back) };
  },
);

/** What a home of a named survey wrote or said is keyed in. */
export const keyInHome = action(
  { as: 'staff', input: z.object({ ...survey, home, way: z.enum(staffWays) }).catchall(posted), limit: sheets },
  async ({ viewer, input: { survey: id, back, home: typed, way, ...answers } }) => {
    await keyInNamed(viewer, id, { home: typed, way }, postedOf(answers));
    return { href: paperPage(id, back) };
  },
);
