import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import { ballotMark } from './ballot';
import type { SurveyRow } from './survey';

export type Returned = { id: string; name: string; sent: number; answered: number };
type Invite = { id: string; building: string; answered: boolean };

/**
 * How many of each building were asked and have answered; counts, and nobody's name (SUR-6). Who has answered an anonymous
 * survey that is out is asked of the box by marks, all at once, and kept nowhere (SUR-5): hence a second trip.
 */
export async function findReturned(viewer: Viewer, survey: SurveyRow): Promise<Returned[]> {
  const { id, communityId, named, state } = survey;
  const [buildings, invites] = await readAs<[{ id: string; name: string }[], Invite[]]>(
    viewer,
    sql`select id, name from buildings where community_id = ${communityId} order by position, name`,
    sql`select id, building_id as building, answered from survey_invites where community_id = ${communityId} and survey_id = ${id}`,
  );
  const answered = named || state === 'over' ? answeredOf(invites) : await answeredInBox(viewer, id, invites);
  const counts = new Map<string, { sent: number; answered: number }>();
  for (const invite of invites) {
    const count = counts.get(invite.building) ?? { sent: 0, answered: 0 };
    counts.set(invite.building, {
      sent: count.sent + 1,
      answered: count.answered + (answered.has(invite.id) ? 1 : 0),
    });
  }
  return buildings.flatMap((building) => {
    const count = counts.get(building.id);
    return count ? [{ ...building, ...count }] : [];
  });
}

const answeredOf = (invites: Invite[]) => new Set(invites.filter((one) => one.answered).map(({ id }) => id));

async function answeredInBox(viewer: Viewer, survey: string, invites: Invite[]): Promise<Set<string>> {
  const byMark = new Map(invites.map(({ id }) => [ballotMark(survey, id), id]));
  const [given] = await readAs<[{ mark: string }[]]>(
    viewer,
    sql`select mark from marks_in(${survey}, ${[...byMark.keys()]}::text[]) as mark`,
  );
  return new Set(given.flatMap(({ mark }) => byMark.get(mark) ?? []));
}
