import { join, raw, type Sql, sql } from '@/db/sql';
import { termsOf } from '@/lib/tickets/terms';

/** What an article is found by; nothing when only single characters were typed. */
export const soughtTerms = (q: string): string[] => termsOf(q.slice(0, 100)).slice(0, 12);

const MOST = 500;

/**
 * Articles that hold every word: it starts from the rarest and looks each article up under the others, so that work is
 * bounded however common a word is (decision 017).
 */
export function articlesWith(communityId: string, terms: string[]): Sql {
  const under = (term: string) => sql`(select true from article_terms y
    where y.community_id = ${communityId} and y.term = ${term} and y.article_id = x.article_id limit 1)`;
  return sql`
  select x.article_id from (
    select w.term from unnest(${terms}::text[]) as w(term)
    order by (select count(*) from (select 1 from article_terms s
      where s.community_id = ${communityId} and s.term = w.term limit ${MOST + 1}) counted), w.term
    limit 1
  ) rarest cross join lateral (
    select article_id from article_terms
    where community_id = ${communityId} and term = rarest.term order by article_id desc limit ${MOST}
  ) x where ${terms.length > 1 ? join(terms.map(under), ' and ') : raw('true')}`;
}
