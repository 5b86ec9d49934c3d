import { z } from 'zod';
import { surveyKinds } from '@/db/schema/surveys';
import { Refusal } from '@/lib/refusal';
import { type SurveyDefinition, surveyDefinition } from './definition';

/** What the forms of a draft post besides its questions. */
export const surveyShape = {
  title: z.string().trim().min(2).max(60),
  named: z.enum(['no', 'yes']).transform((value) => value === 'yes'),
  kind: z.enum(surveyKinds),
};

/** More than any survey needs. */
const MOST = 200_000;

/** Signs that JSON may hold and the database can't: nought, and halves of a sign. */
const UNKEPT = /\\u(0000|d[89a-f])/i;

/** Questions as the builder posts them, in one field. Refuses what isn't a survey, in one sentence. */
export const readDefinition = (posted: string): Promise<SurveyDefinition> =>
  new Promise<SurveyDefinition>((done) => done(surveyDefinition.parse(kept(JSON.parse(posted.slice(0, MOST)))))).catch(
    () => {
      throw new Refusal('surveyUnread');
    },
  );

function kept(given: unknown): unknown {
  if (UNKEPT.test(JSON.stringify(given))) throw new Refusal('surveyUnread');
  return given;
}
