'use server';

import { z } from 'zod';
import { action } from '@/lib/action';
import { idInput } from '@/lib/id';
import { answerSurvey } from '@/lib/surveys/answer';
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
