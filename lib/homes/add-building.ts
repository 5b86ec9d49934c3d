import 'server-only';
import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { newId } from '@/lib/id';
import { requireLooksAfter } from '@/lib/people/leads';
import { Refusal } from '@/lib/refusal';
import { type Outcome, requireDone } from '@/lib/staff/outcome';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';
import { type Plan, planHomes } from './plan-building';

/** A building with all its homes, or nothing. Refuses a name or a home's number that the community has already. */
export async function addBuilding(viewer: Viewer, communityId: string, name: string, plan: Plan): Promise<void> {
  requireLooksAfter(viewer, communityId);
  const homes = planHomes(plan).map((home) => ({ id: newId(), ...home }));
  const id = newId();
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ added: Outcome | null }>(
      sql`select building_add(${id}, ${communityId}, ${name}, ${JSON.stringify(homes)}::jsonb) as added`,
    );
    const answer = row?.added;
    if (answer?.outcome === 'name') throw new Refusal('input', {}, { name: 'buildingThere' });
    if (answer?.outcome === 'label') throw new Refusal('input', {}, { short: 'staff.label' });
    requireDone(answer);
    const act = { communityId, personId: viewer.personId, target: `building ${id}` };
    await tx.rows(record({ what: 'buildingAdded', ...act }, viewer.now));
  });
}

export type BuildingRow = { id: string; name: string; homes: number };

/** The buildings of a community in their order, with how many homes each has. */
export async function findBuildings(viewer: Viewer, communityId: string): Promise<BuildingRow[]> {
  requireLooksAfter(viewer, communityId);
  const [rows] = await readAs<[BuildingRow[]]>(
    viewer,
    sql`select b.id, b.name, count(u.id)::int as homes from buildings b
        left join units u on u.community_id = b.community_id and u.building_id = b.id
        where b.community_id = ${communityId} group by b.id order by b.position, b.name limit 200`,
  );
  return rows;
}
