import { sql } from '@/db/sql';
import { readAs, type Viewer } from '@/lib/viewer';

export type PlaceToBind = { id: string; name: string };
export type HomeToBind = { unitId: string; home: string; communityId: string; community: string };

type Asked = { community?: string; building?: string; room?: string };

/**
 * What somebody who signed in may choose from to bind a home: the communities, the buildings of one, the rooms of one or
 * those that end as was typed. Places only, nobody's name.
 */
export async function findPlacesToBind(
  viewer: Viewer,
  { community, building, room = '' }: Asked,
): Promise<PlaceToBind[]> {
  const [rows] = await readAs<[{ places: PlaceToBind[] | null }[]]>(
    viewer,
    sql`select places_to_bind(${community ?? null}::uuid, ${building ?? null}::uuid, ${room.trim().slice(0, 20)}) as places`,
  );
  return rows[0]?.places ?? [];
}

export async function findHomeToBind(viewer: Viewer, unitId: string): Promise<HomeToBind | null> {
  const [rows] = await readAs<[{ home: HomeToBind | null }[]]>(viewer, sql`select home_to_bind(${unitId}) as home`);
  return rows[0]?.home ?? null;
}
