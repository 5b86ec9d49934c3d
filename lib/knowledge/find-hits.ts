import 'server-only';
import { sql } from '@/db/sql';
import { getTranslations } from '@/lib/i18n/translations';
import { notFound } from '@/lib/refusal';
import { isStaffOf, readAs, type Viewer } from '@/lib/viewer';
import type { ArticleKind } from './article';
import { articlesWith, soughtTerms } from './search';

export type Hit = { id: string; kind: string; title: string; body: string };

const MOST = 8;

/** The few articles that answer to what is typed, those first whose title says it; whole, so that they can be read out or sent. */
export async function findHits(viewer: Viewer, communityId: string, q: string): Promise<Hit[]> {
  if (!isStaffOf(viewer, communityId)) throw notFound();
  const terms = soughtTerms(q);
  if (terms.length === 0) return [];
  const [t, [rows]] = await Promise.all([
    getTranslations('knowledge'),
    readAs<[(Omit<Hit, 'kind'> & { kind: ArticleKind })[]]>(viewer, hitList(communityId, q, terms)),
  ]);
  return rows.map((row) => ({ ...row, kind: t(`kind.${row.kind}`) }));
}

/** The statement, apart from its running, so that its plan can be looked at. */
export const hitList = (communityId: string, q: string, terms: string[]) => sql`
  select id, kind, title, body from articles
  where community_id = ${communityId} and archived_at is null and id = any(array(${articlesWith(communityId, terms)}))
  order by position(${q.trim().toLowerCase()} in lower(title)) > 0 desc, saved_at desc, id desc limit ${MOST}`;
