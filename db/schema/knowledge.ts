import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { community, id, moment } from './columns';
import { communities } from './estate';
import { people } from './people';

/** HOT-3: where things are, what they cost, what holds here, how to come and go, how to get things done. */
export const articleKinds = ['places', 'prices', 'rules', 'transport', 'howTo'] as const;

/** The knowledge base as it stands: each row is the latest version of its article. */
export const articles = pgTable(
  'articles',
  {
    id: id(),
    communityId: community().references(() => communities.id),
    kind: text('kind', { enum: articleKinds }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Residents read it too. */
    public: boolean('public').notNull(),
    version: integer('version').notNull(),
    savedAt: moment('saved_at').notNull(),
    savedBy: uuid('saved_by')
      .notNull()
      .references(() => people.id),
    archivedAt: moment('archived_at'),
  },
  (t) => [
    unique('articles_in_community').on(t.communityId, t.id),
    index('articles_list')
      .on(t.communityId, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`archived_at is null`),
    index('articles_kind')
      .on(t.communityId, t.kind, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`archived_at is null`),
    index('articles_public')
      .on(t.communityId, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`archived_at is null and public`),
    index('articles_archived')
      .on(t.communityId, t.savedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`archived_at is not null`),
  ],
);

const ofArticle = (t: { communityId: never; articleId: never }) =>
  foreignKey({ columns: [t.communityId, t.articleId], foreignColumns: [articles.communityId, articles.id] });

/** Every version that was saved. Insert-only by grant, like all history. */
export const articleVersions = pgTable(
  'article_versions',
  {
    communityId: community(),
    articleId: uuid('article_id').notNull(),
    version: integer('version').notNull(),
    kind: text('kind', { enum: articleKinds }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    public: boolean('public').notNull(),
    /** What was changed, in the writer's words. */
    change: text('change').notNull().default(''),
    /** The older version that this one brings back. */
    restored: integer('restored'),
    savedAt: moment('saved_at').notNull(),
    savedBy: uuid('saved_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.version] }), ofArticle(t as never)],
);

/** Word search: bigrams of what an article says, as for tickets. */
export const articleTerms = pgTable(
  'article_terms',
  { communityId: community(), term: text('term').notNull(), articleId: uuid('article_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.communityId, t.term, t.articleId] }),
    ofArticle(t as never),
    index('article_terms_article').on(t.communityId, t.articleId),
  ],
);
