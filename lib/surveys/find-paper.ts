import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import { answerHref } from './by-code';
import { findSurveyAs } from './find-sending';
import { isOpen } from './open';
import { requireSurveyPower } from './powers';
import { stubCode } from './stub-code';
import type { SurveyRow } from './survey';

export type PaperPage = {
  survey: SurveyRow;
  /** Of an anonymous survey: stubs that came back, sheets keyed in. Of a named one the sheets alone. */
  stubs: number;
  sheets: number;
};
/** `href`: where the home answers without signing in, while it can (SUR-2). */
export type Strip = { label: string; code: string; href: string | null };
export type Strips = { survey: SurveyRow; strips: Strip[]; buildings: { id: string; name: string }[] };

/** How far the paper of a survey has come. */
export async function findPaper(viewer: Viewer, survey: SurveyRow): Promise<PaperPage> {
  requireSurveyPower(viewer, survey.communityId, 'keyIn');
  const { id, communityId, named } = survey;
  const [rows] = await readAs<[{ stubs: number; sheets: number }[]]>(
    viewer,
    named
      ? sql`select 0 as stubs, count(*)::int as sheets from survey_answers
            where community_id = ${communityId} and survey_id = ${id} and way <> 'phone'`
      : sql`select stubs, sheets from paper_in_box(${id})`,
  );
  return { survey, ...(rows[0] ?? { stubs: 0, sheets: 0 }) };
}

/** Each home of a building that was asked, with the code of its stub; the buildings there are. */
export async function findStrips(viewer: Viewer, id: string, building: string | undefined): Promise<Strips> {
  const survey = await findSurveyAs(viewer, id, 'keyIn');
  const [buildings, rows] = await readAs<[Strips['buildings'], { invite: string; label: string }[]]>(
    viewer,
    sql`select b.id, b.name from buildings b where b.community_id = ${survey.communityId} and exists (select 1 from survey_invites i
          where i.survey_id = ${id} and i.building_id = b.id) order by b.position, b.name limit 200`,
    sql`select i.id as invite, u.label from survey_invites i
        join units u on u.community_id = i.community_id and u.id = i.unit_id
        where i.community_id = ${survey.communityId} and i.survey_id = ${id} and i.building_id = ${building ?? null}::uuid
        order by u.floor, u.label, i.id limit 1000`,
  );
  const byCode = survey.per === 'household' && isOpen(survey, viewer.now);
  const strips = rows.map(({ invite, label }) => ({
    ...{ label, code: stubCode(id, invite) },
    href: byCode ? answerHref(invite) : null,
  }));
  return { survey, buildings, strips };
}
