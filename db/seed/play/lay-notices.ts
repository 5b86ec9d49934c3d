import { notices } from '@/db/schema';
import { notices as noticesOf } from '@/db/seed/estate/notices';
import { dayOf } from '@/db/seed/estate/time';
import { insert } from '@/db/sql';
import { newId } from '@/lib/id';
import type { Ids } from './lay';
import type { Owner } from './owner';

/** What hangs on the board today. */
export async function layNotices(owner: Owner, ids: Ids, now: Date) {
  for (const { community, building, ...notice } of noticesOf(dayOf(now), now)) {
    const communityId = ids.community.get(community) as string;
    const buildingId = building ? (ids.building.get(`${community}/${building}`) ?? null) : null;
    await owner.run(insert(notices, { id: newId(), communityId, buildingId, ...notice }));
  }
}
