import { sql } from '@/db/sql';
import { atLocal, localDay } from '@/lib/clock/day';
import { notFound } from '@/lib/refusal';
import { readAs, type Viewer } from '@/lib/viewer';
import { surveyDefinition } from './definition';
import type { CountedRound } from './find-results';
import { maySurvey } from './powers';
import type { SurveyRow } from './survey';

export type Deed = { surveyId: string; words: string; dueDay: string; outcome: string | null; doneDay: string | null };
export type YearRound = CountedRound & Pick<SurveyRow, 'kind' | 'fairCounts' | 'weighting' | 'sentAt'>;
export type Year = { rounds: YearRound[]; deeds: Deed[] };

const FIRST = 2000;

/** The year that an address names, or the present one. */
export function readYear(text: string | undefined, now: Date): number {
  const year = Number(text);
  const present = Number(localDay(now).slice(0, 4));
  return Number.isInteger(year) && year >= FIRST && year <= present ? year : present;
}

/** 《问卷结果统计表》: every survey of a community that closed in a year, with what is done about it (SUR-6). */
export async function findYear(viewer: Viewer, communityId: string, year: number): Promise<Year> {
  if (!maySurvey(viewer, communityId, 'results')) throw notFound();
  const [from, until] = [atLocal(`${year}-01-01`, 0), atLocal(`${year + 1}-01-01`, 0)];
  const inYear = sql`c.community_id = ${communityId} and c.closed_at >= ${from} and c.closed_at < ${until}`;
  const [rounds, deeds] = await readAs<[YearRound[], Deed[]]>(
    viewer,
    sql`select s.id, s.title, s.kind, s.definition, s.fair_counts as "fairCounts", s.weighting, s.sent_at as "sentAt",
          c.closed_at as "closedAt", c.sent, c.answered, c.paper, c.tally
        from survey_counts c join surveys s on s.community_id = c.community_id and s.id = c.survey_id
        where ${inYear} order by c.closed_at, s.id limit 200`,
    sql`select d.survey_id as "surveyId", d.words, d.due_day as "dueDay", d.outcome, d.done_day as "doneDay"
        from survey_counts c join survey_deeds d on d.community_id = c.community_id and d.survey_id = c.survey_id
        where ${inYear} order by d.id limit 1000`,
  );
  return { deeds, rounds: rounds.map((one) => ({ ...one, definition: surveyDefinition.parse(one.definition) })) };
}
