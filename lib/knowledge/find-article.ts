import { articles } from '@/db/schema';
import { columns, sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { isStaffOf, readAs, type Viewer } from '@/lib/viewer';
import type { ArticleKind, ArticleRow } from './article';

export type Version = {
  version: number;
  kind: ArticleKind;
  title: string;
  body: string;
  public: boolean;
  change: string;
  restored: number | null;
  savedAt: Date;
  who: string | null;
};
export type ArticlePage = { article: ArticleRow; versions: Version[] };

const VERSIONS = 100;

/** An article with its versions, the newest first, for the staff of its community. */
export async function findArticle(viewer: Viewer, id: string): Promise<ArticlePage> {
  const [rows, versions] = await readAs<[ArticleRow[], Version[]]>(
    viewer,
    sql`select ${columns(articles, 'a')} from articles a where a.id = ${id}`,
    sql`select v.version, v.kind, v.title, v.body, v.public, v.change, v.restored, v.saved_at as "savedAt", name_of(v.saved_by) as who
        from article_versions v where v.article_id = ${id} order by v.version desc limit ${VERSIONS}`,
  );
  const article = rows[0];
  if (!article || !isStaffOf(viewer, article.communityId)) throw notFound();
  return { article, versions };
}

/** A public article as residents of its community read it; any other is not there. */
export async function findGuide(viewer: Viewer, id: string): Promise<ArticleRow> {
  const places = viewer.homes.map((home) => home.communityId);
  const [rows] = await readAs<[ArticleRow[]]>(
    viewer,
    sql`select ${columns(articles, 'a')} from articles a
        where a.id = ${id} and a.community_id = any(${places}::uuid[]) and a.public and a.archived_at is null`,
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}
