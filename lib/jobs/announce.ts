import { z } from 'zod';
import type { Tx } from '@/db/client';
import { join, type Sql, sql } from '@/db/sql';
import { localDay } from '@/lib/clock/day';
import { idInput, newId } from '@/lib/id';
import { log } from '@/lib/log';
import { isForHomes, type NoticeNews, noticeNews } from '@/lib/notices/news';
import { type NoticeRow, noticeColumns } from '@/lib/notices/notice';
import { rolesWithNotices } from '@/lib/people/roles';
import { enqueue } from '@/lib/tickets/queue';
import { jobTime } from './clock';
import { asCommunity } from './worker-database';

const payload = z.object({
  community: idInput,
  notice: idInput,
  what: z.enum(noticeNews),
  round: z.number().int(),
  /** The last home of the batch before. */
  after: idInput.nullable(),
});
type News = z.infer<typeof payload>;

/** Homes told in one transaction: a community of thousands is told in many short ones, and a job that died goes on where it was. */
const HOMES = 250;

/** Puts a message about a notice into the inbox of everybody it is for, once each. */
export async function announce(input: unknown): Promise<void> {
  const news = payload.parse(input);
  const now = jobTime();
  await asCommunity(news.community, now, async (tx) => {
    const notice = await tx.one<NoticeRow>(
      sql`select ${noticeColumns} from notices n where n.community_id = ${news.community} and n.id = ${news.notice}`,
    );
    if (!notice || !holds(news.what, notice)) return log.info({ announce: news.notice, why: 'no longer so' });
    if (isForHomes(news.what)) return tellHomes(tx, notice, news, now);
    const people = await tx.rows<{ id: string }>(colleagues(notice, news.what));
    await send(
      tx,
      notice,
      news,
      people.map(({ id }) => id),
      now,
    );
  });
}

/** What was withdrawn meanwhile is told to nobody else. */
const holds = (what: NoticeNews, { state }: NoticeRow): boolean =>
  what === 'noticeOut' ? state === 'out' : what === 'noticeOff' ? state === 'withdrawn' : true;

async function tellHomes(tx: Tx, notice: NoticeRow, news: News, now: Date) {
  const { communityId, buildingIds } = notice;
  const homes = await tx.rows<{ unit: string; people: string[] }>(
    sql`select h.id as unit, array(select r.person_id from residencies r where r.community_id = ${communityId} and r.unit_id = h.id
          and r.from_day <= ${localDay(now)} and (r.until_day is null or r.until_day >= ${localDay(now)})) as people
        from (select id from units where community_id = ${communityId} and (${news.after}::uuid is null or id > ${news.after}::uuid)
          and (${buildingIds}::uuid[] is null or building_id = any(${buildingIds}::uuid[])) order by id limit ${HOMES}) h
        order by h.id`,
  );
  await send(tx, notice, news, [...new Set(homes.flatMap(({ people }) => people))], now);
  const last = homes.at(-1);
  if (homes.length === HOMES && last) await tx.rows(enqueue('announce', { ...news, after: last.unit }));
}

/** Who reviews or approves notices; of a decision, who asked for it. Nobody hears of their own act. */
function colleagues({ communityId, authorId }: NoticeRow, what: NoticeNews): Sql {
  if (what === 'noticeDecided') return sql`select ${authorId}::uuid as id where ${authorId}::uuid is not null`;
  const held = rolesWithNotices(what === 'noticeAsked' ? 'approve' : 'review');
  return sql`select distinct person_id as id from posts where community_id = ${communityId} and ended_at is null
    and roles && array[${join(held.map((role) => sql`${role}`))}]::text[] and person_id is distinct from ${authorId}::uuid`;
}

async function send(tx: Tx, notice: NoticeRow, { what, round }: News, people: string[], now: Date) {
  if (people.length === 0) return;
  const { id, communityId, title, urgent } = notice;
  const side = isForHomes(what) ? 'home' : 'desk';
  await tx.rows(
    sql`insert into inbox (id, community_id, person_id, key, values, sent_at, cause)
        select m.id, ${communityId}::uuid, m.person, ${what}, ${JSON.stringify({ notice: id, title, urgent, side })}::jsonb,
          ${now}::timestamptz, ${`${what} ${id} ${round}`}
        from unnest(${people.map(newId)}::uuid[], ${people}::uuid[]) as m(id, person)
        on conflict (person_id, cause) do nothing`,
  );
}
