import { type Sql, sql } from '@/db/sql';
import type { Paper } from '@/lib/services/works/papers';
import { paperField, papers } from '@/lib/services/works/papers';
import type { ReviewPart } from '@/lib/services/works/review';
import { type PaperLine, papersOf } from '@/lib/tickets/papers';
import { readAs, type Viewer } from '@/lib/viewer';

export type PointLine = { round: number; part: ReviewPart; point: string; words: string };
export type ApplicationFound = {
  /** The files of each paper of the application as it stands now. */
  papers: { paper: Paper; files: PaperLine[] }[];
  /** What the last review gave back. */
  points: PointLine[];
};

/** The papers of an application and what was given back, in one round trip; whose page it is was asked before. */
export async function findApplication(
  viewer: Viewer,
  { id, details }: { id: string; details: unknown },
): Promise<ApplicationFound> {
  const [files, points] = await readAs<[PaperLine[], PointLine[]]>(viewer, papersOf(id), pointsOf(id));
  const given = details as Record<string, string[] | undefined>;
  return {
    papers: papers.flatMap((paper) => {
      const ids = given[paperField(paper)] ?? [];
      return ids.length > 0 ? [{ paper, files: files.filter((one) => ids.includes(one.id)) }] : [];
    }),
    points,
  };
}

const pointsOf = (ticketId: string): Sql => sql`
  select p.round, p.part, p.point, p.words from review_points p
  join tickets t on t.community_id = p.community_id and t.id = p.ticket_id
  where t.id = ${ticketId} and p.round = (select max(round) from review_points where ticket_id = t.id)
  order by p.id limit 40`;
