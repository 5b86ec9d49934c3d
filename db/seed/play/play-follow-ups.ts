import { callers, calls, homeVisits } from '@/db/seed/estate/follow-ups';
import type { CommunityId } from '@/db/seed/estate/places';
import { sql } from '@/db/sql';
import { monthAround } from '@/lib/follow-ups/choose-visits';
import { recordCall } from '@/lib/follow-ups/record-call';
import { planNow, recordVisit } from '@/lib/follow-ups/record-visit';
import type { Ids } from './lay';
import type { Owner } from './owner';
import type { Stage } from './stage';

type Play = { stage: Stage; owner: Owner; ids: Ids; now: Date };
type Owed = { id: string; changedAt: Date; dueAt: Date };

const HOUR = 3_600_000;
const YESTERDAY = 30 * HOUR;
const turn = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;

/** The calls that the desk has made by now about what was done, and the homes it has visited this month. */
export async function playFollowUps(play: Play): Promise<void> {
  for (const [place, communityId] of play.ids.community) {
    const staff = callers[place as CommunityId];
    await playCalls(play, communityId, staff);
    await playVisits(play, communityId, staff);
  }
}

/** Calls were made before they were due, a few after a try in vain; some of the last two days are still owed. */
async function playCalls({ stage, owner, now }: Play, communityId: string, staff: readonly string[]) {
  const owed = await owner.run<Owed>(sql`
    select f.id, t.changed_at as "changedAt", f.due_at as "dueAt" from follow_ups f
    join tickets t on t.community_id = f.community_id and t.id = f.ticket_id
    where f.community_id = ${communityId} and f.about = 'ticket' and f.state = 'open' and t.phase = 'done'
    order by f.due_at, f.id`);
  for (const [nth, { id, changedAt, dueAt }] of owed.entries()) {
    const at = new Date(Math.max(changedAt.getTime() + 4 * HOUR, dueAt.getTime() - (1 + (nth % 6)) * HOUR));
    const isRecent = now.getTime() - at.getTime() < YESTERDAY;
    if (at >= now || (isRecent && nth % 2 === 0)) continue;
    const who = turn(staff, nth);
    const call = { followUp: id, way: 'phone', next: '' } as const;
    if (nth % 7 === 3) {
      const before = await stage.as(who, new Date(at.getTime() - 3 * HOUR));
      await recordCall(before, { ...call, result: 'noAnswer', words: '', tryAt: at }, '回访电话没有接通');
    }
    const { score, words } = turn(calls, nth);
    await recordCall(await stage.as(who, at), { ...call, result: score, words }, '');
  }
}

async function playVisits({ stage, owner, now }: Play, communityId: string, staff: readonly string[]) {
  const [first] = monthAround(now);
  await planNow(await stage.as(turn(staff, 0), new Date(first.getTime() + HOUR)), communityId);
  const planned = await owner.run<{ id: string; tryAt: Date }>(sql`
    select id, try_at as "tryAt" from follow_ups
    where community_id = ${communityId} and about = 'visit' and state = 'open' and try_at < ${now} order by try_at, id`);
  for (const [nth, { id, tryAt }] of planned.entries()) {
    const viewer = await stage.as(turn(staff, nth), new Date(tryAt.getTime() - (1 + (nth % 5)) * HOUR));
    const again = new Date(Math.max(now.getTime(), viewer.now.getTime()) + (26 + nth) * HOUR);
    if (nth % 6 === 5) {
      const soon = again.getTime() - viewer.now.getTime() < 13 * 24 * HOUR ? { tryAt: again } : {};
      await recordVisit(viewer, { visit: id, result: 'nobodyHome', met: '', words: '', ...soon });
    } else await recordVisit(viewer, { visit: id, result: 'met', ...turn(homeVisits, nth) });
  }
}
