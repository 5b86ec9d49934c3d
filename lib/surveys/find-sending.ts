import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { isInvited } from './audience';
import { opensSurvey } from './find-desk-survey';
import { maySurvey, requireSurveyPower } from './powers';
import { type SurveyRow, surveyColumns } from './survey';

export type Round = { id: string; title: string; closesAt: Date };
export type Sending = {
  survey: SurveyRow;
  /** How many homes it goes to as it stands, and of how many that somebody lives in. */
  homes: number;
  occupied: number;
  buildings: { id: string; name: string; homes: number }[];
  /** The rooms of its list, as the register spells them. */
  rooms: string[];
  /** Earlier ones of the same kind, the latest first. */
  rounds: Round[];
};

const ROUNDS = 12;

/**
 * Any survey of a community where the reader has this part in it, of who only keys paper in those that take it; others are
 * not there.
 */
export async function findSurveyAs(viewer: Viewer, id: string, power: 'send' | 'keyIn'): Promise<SurveyRow> {
  const [rows] = await readAs<[SurveyRow[]]>(
    viewer,
    sql`select ${surveyColumns} from surveys s where s.id = ${id} and s.community_id = any(${workplaces(viewer)}::uuid[])`,
  );
  const survey = rows[0];
  if (!survey || !maySurvey(viewer, survey.communityId, power) || !opensSurvey(viewer, survey)) throw notFound();
  return survey;
}

const workplaces = ({ posts }: Viewer) => posts.map(({ communityId }) => communityId);

/** What sending a draft asks about, with what there is to choose from and how many homes that would be. */
export async function findSending(viewer: Viewer, survey: SurveyRow): Promise<Sending> {
  requireSurveyPower(viewer, survey.communityId, 'send');
  const { communityId, kind, unitIds } = survey;
  type Read = [{ homes: number; occupied: number }[], Sending['buildings'], { label: string }[], Round[]];
  const [counts, buildings, rooms, rounds] = await readAs<Read>(
    viewer,
    sql`select count(*) filter (where ${isInvited(survey)})::int as homes, count(*) filter (where u.occupied)::int as occupied
        from units u where u.community_id = ${communityId}`,
    sql`select b.id, b.name, count(u.id)::int as homes from buildings b
        left join units u on u.community_id = b.community_id and u.building_id = b.id and u.occupied
        where b.community_id = ${communityId} group by b.id, b.name, b.position order by b.position, b.name limit 200`,
    sql`select label from units where community_id = ${communityId} and id = any(${unitIds ?? []}::uuid[]) order by label`,
    sql`select id, title, closes_at as "closesAt" from surveys
        where community_id = ${communityId} and kind = ${kind} and state = 'over' order by id desc limit ${ROUNDS}`,
  );
  const { homes = 0, occupied = 0 } = counts[0] ?? {};
  return { survey, homes: survey.event ? 0 : homes, occupied, buildings, rooms: rooms.map((one) => one.label), rounds };
}
