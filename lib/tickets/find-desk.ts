import { requireOverview } from '@/lib/desk/community';
import { readAs, type Viewer } from '@/lib/viewer';
import { countOf, type DeskFound, type DeskRow, listOf, MANY, paged } from './desk-list';
import { type DeskQuery, filters } from './desk-query';
import { findBySearch } from './search';
import { veilRow } from './veil';

const PAGE = 50;

/** A page of the desk's list or of a search, as staff of its community see it; one round trip, bounded work. */
export async function findDesk(viewer: Viewer, communityId: string, query: DeskQuery, size = PAGE): Promise<DeskFound> {
  requireOverview(viewer, communityId);
  const desk = { communityId, personId: viewer.personId, now: viewer.now };
  if (query.q) {
    const found = await findBySearch(viewer, desk, query, size);
    return { ...found, rows: found.rows.map((row) => veilRow(viewer, communityId, row)) };
  }
  const windowed = query.view === 'done' && filters.some((name) => query[name]);
  const counted = !query.after && !windowed;
  const [rows, counts] = await readAs<[DeskRow[], { n: number }[]]>(
    viewer,
    listOf(desk, query, size + 1),
    ...(counted ? [countOf(desk, query, MANY + 1)] : []),
  );
  const { rows: shown, next } = paged(rows, query, size);
  const lines = shown.map((row) => veilRow(viewer, communityId, row));
  return { rows: lines, next, count: counts?.[0]?.n ?? null, remark: windowed ? 'window' : null };
}
