import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { readCount } from './find-desk';
import { type NoticeRow, noticeColumns } from './notice';
import { mayNotice } from './powers';
import { buildingNames } from './sight';
import type { StepName } from './step';

export type Step = { id: string; what: StepName; who: string | null; words: string | null; at: Date };
export type BuildingRead = { id: string; name: string; homes: number; read: number };
export type DeskNoticePage = {
  notice: NoticeRow & {
    buildings: string[] | null;
    who: string | null;
    read: number;
    correction: string | null;
    ownWords: boolean;
  };
  steps: Step[];
  readers: BuildingRead[];
};

/** One notice with what was done with it and how many homes of each building have read it, for who writes notices. */
export async function findDeskNotice(viewer: Viewer, id: string): Promise<DeskNoticePage> {
  const [rows, steps, readers] = await readAs<[DeskNoticePage['notice'][], Step[], BuildingRead[]]>(
    viewer,
    sql`select ${noticeColumns}, ${buildingNames} as buildings, name_of(n.author_id) as who, ${readCount} as read,
          (select c.id from notices c where c.community_id = n.community_id and c.corrects_id = n.id limit 1) as correction,
          (n.author_id = me() or exists (select from notice_steps w where w.community_id = n.community_id
            and w.notice_id = n.id and w.person_id = me() and w.what in ('written', 'edited'))) is true as "ownWords"
        from notices n where n.id = ${id}`,
    sql`select s.id, s.what, name_of(s.person_id) as who, s.words, s.at from notice_steps s
        join notices n on n.community_id = s.community_id and n.id = s.notice_id
        where n.id = ${id} order by s.id limit 200`,
    readByBuilding(id),
  );
  const notice = rows[0];
  if (!notice || !mayNotice(viewer, notice.communityId, 'write')) throw notFound();
  return { notice, steps, readers };
}

/** A community's homes are few enough to count; reads are looked up home by home. */
const readByBuilding = (id: string) => sql`
  select b.id, b.name, count(*)::int as homes,
    count(*) filter (where exists (select 1 from notice_reads r where r.notice_id = n.id and r.unit_id = u.id))::int as read
  from notices n join buildings b on b.community_id = n.community_id and (n.building_ids is null or b.id = any(n.building_ids))
  join units u on u.community_id = b.community_id and u.building_id = b.id
  where n.id = ${id} and n.published_at is not null group by b.id, b.name, b.position order by b.position, b.name`;

export type HomeRead = { id: string; label: string; readAt: Date | null };

/** The homes of one building, with when somebody there first read the notice. */
export async function findHomesRead(viewer: Viewer, notice: NoticeRow, buildingId: string): Promise<HomeRead[]> {
  if (!mayNotice(viewer, notice.communityId, 'write')) throw notFound();
  const [rows] = await readAs<[HomeRead[]]>(
    viewer,
    sql`select u.id, u.label, (select min(r.at) from notice_reads r where r.notice_id = ${notice.id} and r.unit_id = u.id) as "readAt"
        from units u where u.community_id = ${notice.communityId} and u.building_id = ${buildingId}
        order by u.floor desc, u.label limit 1000`,
  );
  return rows;
}
