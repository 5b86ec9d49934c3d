import { z } from 'zod';
import type { articles } from '@/db/schema';
import { articleKinds } from '@/db/schema/knowledge';
import { ticked } from '@/lib/services/moves/next';
import { termsOf } from '@/lib/tickets/terms';

export type ArticleRow = typeof articles.$inferSelect;
/** Every kind, in the order in which lists offer them. */
export const kindsOfArticles = articleKinds;
export type ArticleKind = (typeof articleKinds)[number];

/** What the form of an article posts. Plain text: what was typed is shown, nothing of it is markup. */
export const articleShape = {
  kind: z.enum(articleKinds),
  title: z.string().trim().min(2).max(60),
  body: z.string().trim().min(2).max(6000),
  public: ticked,
  change: z.string().trim().max(100).default(''),
};
const shape = z.object(articleShape);
export type ArticleInput = z.infer<typeof shape>;

/** The pieces by which an article is found; line by line, so that a long one is found by its end too. */
export const articleTerms = ({ title, body }: Pick<ArticleInput, 'title' | 'body'>): string[] => [
  ...new Set([title, ...body.split('\n')].flatMap(termsOf)),
];
