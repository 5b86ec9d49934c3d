import { sql } from '@/db/sql';
import { requireStaffOf } from '@/lib/desk/community';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Role } from './roles';

export type Colleague = { id: string; name: string; department: string; roles: Role[] };

/** Who works in a community now, by department and name: whom a ticket can be given to. */
export async function findColleagues(viewer: Viewer, communityId: string): Promise<Colleague[]> {
  requireStaffOf(viewer, communityId);
  const [rows] = await readAs<[Colleague[]]>(viewer, colleaguesOf(communityId));
  return rows;
}

export const colleaguesOf = (communityId: string) => sql`
  select id, name, department, roles from (
    select person_id as id, name_of(person_id) as name, department, roles from posts
    where community_id = ${communityId} and ended_at is null limit 1000) named
  order by department, name collate "zh-Hans-CN-x-icu", id limit 300`;
