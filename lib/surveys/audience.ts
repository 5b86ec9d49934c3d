import { type Sql, sql } from '@/db/sql';
import { type Day, localDay } from '@/lib/clock/day';
import { services } from '@/lib/services';
import type { SurveyRow } from './survey';

type Whom = Pick<SurveyRow, 'id' | 'communityId' | 'buildingIds' | 'unitIds' | 'per' | 'event' | 'sentAt'>;

/** Homes of `units u` that a survey goes to when it is sent: those that somebody lives in, of its buildings or its list (SUR-2). */
export const isInvited = ({ communityId, buildingIds, unitIds }: Omit<Whom, 'per'>): Sql => sql`
  u.community_id = ${communityId} and u.occupied
    and (${buildingIds}::uuid[] is null or u.building_id = any(${buildingIds}::uuid[]))
    and (${unitIds}::uuid[] is null or u.id = any(${unitIds}::uuid[]))`;

/** One invitation a home, or one for each who lives there; who has one gets no other. */
export const invite = (survey: Whom, today: Day, homes: Sql): Sql => sql`
  insert into survey_invites (id, community_id, survey_id, unit_id, building_id, person_id)
  select gen_random_uuid(), u.community_id, ${survey.id}, u.id, u.building_id, r.person_id
  from units u left join residencies r on ${survey.per === 'person'} and r.community_id = u.community_id and r.unit_id = u.id
    and r.from_day <= ${today} and (r.until_day is null or r.until_day >= ${today})
  where (${survey.per === 'household'} or r.person_id is not null) and ${homes}
  on conflict do nothing returning unit_id as "unitId"`;

/** FUP-2: the services whose end the resident's own rating follows up. */
const repairing = Object.values(services)
  .filter(({ followedUp }) => followedUp === 'rated')
  .map(({ kind }) => kind);

/**
 * SUR-1: homes of `units u` to which what the survey waits for has happened since it was sent. An owner or a tenant moves in
 * where none was the day before; who joins their household moves nothing.
 */
export function isDueNow({ communityId, event, sentAt }: Whom, now: Date): Sql {
  const since = sentAt ?? now;
  return event === 'moveIn'
    ? sql`u.community_id = ${communityId} and u.id in (select r.unit_id from residencies r where r.community_id = ${communityId}
        and r.from_day > ${localDay(since)} and r.from_day <= ${localDay(now)} and r.relation in ('owner', 'tenant')
        and not exists (select 1 from residencies b where b.community_id = r.community_id and b.unit_id = r.unit_id
          and b.relation = r.relation and b.from_day < r.from_day and (b.until_day is null or b.until_day >= r.from_day)))`
    : sql`u.community_id = ${communityId} and u.id in (select t.unit_id from tickets t where t.community_id = ${communityId}
        and t.result_at > ${since} and t.result_at <= ${now} and t.kind = any(${repairing}::text[]))`;
}
