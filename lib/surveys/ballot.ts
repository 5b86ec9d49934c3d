import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { markOf, seal, unseal } from '@/lib/people/sealed';
import type { Answers } from './holds';

const PLACE = 'survey_ballots|sheet';
/** Sheets are as long as each other, or nearly: how much somebody wrote would tell one from the rest. */
const STEP = 4096;

/** What lies in the box: the answers, and the building they are counted in. */
const sheet = z.strictObject({
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  building: z.uuid().nullable(),
  fill: z.string(),
});
/** Paper bears no building: one stub and one sheet of it would be a name. */
export type Sheet = { answers: Answers; building: string | null };

/** The mark of whoever may answer once, a household's or a person's invitation: only who has the portal's key can make it. */
export const ballotMark = (surveyId: string, inviteId: string): string => markOf(inviteId, 'survey ballot', surveyId);

/** Seals a sheet for the box of one survey; equal answers look different, and all of them alike. */
export function sealSheet(surveyId: string, given: Sheet): string {
  const bare = Buffer.byteLength(JSON.stringify({ ...given, fill: '' }));
  const fill = 'x'.repeat(STEP - (bare % STEP));
  return seal(JSON.stringify({ ...given, fill }), PLACE, surveyId);
}

export const openSheet = (surveyId: string, sealed: string): Sheet => {
  const { fill: _, ...given } = sheet.parse(JSON.parse(unseal(sealed, PLACE, surveyId)));
  return given;
};

/** An id by chance alone (version 4): all others begin with the time. */
export const blindId = (): string => randomUUID();
