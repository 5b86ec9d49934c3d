import type { Tx } from '@/db/client';
import { sql } from '@/db/sql';
import { Refusal } from '@/lib/refusal';
import { labelOf } from './prepare';
import { plainCode, stubCode } from './stub-code';
import type { SurveyRow } from './survey';

export type StubHome = { invite: string; unitId: string; personId: string | null };

/**
 * The invitation that was meant by a stub's code or a room number. Where each person answers, a room of several is asked for
 * the code; refuses what is none of this survey.
 */
export async function homeOfStub(tx: Tx, { id, communityId }: SurveyRow, typed: string): Promise<StubHome> {
  const byRoom = await tx.rows<StubHome>(
    sql`select i.id as invite, i.unit_id as "unitId", i.person_id as "personId" from survey_invites i
        join units u on u.community_id = i.community_id and u.id = i.unit_id
        where i.community_id = ${communityId} and i.survey_id = ${id} and u.label = ${labelOf(typed.trim().slice(0, 40))}`,
  );
  if (byRoom.length > 1) throw new Refusal('input', {}, { home: 'surveyWhich' });
  const found = byRoom[0] ?? (await byCode(tx, id, communityId, plainCode(typed)));
  if (!found) throw new Refusal('input', {}, { home: 'surveyNoHome' });
  return found;
}

async function byCode(tx: Tx, survey: string, communityId: string, code: string): Promise<StubHome | undefined> {
  const all = await tx.rows<StubHome>(
    sql`select id as invite, unit_id as "unitId", person_id as "personId" from survey_invites
        where community_id = ${communityId} and survey_id = ${survey}`,
  );
  const [found, other] = all.filter(({ invite }) => stubCode(survey, invite) === code);
  return other ? undefined : found;
}
