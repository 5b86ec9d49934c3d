import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import type { Notice } from './find-notices';
import { buildingNames, hungFor, ownHomes } from './sight';

export type ReadNotice = Notice & {
  communityId: string;
  /** Taken off the board, with the reason. */
  withdrawn: string | null;
  /** The notice that takes its place. */
  correction: string | null;
};

/** One notice as residents read it, also after its time. Another building's, or one not out yet, is not there. */
export async function findNotice(viewer: Viewer, id: string): Promise<ReadNotice> {
  const [rows] = await readAs<[ReadNotice[]]>(
    viewer,
    sql`select n.id, n.community_id as "communityId", n.topic, n.urgent, n.title, n.body, ${buildingNames} as buildings,
          n.published_at as "publishedAt", n.ends_at as "endsAt", n.off_from as "offFrom", n.off_until as "offUntil",
          case when n.state = 'withdrawn' then n.reason end as withdrawn,
          (select c.id from notices c where c.community_id = n.community_id and c.corrects_id = n.id and c.state = 'out' limit 1) as correction,
          n.state = 'out' and not exists (select 1 from notice_reads r
            where r.notice_id = n.id and r.unit_id = h.unit and r.person_id = me()) as unread
        from notices n join ${ownHomes(viewer)} on ${hungFor('h')}
        where n.id = ${id} and n.state in ('out', 'withdrawn') order by unread desc limit 1`,
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}
