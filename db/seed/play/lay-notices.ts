import { type Notice, notices as noticesOf, noticesWaiting } from '@/db/seed/estate/notices';
import { personas } from '@/db/seed/estate/personas';
import type { CommunityId } from '@/db/seed/estate/places';
import { dayOf } from '@/db/seed/estate/time';
import { sql } from '@/db/sql';
import { newId } from '@/lib/id';
import type { NoticeInput } from '@/lib/notices/input';
import { passReview } from '@/lib/notices/review';
import { sendNotice } from '@/lib/notices/send';
import { writeNotice } from '@/lib/notices/write';
import type { Ids } from './lay';
import type { Owner } from './owner';
import type { Stage } from './stage';

type Scene = { stage: Stage; owner: Owner; ids: Ids; now: Date };

const HOUR = 3_600_000;
const writers = { cuihu: ['wang-min', 'zhao-lihua'], fenglin: ['zhu-xiaoling', 'he-hongxia'] } as const;

/** What hangs on the board today, written, sent and reviewed as the office does it; and what waits. */
export async function layNotices({ stage, owner, ids, now }: Scene): Promise<void> {
  for (const notice of noticesOf(dayOf(now), now).reverse()) {
    const [writer, lead] = writers[notice.community];
    const id = await write({ stage, ids }, notice, writer, notice.publishedAt);
    await sendNotice(await stage.as(writer, notice.publishedAt), id, 1);
    const looked = new Date(notice.publishedAt.getTime() + 3 * HOUR);
    if (looked.getTime() < now.getTime() - 24 * HOUR) await passReview(await stage.as(lead, looked), id, 2);
  }
  for (const notice of noticesWaiting(dayOf(now))) {
    const at = new Date(now.getTime() - HOUR);
    const [writer] = writers[notice.community];
    const id = await write({ stage, ids }, notice, writer, at, notice);
    await sendNotice(await stage.as(writer, at), id, 1);
  }
  await letNeighboursRead(owner, ids, now);
}

type Waiting = Pick<NoticeInput, 'publishAt' | 'cost'>;
type Wish = Omit<Notice, 'topic' | 'publishedAt'> & { topic: NoticeInput['topic'] };

async function write(
  { stage, ids }: Pick<Scene, 'stage' | 'ids'>,
  wish: Wish,
  writer: string,
  at: Date,
  waits: Waiting = {},
) {
  const { community, building, topic, urgent, title, body, off, endsAt } = wish;
  const id = newId();
  await writeNotice(await stage.as(writer, at), idOf(ids, community), id, {
    topic,
    urgent,
    title,
    body,
    endsAt,
    to: building ? 'some' : 'all',
    buildings: building ? [ids.building.get(`${community}/${building}`) as string] : [],
    offFrom: off?.from,
    offUntil: off?.until,
    send: waits.publishAt ? 'later' : 'now',
    publishAt: waits.publishAt,
    cost: waits.cost,
  });
  return id;
}

const idOf = (ids: Ids, community: CommunityId) => ids.community.get(community) as string;

/** Three homes of five have looked; those whom a visitor of the demo plays have not. */
async function letNeighboursRead(owner: Owner, ids: Ids, now: Date) {
  const played = personas.map(({ slug }) => ids.person.get(slug)).filter(Boolean);
  await owner.run(
    sql`insert into notice_reads (community_id, notice_id, unit_id, person_id, at)
        select n.community_id, n.id, u.id, r.person_id, least(n.published_at + interval '90 minutes', ${now}::timestamptz)
        from notices n join units u on u.community_id = n.community_id and (n.building_ids is null or u.building_id = any(n.building_ids))
        join residencies r on r.unit_id = u.id and r.until_day is null
        where n.state = 'out' and abs(hashtext(r.id::text)) % 5 < 3 and r.person_id <> all(${played}::uuid[])
        on conflict do nothing`,
  );
}
