import type { Sql } from '@/db/sql';
import { raw, sql } from '@/db/sql';
import { requireOverview } from '@/lib/desk/community';
import { readAs, type Viewer } from '@/lib/viewer';
import { countOf, type Desk, type DeskRow, listOf, notAbout, withNames } from './desk-list';
import type { DeskQuery, View } from './desk-query';
import { veilRow } from './veil';

export const sections = ['overdue', 'soon', 'unassigned', 'mine', 'waiting', 'fresh'] as const;
export type Section = (typeof sections)[number];
/** `count` stops at BOARD_MOST + 1: 「99+」. */
export type BoardPart = { section: Section; count: number; rows: DeskRow[] };

export const BOARD_MOST = 99;
const FIRST = 5;

/**
 * What a clerk sees first in the morning. Each part is its first rows and a count over at most a hundred index entries; one
 * round trip for all. `since`: when this person last looked; without it nothing is new.
 */
export async function findBoard(viewer: Viewer, communityId: string, since: Date | null): Promise<BoardPart[]> {
  requireOverview(viewer, communityId);
  const desk = { communityId, personId: viewer.personId, now: viewer.now };
  const statements = sections.flatMap((section) => partOf(desk, section, since));
  const answers = await readAs<unknown[][]>(viewer, ...statements);
  return sections.map((section, i) => ({
    section,
    rows: (answers[2 * i] as DeskRow[]).map((row) => veilRow(viewer, communityId, row)),
    count: (answers[2 * i + 1] as { n: number }[])[0]?.n ?? 0,
  }));
}

function partOf(desk: Desk, section: Section, since: Date | null): [Sql, Sql] {
  if (section === 'fresh') return freshOf(desk, since ?? desk.now);
  const query = queryOf(section);
  return [listOf(desk, query, FIRST), countOf(desk, query, BOARD_MOST + 1)];
}

/** The list behind a part. */
const queryOf = (view: View): DeskQuery => ({ view, sort: 'due', q: '' });

/** Filed since the last look, whatever became of it. */
function freshOf(desk: Desk, since: Date): [Sql, Sql] {
  const { communityId } = desk;
  const by = raw('opened_at desc, id desc');
  const fresh = sql`from tickets where community_id = ${communityId} and opened_at > ${since} and ${notAbout(desk)}`;
  return [
    withNames(sql`select * ${fresh} order by ${by} limit ${FIRST}`, by),
    sql`select count(*)::int as n from (select 1 ${fresh} limit ${BOARD_MOST + 1}) counted`,
  ];
}
