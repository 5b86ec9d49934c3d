'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { idInput } from '@/lib/id';
import { answerSurvey } from '@/lib/surveys/answer';
import { answerByCode } from '@/lib/surveys/by-code';
import { postedOf } from '@/lib/surveys/posted';
import { raiseLow } from '@/lib/surveys/raise-low';

const answering = z
  .object({
    survey: idInput,
    home: idInput,
    code: z.string().max(60).default(''),
    again: z.string().max(4).default(''),
    agree: z.string().max(4).default(''),
    words: z.string().trim().max(500).default(''),
  })
  .catchall(z.union([z.string(), z.array(z.string())]));

/** A resident answers a survey, once; low scores become a complaint where they agree. */
export const answerQuestions = action(
  { as: 'viewer', input: answering, limit: { name: 'answerSurvey', max: 60, seconds: 3600 } },
  async ({ viewer, input: { survey, home, code, again, agree, words, ...posted } }) => {
    const from = { unitId: home, code, again: again !== '' };
    const taken = await answerSurvey(viewer, survey, postedOf(posted), from);
    const told = agree === 'on' && (await raiseLow(viewer, survey, taken, words));
    return { href: `/surveys/${survey}?home=${home}&sent=${told ? 'told' : '1'}` };
  },
);

const byCode = z
  .object({
    strip: z.string().max(60),
    code: z.string().max(60).default(''),
    again: z.string().max(4).default(''),
  })
  .catchall(z.union([z.string(), z.array(z.string())]));

/** Whoever holds the code on a home's strip answers for it, once, without an account (SUR-2). */
export const answerForHome = action(
  { as: 'anyone', input: byCode, limit: { name: 'answerForHome', max: 300, seconds: 3600 } },
  async ({ input: { strip, code, again, ...posted } }) => {
    await answerByCode(strip, postedOf(posted), { code, again: again !== '' });
    return { href: `/answer/${strip}?sent=1` };
  },
);
