import { sql } from '@/db/sql';
import type { Home } from '@/lib/viewer';

/** Who decides a quote and pays what they agree to: the tenant, the owner of a let home, or whoever lives in their own. */
export type Decider = 'tenant' | 'owner' | 'home';

/**
 * REP-5: of `tickets t`. Who filed it decides; what was filed for a let home by neither its owner nor an agent is the
 * tenant's, for as long as they live there.
 */
export const decider = sql`case
  when not exists (select 1 from residencies r where r.community_id = t.community_id and r.unit_id = t.unit_id
    and r.relation = 'tenant' and r.from_day <= (t.opened_at at time zone 'Asia/Shanghai')::date
    and (r.until_day is null or r.until_day >= (business_time() at time zone 'Asia/Shanghai')::date)) then 'home'
  when exists (select 1 from residencies r where r.community_id = t.community_id and r.unit_id = t.unit_id
    and r.person_id = t.filer_id and r.relation in ('owner', 'agent')) then 'owner'
  else 'tenant' end`;

/** A tenant can't bind the owner, nor the owner the tenant: one of them says yes or no, not whoever is quicker. */
export function decides({ relation }: Pick<Home, 'relation'>, by: Decider | undefined): boolean {
  if (by === 'tenant') return relation === 'tenant';
  return by === 'home' || (by === 'owner' && (relation === 'owner' || relation === 'agent'));
}
