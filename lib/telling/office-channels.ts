import { settingChanges } from '@/db/schema';
import { insert, sql } from '@/db/sql';
import { record } from '@/lib/acts/record';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { leadsIn } from '@/lib/people/leads';
import { notFound, Refusal } from '@/lib/refusal';
import { type Settings, settingsShape } from '@/lib/settings';
import { communityOf, readAs, type Viewer, writeAs } from '@/lib/viewer';
import { canTell } from './can-tell';
import { robotKey, sealRobot } from './robot-key';

/** What a staff group may be told of. */
export const groupPosts = ['orders', 'overdue', 'shift'] as const;
export type GroupPost = (typeof groupPosts)[number];
export type SmsMode = Settings['telling']['sms'];

const SMS_FIELD = 'telling.sms';

type LastPost = { key: string; state: string; code: string | null; at: Date };
export type OfficeChannels = {
  wechat: boolean;
  sms: { setUp: boolean; mode: SmsMode; set: { who: string | null; at: Date } | null };
  /** The robot of the group; its key is shown to nobody. */
  robot: { posts: GroupPost[]; setAt: Date; setBy: string | null; last: LastPost | null } | null;
};

/** How a community's people are reached. Refuses who does not lead there. */
export async function findOfficeChannels(viewer: Viewer, communityId: string): Promise<OfficeChannels> {
  requireLead(viewer, communityId);
  const { WECHAT, WECHAT_TELLS, SMS } = env();
  const [robots, posts, changes] = await readAs<
    [NonNullable<OfficeChannels['robot']>[], LastPost[], { who: string | null; at: Date }[]]
  >(
    viewer,
    sql`select posts, set_at as "setAt", name_of(set_by) as "setBy" from robots where community_id = ${communityId}`,
    sql`select key, state, code, coalesce(ended_at, made_at) as at from deliveries
        where person_id is null and community_id = ${communityId} and channel = 'robot' order by id desc limit 1`,
    sql`select name_of(person_id) as who, at from setting_changes
        where community_id = ${communityId} and field = ${SMS_FIELD} order by id desc limit 1`,
  );
  const [robot] = robots;
  return {
    wechat: WECHAT !== undefined && WECHAT_TELLS !== undefined,
    sms: { setUp: canTell(SMS), mode: communityOf(viewer, communityId).settings.telling.sms, set: changes[0] ?? null },
    robot: robot ? { ...robot, last: posts[0] ?? null } : null,
  };
}

/** Who is told by SMS besides. It costs money, so that it is off until an office wants it. */
export async function putSmsMode(viewer: Viewer, communityId: string, mode: SmsMode): Promise<void> {
  requireLead(viewer, communityId);
  const { personId, now } = viewer;
  await writeAs(viewer, async (tx) => {
    const [row] = await tx.rows<{ settings: unknown }>(
      sql`select settings from communities where id = ${communityId} for update`,
    );
    const before = settingsShape.parse(row?.settings).telling.sms;
    if (before === mode) return;
    await tx.rows(
      sql`update communities set settings = settings || jsonb_build_object('telling',
            coalesce(settings -> 'telling', '{}') || jsonb_build_object('sms', ${mode}::text)) where id = ${communityId}`,
    );
    const change = { id: newId(), communityId, field: SMS_FIELD, before, after: mode, why: '', personId, at: now };
    await tx.rows(insert(settingChanges, change));
    await tx.rows(record({ what: 'settingChanged', communityId, personId, target: `settings ${SMS_FIELD}` }, now));
  });
}

/** The group's robot and what it posts. Without a key the one that is set stays; it is sealed and never shown. */
export async function putRobot(viewer: Viewer, communityId: string, typed: string, posts: GroupPost[]): Promise<void> {
  requireLead(viewer, communityId);
  const key = robotKey(typed);
  if (typed.trim() && !key) throw new Refusal('input', {}, { key: 'robotKey' });
  await writeAs(viewer, async (tx) => {
    const sealed = key && sealRobot(key, communityId);
    const [row] = await tx.rows(
      sealed
        ? sql`insert into robots (community_id, sealed, posts, set_by, set_at)
              values (${communityId}, ${sealed}, ${posts}::text[], me(), ${viewer.now})
              on conflict (community_id) do update set sealed = excluded.sealed, posts = excluded.posts,
                set_by = excluded.set_by, set_at = excluded.set_at returning 1`
        : sql`update robots set posts = ${posts}::text[], set_by = me(), set_at = ${viewer.now}
              where community_id = ${communityId} returning 1`,
    );
    if (!row) throw new Refusal('input', {}, { key: 'robotKey' });
  });
}

/** Takes the robot away; its key is gone. */
export async function removeRobot(viewer: Viewer, communityId: string): Promise<void> {
  requireLead(viewer, communityId);
  await writeAs(viewer, async (tx) => {
    const [row] = await tx.rows(sql`delete from robots where community_id = ${communityId} returning 1`);
    if (!row) throw new Refusal('already');
  });
}

/** Sends the group a word. The worker does it, so that nobody waits here for 企业微信; the page shows what became of it. */
export async function testRobot(viewer: Viewer, communityId: string): Promise<void> {
  requireLead(viewer, communityId);
  await writeAs(viewer, (tx) => tx.rows(sql`select test_robot(${communityId}, ${newId()})`));
}

function requireLead(viewer: Viewer, communityId: string): void {
  if (!leadsIn(viewer, communityId)) throw notFound();
}
