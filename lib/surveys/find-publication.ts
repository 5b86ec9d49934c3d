import { sql } from '@/db/sql';
import type { Day } from '@/lib/clock/day';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { type SurveyDefinition, surveyDefinition } from './definition';
import type { Counting } from './figures/figure';
import type { Round } from './figures/figures';
import { maySurvey } from './powers';
import type { PublicFigure } from './public-figures';

export type DeedRow = { id: string; words: string; dueDay: Day; outcome: string | null; doneDay: Day | null };
type Row = Omit<Round, 'definition'> &
  Counting & {
    title: string;
    communityId: string;
    definition: unknown;
    closesAt: Date;
    publishedAt: Date | null;
    words: string | null;
    figures: PublicFigure[] | null;
    version: number | null;
    deeds: DeedRow[];
  };
export type Published = Omit<Row, 'definition'> & { definition: SurveyDefinition };

/** What residents read of a survey of their community (SUR-7). Nothing is there until it is published. */
export async function findPublished(viewer: Viewer, id: string): Promise<Published> {
  const found = await find(viewer, id);
  const own = viewer.homes.some(({ communityId }) => communityId === found.communityId);
  if (!found.publishedAt || !own) throw notFound();
  return found;
}

/** The same for who publishes it, before it is out too. */
export async function findPublication(viewer: Viewer, id: string): Promise<Published> {
  const found = await find(viewer, id);
  if (!maySurvey(viewer, found.communityId, 'send')) throw notFound();
  return found;
}

async function find(viewer: Viewer, id: string): Promise<Published> {
  const [rows] = await readAs<[Row[]]>(
    viewer,
    sql`select s.title, s.community_id as "communityId", s.definition, s.closes_at as "closesAt",
          s.fair_counts as "fairCounts", s.weighting, c.sent, c.answered, c.paper, c.tally,
          p.published_at as "publishedAt", p.words, p.figures, p.version,
          coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'words', d.words, 'dueDay', d.due_day, 'outcome',
            d.outcome, 'doneDay', d.done_day) order by d.due_day, d.id) from survey_deeds d
            where d.community_id = s.community_id and d.survey_id = s.id), '[]') as deeds
        from surveys s join survey_counts c on c.survey_id = s.id left join survey_publications p on p.survey_id = s.id
        where s.id = ${id}`,
  );
  const row = rows[0];
  if (!row) throw notFound();
  return { ...row, definition: surveyDefinition.parse(row.definition) };
}

export type PublishedLine = { id: string; title: string; publishedAt: Date };
const NEWEST = 10;

/** The newest results that the own communities published. */
export async function findNewestPublished(viewer: Viewer): Promise<PublishedLine[]> {
  const own = [...new Set(viewer.homes.map(({ communityId }) => communityId))];
  const [rows] = await readAs<[PublishedLine[]]>(
    viewer,
    sql`select s.id, s.title, p.published_at as "publishedAt"
        from unnest(${own}::uuid[]) o(id) cross join lateral (
          select * from survey_publications where community_id = o.id order by published_at desc limit ${NEWEST}) p
        join surveys s on s.id = p.survey_id order by p.published_at desc limit ${NEWEST}`,
  );
  return rows;
}
