import { sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { hungFor, ownHomes } from './sight';

/** A resident has read a notice, for each home of theirs that it is for. One that is not for them is not there. */
export function readNotice(viewer: Viewer, id: string): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const read = await tx.rows(
      sql`with mine as (select n.community_id, n.id, h.unit from notices n join ${ownHomes(viewer)} on ${hungFor('h')}
            where n.id = ${id} and n.state = 'out'),
          written as (insert into notice_reads (community_id, notice_id, unit_id, person_id, at)
            select community_id, id, unit, me(), ${viewer.now} from mine on conflict do nothing)
          select id from mine`,
    );
    if (read.length === 0) throw notFound();
  });
}
