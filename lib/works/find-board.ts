import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';
import { worksKinds } from './may-see';

export type BoardRow = {
  id: string;
  number: string;
  kind: string;
  step: string;
  unit: string;
  buildingId: string;
  building: string;
  dueAt: Date;
  own: Record<string, unknown>;
};

/** How many running works a board shows at most; the earliest deadline first. */
export const MOST = 500;

/** The running works of a community, by deadline (REN-9). */
export async function findBoard(viewer: Viewer, communityId: string): Promise<BoardRow[]> {
  const [rows] = await readAs<[BoardRow[]]>(
    viewer,
    sql`select t.id, t.number, t.kind, t.step, u.label as unit, b.id as "buildingId", b.name as building,
          t.due_at as "dueAt", t.own
        from tickets t join units u on u.community_id = t.community_id and u.id = t.unit_id
        join buildings b on b.community_id = u.community_id and b.id = u.building_id
        where t.community_id = ${communityId} and t.kind = any(${[...worksKinds]}::text[]) and t.phase <> 'done'
        order by t.due_at, t.id limit ${MOST}`,
  );
  return rows;
}

export type PastRow = Pick<BoardRow, 'id' | 'number' | 'kind' | 'step' | 'own'> & { openedAt: Date };

/** All works of a home, the newest first: they stay with the home, whoever owns it (REN-11). */
export async function findWorksOf(viewer: Viewer, communityId: string, unitId: string): Promise<PastRow[]> {
  const [rows] = await readAs<[PastRow[]]>(
    viewer,
    sql`select t.id, t.number, t.kind, t.step, t.own, t.opened_at as "openedAt" from tickets t
        where t.community_id = ${communityId} and t.unit_id = ${unitId} and t.kind = any(${[...worksKinds]}::text[])
        order by t.opened_at desc, t.id desc limit 30`,
  );
  return rows;
}
