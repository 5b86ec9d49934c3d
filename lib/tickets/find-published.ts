import { sql } from '@/db/sql';
import { type Home, readAs, type Viewer } from '@/lib/viewer';
import { type Cursor, writeCursor } from './cursor';

export type Published = { id: string; kind: string; category: string; at: Date; words: string };

const PAGE = 20;
const NEWEST = new Date('9999-01-01T00:00:00.000Z');
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * What the office published of adopted ideas in the home's community (CMP-9), newest first: in the words of the office, and
 * nothing of who had the idea.
 */
export async function findPublished(viewer: Viewer, { communityId }: Pick<Home, 'communityId'>, after: Cursor | null) {
  const { at, id } = after ?? { at: NEWEST, id: LAST };
  const [found] = await readAs<[(Omit<Published, 'words'> & { words: string | null })[]]>(
    viewer,
    sql`select t.id, t.kind, t.category, t.closed_at as at, c.content->>'words' as words
        from tickets t join events e on e.ticket_id = t.id and e.move = 'publish'
        left join event_content c on c.event_id = e.id
        where t.community_id = ${communityId} and t.published and (t.closed_at, t.id) < (${at}, ${id}::uuid)
        order by t.closed_at desc, t.id desc limit ${PAGE + 1}`,
  );
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return {
    rows: rows.filter((row): row is Published => row.words !== null),
    next: found.length > PAGE && last ? writeCursor(last) : null,
  };
}
