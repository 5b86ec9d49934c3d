import { sql } from '@/db/sql';
import type { PassFacts, PermitFacts } from '@/lib/gate/validity';
import type { Trade } from '@/lib/services/works/permit';
import { type PaperLine, papersOf } from '@/lib/tickets/papers';
import { readAs, type Viewer } from '@/lib/viewer';

export type PermitLine = PermitFacts & { id: string; no: string; place: string; watch: string | null };
export type PassLine = PassFacts & {
  id: string;
  no: string;
  name: string;
  trade: Trade;
  tail: string | null;
  erased: boolean;
};

/** More than a ticket has: sixty at a time, and those that were ended. */
const MOST = 200;

/** The permits of a ticket, its passes and its papers, in one round trip; whose page it is was asked before. Nothing sealed. */
export async function findPermit(viewer: Viewer, { id, communityId }: { id: string; communityId: string }) {
  const which = sql`community_id = ${communityId} and ticket_id = ${id}`;
  const [permits, passes, papers] = await readAs<[PermitLine[], PassLine[], PaperLine[]]>(
    viewer,
    sql`select id, no, what, state, from_day as "fromDay", to_day as "toDay", from_minute as "fromMinute",
          to_minute as "toMinute", place, details ->> 'watch' as watch
        from permits where ${which} order by at desc, id desc limit ${MOST}`,
    sql`select id, no, name, trade, state, from_day as "fromDay", to_day as "toDay", identity_tail as tail,
          erased_at is not null as erased
        from passes where ${which} order by (state = 'ended'), id limit ${MOST}`,
    papersOf(id),
  );
  return { works: permits.find(({ what }) => what === 'works') ?? null, permits, passes, papers };
}
