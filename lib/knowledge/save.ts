import type { Tx } from '@/db/client';
import { articles, articleVersions } from '@/db/schema';
import { assignments, columns, insert, sql } from '@/db/sql';
import { type Act, record } from '@/lib/acts/record';
import { notFound, Refusal } from '@/lib/refusal';
import { type Viewer, writeAs } from '@/lib/viewer';
import { type ArticleInput, type ArticleRow, articleTerms } from './article';
import { requireKeepsKnowledge } from './keepers';

/** Writes a new article, its first version. The same id twice is one article. */
export async function writeArticle(viewer: Viewer, communityId: string, id: string, input: ArticleInput) {
  requireKeepsKnowledge(viewer, communityId);
  const { change, ...words } = input;
  const row = { id, communityId, ...words, version: 1, savedAt: viewer.now, savedBy: viewer.personId };
  await writeAs(viewer, async (tx) => {
    const made = await tx.one(sql`${insert(articles, row)} on conflict (id) do nothing returning id`);
    if (made) await keep(tx, viewer, { ...row, change, restored: null });
  });
}

/** Saves a further version; the older ones stay as they were. Refuses when a colleague has saved since it was opened. */
export function saveArticle(viewer: Viewer, id: string, seen: number, input: ArticleInput): Promise<void> {
  return writeAs(viewer, async (tx) => saveNext(tx, viewer, await lockAsSeen(tx, viewer, id, seen), input));
}

/** Brings an older version back, as a new one. */
export function restoreArticle(viewer: Viewer, id: string, seen: number, version: number): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const article = await lockAsSeen(tx, viewer, id, seen);
    const old = await tx.one<ArticleInput>(
      sql`select kind, title, body, public from article_versions
          where community_id = ${article.communityId} and article_id = ${id} and version = ${version}`,
    );
    if (!old) throw notFound();
    await saveNext(tx, viewer, article, { ...old, change: '' }, version);
  });
}

/** Puts an article away, or takes it back. It is never deleted. */
export function archiveArticle(viewer: Viewer, id: string, seen: number, away: boolean): Promise<void> {
  return writeAs(viewer, async (tx) => {
    const article = await lockAsSeen(tx, viewer, id, seen);
    if ((article.archivedAt !== null) === away) return;
    await tx.rows(sql`update articles set archived_at = ${away ? viewer.now : null} where id = ${id}`);
    await tx.rows(act(viewer, article, away ? 'articleArchived' : 'articleBack'));
  });
}

async function lockAsSeen(tx: Tx, viewer: Viewer, id: string, seen: number): Promise<ArticleRow> {
  const row = await tx.one<ArticleRow & { who: string | null }>(
    sql`select ${columns(articles, 'a')}, name_of(a.saved_by) as who from articles a where a.id = ${id} for update`,
  );
  if (!row) throw notFound();
  requireKeepsKnowledge(viewer, row.communityId);
  if (row.version !== seen) throw new Refusal('articleChanged', { who: row.who ?? '' });
  const { who: _, ...article } = row;
  return article;
}

async function saveNext(
  tx: Tx,
  viewer: Viewer,
  article: ArticleRow,
  input: ArticleInput,
  restored: number | null = null,
) {
  const { change, ...words } = input;
  const next = { ...article, ...words, version: article.version + 1, savedAt: viewer.now, savedBy: viewer.personId };
  const { id, communityId, archivedAt: _, ...set } = next;
  await tx.rows(sql`update articles set ${assignments(articles, set)} where id = ${id}`);
  await keep(tx, viewer, { id, communityId, ...set, change, restored });
}

type Version = Omit<ArticleRow, 'archivedAt'> & { change: string; restored: number | null };

async function keep(tx: Tx, viewer: Viewer, { id, communityId, ...version }: Version) {
  await tx.rows(insert(articleVersions, { ...version, articleId: id, communityId }));
  await tx.rows(sql`delete from article_terms where community_id = ${communityId} and article_id = ${id}`);
  await tx.rows(
    sql`insert into article_terms (community_id, term, article_id)
        select ${communityId}::uuid, term, ${id}::uuid from unnest(${articleTerms(version)}::text[]) as t(term)`,
  );
  await tx.rows(act(viewer, { id, communityId }, 'articleSaved'));
}

const act = ({ personId, now }: Viewer, { id, communityId }: { id: string; communityId: string }, what: Act['what']) =>
  record({ what, communityId, personId, target: `article ${id}` }, now);
