import { raw, type Sql, sql } from '@/db/sql';
import { notFound } from '@/lib/refusal';
import { readCursor, writeCursor } from '@/lib/tickets/cursor';
import { type Home, isStaffOf, readAs, type Viewer } from '@/lib/viewer';
import type { ArticleKind, ArticleRow } from './article';
import { articlesWith, soughtTerms } from './search';

export type ArticleLine = Pick<ArticleRow, 'id' | 'title' | 'public' | 'version' | 'savedAt'> & {
  kind: ArticleKind;
  /** The first signs of the text. */
  start: string;
  who: string | null;
};
export type ArticleWish = { q?: string; kind?: ArticleKind; archived?: boolean; after?: string };
/** `oneCharacter`: what was typed is too short to be sought. */
export type ArticlePage = { articles: ArticleLine[]; next: string | null; oneCharacter: boolean };

const PAGE = 30;

/** The articles of a community for its staff: the latest saved first, or those that hold what was typed. */
export async function findArticles(viewer: Viewer, communityId: string, wish: ArticleWish): Promise<ArticlePage> {
  if (!isStaffOf(viewer, communityId)) throw notFound();
  return find(viewer, communityId, wish, 'staff');
}

/** The same for a home: what is public. */
export const findGuides = (viewer: Viewer, home: Home, wish: ArticleWish): Promise<ArticlePage> =>
  find(viewer, home.communityId, { ...wish, archived: false }, 'residents');

async function find(viewer: Viewer, communityId: string, wish: ArticleWish, reader: Reader): Promise<ArticlePage> {
  const terms = soughtTerms(wish.q ?? '');
  if (wish.q?.trim() && terms.length === 0) return { articles: [], next: null, oneCharacter: true };
  const [rows] = await readAs<[ArticleLine[]]>(viewer, articleList(communityId, wish, reader, PAGE + 1));
  const articles = rows.slice(0, PAGE);
  const last = articles.at(-1);
  const next = rows.length > PAGE && last ? writeCursor({ at: last.savedAt, id: last.id }) : null;
  return { articles, next, oneCharacter: false };
}

type Reader = 'staff' | 'residents';

/** The statement, apart from its running, so that its plan can be looked at. A list read by its index, a search by its words. */
export function articleList(communityId: string, wish: ArticleWish, reader: Reader, limit: number): Sql {
  const { kind, archived, after, q = '' } = wish;
  const cursor = readCursor(after);
  const terms = soughtTerms(q);
  return sql`
  select a.id, a.kind, a.title, left(a.body, 80) as start, a.public, a.version, a.saved_at as "savedAt", name_of(a.saved_by) as who
  from (select * from articles where community_id = ${communityId} and ${raw(archived ? 'archived_at is not null' : 'archived_at is null')}
    ${reader === 'residents' ? raw('and public') : raw('')} ${kind ? sql`and kind = ${kind}` : raw('')}
    ${terms.length > 0 ? sql`and id = any(array(${articlesWith(communityId, terms)}))` : raw('')}
    ${cursor ? sql`and (saved_at, id) < (${cursor.at}, ${cursor.id})` : raw('')}
    order by saved_at desc, id desc limit ${limit}) a
  order by a.saved_at desc, a.id desc`;
}
