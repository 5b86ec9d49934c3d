import { plates } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { requireKeepsHomes } from '@/lib/homes/keepers';
import { newId } from '@/lib/id';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';

const PLATE = /^[\u4e00-\u9fa5][A-Z][A-Z0-9]{4,6}$/u;

/** Enters a home's car. Refuses what is no plate, and one that stands at a home already. */
export async function enterPlate(viewer: Viewer, communityId: string, unitId: string, typed: string): Promise<void> {
  requireKeepsHomes(viewer, communityId);
  const plate = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s·•・.-]/g, '');
  if (!PLATE.test(plate)) throw new Refusal('input', {}, { plate: 'plateForm' });
  await writeAs(viewer, async (tx) => {
    const unit = await tx.one(sql`select id from units where id = ${unitId} and community_id = ${communityId}`);
    if (!unit) throw notFound();
    const row = { id: newId(), communityId, unitId, plate, enteredBy: viewer.personId, enteredAt: viewer.now };
    const entered = await tx.one(
      sql`${insert(plates, row)} on conflict (community_id, plate) where ended_at is null do nothing returning id`,
    );
    if (!entered) throw new Refusal('input', {}, { plate: 'plateTaken' });
  });
}
