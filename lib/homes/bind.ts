import { z } from 'zod';
import type { Tx } from '@/db/client';
import { relations } from '@/db/schema/people';
import { sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { isDay, localDay, plusDays } from '@/lib/clock/day';
import { idInput, newId } from '@/lib/id';
import { within } from '@/lib/limit';
import { notFound, Refusal } from '@/lib/refusal';
import { type Relation, type Viewer, writeAs } from '@/lib/viewer';

const A_DAY = 86_400;
const A_DAYS_REQUESTS = 10;
/** No lease is longer (Civil Code 705). */
const LONGEST_LEASE_DAYS = 20 * 366;
export const MOST_PROOFS = 3;

/** As people write names: letters and what stands between the parts of one. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .refine((text) => /^[\p{L}\p{M} ·•.'-]+$/u.test(text));

export const bindInput = z.strictObject({
  unit: idInput,
  relation: z.enum(relations),
  name: personName,
  until: z.string().trim().refine(isDay).or(z.literal('')).default(''),
  photos: z.preprocess((value) => [value ?? []].flat(), z.array(idInput).max(MOST_PROOFS)),
});

export type BindOutcome = 'matched' | 'asked';
type Told = { outcome: BindOutcome | 'already' | 'waiting' | 'photoGone'; communityId: string };

/**
 * 房屋认证: binds a home at once when the signed-in phone and the name agree with the roster, else asks the office. A tenant
 * says when the lease ends: that day ends their access. Refuses an eleventh try a day, and a second open request.
 */
export async function bindHome(viewer: Viewer, input: z.infer<typeof bindInput>): Promise<BindOutcome> {
  const until = input.relation === 'tenant' ? leaseEnd(input.until, viewer.now) : null;
  await refuseMany(viewer);
  return writeAs(viewer, async (tx) => {
    const outcome = await writeClaim(tx, viewer, { ...input, until });
    if (outcome === 'photoGone') throw new Refusal('photoGone', {}, { photos: 'photoGone' });
    if (outcome === 'already' || outcome === 'waiting') throw new Refusal(`homes.${outcome}`);
    return outcome;
  });
}

/**
 * 凭姓名认证: binds at once every home whose line in the roster has the signed-in phone and this name. Answers the home of
 * whom the roster has as a tenant only, since the end of the lease is still to be asked for. Refuses a name that the roster
 * doesn't have with this phone, and an eleventh try a day.
 */
export async function bindByName(viewer: Viewer, name: string): Promise<{ lease: string | null }> {
  await refuseMany(viewer);
  return writeAs(viewer, async (tx) => {
    const homes = await tx.rows<{ unit: string; relation: Relation }>(
      sql`select unit, relation from homes_of_name(${name})`,
    );
    if (homes.length === 0) throw new Refusal('input', {}, { name: 'notInRoster' });
    const [lease] = homes.filter(({ relation }) => relation === 'tenant');
    const others = homes.filter(({ relation }) => relation !== 'tenant');
    for (const home of others) await writeClaim(tx, viewer, { ...home, name, until: null, photos: [] });
    return { lease: others.length === 0 && lease ? lease.unit : null };
  });
}

type Claim = { unit: string; relation: Relation; name: string; until: string | null; photos: string[] };

async function writeClaim(tx: Tx, { personId, now }: Viewer, claim: Claim): Promise<Told['outcome']> {
  const { unit, relation, name, until, photos } = claim;
  const id = newId();
  const row = await tx.one<{ told: Told | null }>(
    sql`select bind_home(${id}, ${newId()}, ${unit}, ${relation}, ${name}, ${until}, ${photos}) as told`,
  );
  if (!row?.told) throw notFound();
  const { outcome, communityId } = row.told;
  if (outcome === 'matched')
    await tx.rows(record({ what: 'homeBound', communityId, personId, target: `request ${id}` }, now));
  return outcome;
}

/** Ten a day: asking, entering relatives and using letters counted together. */
export async function refuseMany({ personId }: Viewer): Promise<void> {
  if (!(await within(`homes:${personId}`, A_DAY, A_DAYS_REQUESTS))) throw new Refusal('homes.tooMany');
}

function leaseEnd(until: string, now: Date): string {
  const today = localDay(now);
  if (!until) throw new Refusal('input', {}, { until: 'leaseEnd' });
  if (until < today) throw new Refusal('input', {}, { until: 'leaseOver' });
  if (until > plusDays(today, LONGEST_LEASE_DAYS)) throw new Refusal('input', {}, { until: 'leaseEnd' });
  return until;
}
