import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { newId } from '@/lib/id';
import { isPhone, onlyDigits, phoneIndex, phoneTail, sealPhone } from '@/lib/people/phone';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { refuseMany } from './bind';

export type Relative = { unit: string; name: string; phone: string };

type Told = { outcome: 'invited' | 'waiting' | 'already'; communityId: string };

/**
 * 帮家人绑定: an owner or family enters a relative's phone and name; the relative needs only to sign in by a code. Refuses
 * whoever doesn't belong to the home so as not there.
 */
export async function inviteRelative(viewer: Viewer, { unit, name, phone: typed }: Relative): Promise<void> {
  const phone = onlyDigits(typed);
  if (!isPhone(phone)) throw new Refusal('input', {}, { phone: 'phone' });
  await refuseMany(viewer);
  const id = newId();
  const sealed = sealPhone(phone, 'home_requests|phone_sealed', id);
  await writeAs(viewer, async (tx) => {
    const row = await tx.one<{ told: Told | null }>(
      sql`select invite_home(${id}, ${unit}, ${name}, ${phoneIndex(phone)}, ${sealed}, ${phoneTail(phone)}) as told`,
    );
    if (!row?.told) throw notFound();
    const { outcome, communityId } = row.told;
    if (outcome !== 'invited') throw new Refusal(`homes.relative.${outcome}`);
    const { personId, now } = viewer;
    await tx.rows(record({ what: 'homeInvited', communityId, personId, target: `request ${id}` }, now));
  });
}

/** Binds every home that relatives entered the person's phone for; for whoever has just proven it. */
export async function claimHomes(viewer: Viewer): Promise<number> {
  return writeAs(viewer, async (tx) => {
    const homes = await tx.rows<{ id: string; communityId: string }>(
      sql`select id, community_id as "communityId" from claim_homes()`,
    );
    const { personId, now } = viewer;
    for (const { id, communityId } of homes)
      await tx.rows(record({ what: 'homeBound', communityId, personId, target: `request ${id}` }, now));
    return homes.length;
  });
}
