import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { env } from '@/lib/env';
import { requireKeepsHomes } from '@/lib/homes/keepers';
import { newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { signedCode } from '@/lib/signed-code';
import { readAs, type Viewer, writeAs } from '@/lib/viewer';

export type Sticker = { id: string; spot: string; building: string | null; madeAt: Date; link: string };

const MOST = 500;

/** The stickers in use in a community, for those who look after its homes. */
export async function findStickers(viewer: Viewer, communityId: string): Promise<Sticker[]> {
  requireKeepsHomes(viewer, communityId);
  const [rows] = await readAs<[Omit<Sticker, 'link'>[]]>(
    viewer,
    sql`select p.id, p.spot, b.name as building, p.made_at as "madeAt" from place_codes p
        left join buildings b on b.community_id = p.community_id and b.id = p.building_id
        where p.community_id = ${communityId} and p.ended_at is null
        order by b.position nulls last, p.spot, p.id limit ${MOST}`,
  );
  return rows.map((row) => ({ ...row, link: `${env().ORIGIN}/s/${signedCode('place', row.id)}` }));
}

/** Makes a sticker for a place; a building of elsewhere is not there. */
export async function makeSticker(
  viewer: Viewer,
  { communityId, building, spot }: { communityId: string; building: string | null; spot: string },
): Promise<void> {
  if ((await findStickers(viewer, communityId)).length >= MOST) throw new Refusal('placesFull');
  const id = newId();
  await writeAs(viewer, async (tx) => {
    const made = await tx.one<{ made: boolean | null }>(
      sql`select put_place(${id}, ${communityId}, ${building}::uuid, ${spot}) as made`,
    );
    if (!made?.made) throw notFound();
    const act = { communityId, personId: viewer.personId, target: `place ${id}` };
    await tx.rows(record({ what: 'placeMade', ...act }, viewer.now));
  });
}

/** Its code opens nothing from now on. */
export async function endSticker(viewer: Viewer, id: string): Promise<void> {
  await writeAs(viewer, async (tx) => {
    const ended = await tx.one<{ communityId: string | null }>(sql`select end_place(${id}) as "communityId"`);
    if (!ended?.communityId) throw notFound();
    const act = { communityId: ended.communityId, personId: viewer.personId, target: `place ${id}` };
    await tx.rows(record({ what: 'placeEnded', ...act }, viewer.now));
  });
}
